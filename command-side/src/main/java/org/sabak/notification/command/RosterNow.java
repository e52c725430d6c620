package org.sabak.notification.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;

/** Who is on a roster, and which event each registration rests on now. */
final class RosterNow implements Folds.Fold {

    private final Map<RegistrationId, PersonId> persons = new HashMap<>();
    private final Map<RegistrationId, String> lastFact = new HashMap<>();
    private final Map<RegistrationId, PersonId> present = new LinkedHashMap<>();

    @Override
    public void note(DomainEventMessage<?> message) {
        var fact = message.getIdentifier();
        switch (message.getPayload()) {
            case ParticipantRegistered e -> enter(e.registrationId(), e.personId(), fact);
            case ParticipantPlacedOnReserve e -> enter(e.registrationId(), e.personId(), fact);
            case SeatGivenFromReserve e -> come(e.registrationId(), fact);
            case ReturnedToSeat e -> come(e.registrationId(), fact);
            case ReturnedToReserve e -> come(e.registrationId(), fact);
            case RegistrationWithdrawn e -> {
                lastFact.put(e.registrationId(), fact);
                present.remove(e.registrationId());
            }
            default -> { }
        }
    }

    PersonId person(RegistrationId registration) {
        return persons.get(registration);
    }

    /** Seated or waiting, in the order they came. */
    Map<RegistrationId, PersonId> present() {
        return new LinkedHashMap<>(present);
    }

    boolean hasPresent(RegistrationId registration) {
        return present.containsKey(registration);
    }

    /** Whether nothing has happened to the registration since. */
    boolean restsOn(RegistrationId registration, String fact) {
        return fact.equals(lastFact.get(registration));
    }

    private void enter(RegistrationId registration, PersonId person, String fact) {
        persons.put(registration, person);
        come(registration, fact);
    }

    private void come(RegistrationId registration, String fact) {
        lastFact.put(registration, fact);
        present.put(registration, persons.get(registration));
    }
}
