package org.sabak.registration.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.springframework.stereotype.Component;

/** Reads the roster's events, which a table of nominees is seldom compared with. */
@Component
class OtherCountriesFromTheLog implements OtherCountries {

    private final EventStore log;

    OtherCountriesFromTheLog(EventStore log) {
        this.log = log;
    }

    private static final class Guests {

        private final Map<RegistrationId, PersonId> persons = new LinkedHashMap<>();
        private final Map<RegistrationId, PersonId> away = new LinkedHashMap<>();
        private final Country home;

        Guests(Country home) {
            this.home = home;
        }

        void hear(Object event) {
            switch (event) {
                case ParticipantRegistered e -> enter(e.registrationId(), e.personId(), e.particulars().country());
                case ParticipantPlacedOnReserve e -> enter(e.registrationId(), e.personId(), e.particulars().country());
                case CandidateEntered e -> enter(e.registrationId(), e.personId(), e.particulars().country());
                case NomineeEntered e -> enter(e.registrationId(), e.personId(), e.particulars().country());
                case ParticipantReplaced e -> {
                    move(e.was(), persons, away);
                    enter(e.now().registrationId(), e.now().personId(), e.now().particulars().country());
                }
                case SeatDeclined e -> move(e.registrationId(), persons, away);
                case CandidateReconsidered e -> move(e.registrationId(), away, persons);
                case RegistrationWithdrawn e -> move(e.registrationId(), persons, away);
                case ReturnedToSeat e -> move(e.registrationId(), away, persons);
                case ReturnedToReserve e -> move(e.registrationId(), away, persons);
                default -> { }
            }
        }

        private void enter(RegistrationId registration, PersonId person, Country country) {
            if (!country.equals(home)) persons.put(registration, person);
        }

        private static void move(RegistrationId registration, Map<RegistrationId, PersonId> from,
                Map<RegistrationId, PersonId> to) {
            var person = from.remove(registration);
            if (person != null) to.put(registration, person);
        }
    }

    @Override
    public List<PersonId> than(Country country, WorkshopId workshop) {
        var guests = new Guests(country);
        log.readEvents(RosterId.of(workshop).value()).asStream().forEach(event -> guests.hear(event.getPayload()));
        return guests.persons.values().stream().distinct().toList();
    }
}
