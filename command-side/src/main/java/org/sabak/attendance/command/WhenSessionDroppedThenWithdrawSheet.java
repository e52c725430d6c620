package org.sabak.attendance.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.attendance.AttendanceCommand.WithdrawSheet;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.springframework.stereotype.Component;

/** The sheet of a dropped session counts for nothing. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenSessionDroppedThenWithdrawSheet {

    private final Deeds deeds;

    WhenSessionDroppedThenWithdrawSheet(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(SessionDropped e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new WithdrawSheet(e.workshopId(), e.sessionId()), actor);
    }
}
