package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.springframework.stereotype.Component;

/** Nobody registers for a workshop that is cancelled, postponed or counted. A reopening leaves the choice to people. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenWorkshopStopsThenCloseRegistration {

    private final Deeds deeds;

    WhenWorkshopStopsThenCloseRegistration(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(WorkshopCancelled e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new CloseRegistration(e.workshopId()), actor);
    }

    @EventHandler
    void on(WorkshopPostponed e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new CloseRegistration(e.workshopId()), actor);
    }

    @EventHandler
    void on(FiguresClosed e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new CloseRegistration(e.workshopId()), actor);
    }
}
