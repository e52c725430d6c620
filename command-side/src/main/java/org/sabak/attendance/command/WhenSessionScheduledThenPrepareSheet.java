package org.sabak.attendance.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.attendance.AttendanceCommand.PrepareSheet;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.springframework.stereotype.Component;

/** Every session gets its attendance sheet. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenSessionScheduledThenPrepareSheet {

    private final Deeds deeds;

    WhenSessionScheduledThenPrepareSheet(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(SessionScheduled e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new PrepareSheet(e.workshopId(), e.session().sessionId()), actor);
    }
}
