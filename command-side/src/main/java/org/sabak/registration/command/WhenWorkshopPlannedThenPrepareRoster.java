package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.springframework.stereotype.Component;

/** Every planned workshop gets its roster, with the seats and countries of the plan. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenWorkshopPlannedThenPrepareRoster {

    private final Deeds deeds;

    WhenWorkshopPlannedThenPrepareRoster(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(WorkshopPlanned e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new PrepareRoster(e.workshopId(), e.seats(), e.countries()), actor);
    }
}
