package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.sabak.kernel.Actor;
import org.sabak.log.reactions.Deeds;
import org.sabak.registration.RegistrationCommand.AdmitCountries;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.springframework.stereotype.Component;

/** The public page admits the countries the workshop invites. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenCountriesInvitedThenAdmitThem {

    private final Deeds deeds;

    WhenCountriesInvitedThenAdmitThem(Deeds deeds) {
        this.deeds = deeds;
    }

    @EventHandler
    void on(CountriesInvited e, @MetaDataValue(Actor.KEY) String actor) {
        deeds.ask(new AdmitCountries(e.workshopId(), e.countries()), actor);
    }
}
