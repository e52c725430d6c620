package org.sabak.attendance.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.attendance.AttendanceCommand.SealSheet;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.springframework.stereotype.Component;

/** Closed figures rest on sheets that nobody can change any more. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenFiguresClosedThenSealSheets {

    private final Deeds deeds;
    private final Sessions sessions;

    WhenFiguresClosedThenSealSheets(Deeds deeds, Sessions sessions) {
        this.deeds = deeds;
        this.sessions = sessions;
    }

    @EventHandler
    void on(FiguresClosed e, @MetaDataValue(Actor.KEY) String actor) {
        for (var session : sessions.of(e.workshopId())) deeds.ask(new SealSheet(e.workshopId(), session), actor);
    }
}
