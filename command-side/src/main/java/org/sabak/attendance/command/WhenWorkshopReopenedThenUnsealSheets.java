package org.sabak.attendance.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.attendance.AttendanceCommand.UnsealSheet;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.springframework.stereotype.Component;

/** When figures are opened again, so are the sheets they rest on. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenWorkshopReopenedThenUnsealSheets {

    private final Deeds deeds;
    private final Sessions sessions;

    WhenWorkshopReopenedThenUnsealSheets(Deeds deeds, Sessions sessions) {
        this.deeds = deeds;
        this.sessions = sessions;
    }

    @EventHandler
    void on(WorkshopReopened e, @MetaDataValue(Actor.KEY) String actor) {
        if (e.from() != Stage.CLOSED) return;
        for (var session : sessions.of(e.workshopId())) deeds.ask(new UnsealSheet(e.workshopId(), session), actor);
    }
}
