package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.reactions.Agenda;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.springframework.stereotype.Component;

/** Seats held for women are for everybody from the day that was said. */
@Component
@ProcessingGroup(Agenda.GROUP)
class HeldSeatsOnAgenda {

    private final Agenda agenda;

    HeldSeatsOnAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(SeatsHeldForWomen e) {
        agenda.strike(key(e.workshopId()));
        if (e.seats() > 0) agenda.put(key(e.workshopId()), e.until(), new ReleaseHeldSeats(e.workshopId()));
    }

    @EventHandler
    void on(HeldSeatsReleased e) {
        agenda.strike(key(e.workshopId()));
    }

    private static String key(WorkshopId workshop) {
        return "held seats of " + workshop;
    }
}
