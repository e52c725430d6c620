package org.sabak.notification.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Channel;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.SelectionEvent;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;

/** Who is on a roster, and which event each registration rests on now. */
final class RosterNow implements Folds.Fold {

    private final Map<RegistrationId, PersonId> persons = new HashMap<>();
    private final Set<RegistrationId> nominated = new HashSet<>();
    private final Map<RegistrationId, String> lastFact = new HashMap<>();
    private final Map<RegistrationId, PersonId> present = new LinkedHashMap<>();
    private final Map<RegistrationId, Seat> seats = new HashMap<>();
    private final Map<RegistrationId, Optional<Instant>> offers = new HashMap<>();

    /**
     * What a person's calendar has to do with the seat.
     *
     * @param held  now
     * @param moves how often something has happened to the registration, since calendars count
     */
    record Seat(boolean held, boolean wasHeld, int moves) {

        static final Seat NONE = new Seat(false, false, 0);

        Seat now(boolean has) {
            return new Seat(has, has || wasHeld, moves + 1);
        }
    }

    @Override
    public void note(DomainEventMessage<?> message) {
        var fact = message.getIdentifier();
        switch (message.getPayload()) {
            case ParticipantRegistered e -> enter(e.registrationId(), e.personId(), true, fact);
            case ParticipantPlacedOnReserve e -> enter(e.registrationId(), e.personId(), false, fact);
            case SeatGivenFromReserve e -> come(e.registrationId(), true, fact);
            case ReturnedToSeat e -> come(e.registrationId(), true, fact);
            case ReturnedToReserve e -> come(e.registrationId(), false, fact);
            case RegistrationWithdrawn e -> go(e.registrationId(), fact);
            case SelectionEvent e -> {
                Move.of(e).forEach(to -> note(to, fact));
                offer(e, fact);
            }
            default -> { }
        }
    }

    private void note(Move to, String fact) {
        to.newcomer().ifPresent(n -> {
            persons.put(to.registrationId(), n.personId());
            if (n.channel() == Channel.FOCAL_POINT) nominated.add(to.registrationId());
        });
        switch (to.to()) {
            case SEATED -> come(to.registrationId(), true, fact);
            case RESERVE -> come(to.registrationId(), false, fact);
            case NEW -> {
                if (nominated.contains(to.registrationId())) go(to.registrationId(), fact);
                else come(to.registrationId(), false, fact);
            }
            case DECLINED, WITHDRAWN -> go(to.registrationId(), fact);
        }
    }

    /** Who was proposed by others has to say yes to a seat even when nobody waits for the answer. */
    private void offer(SelectionEvent event, String fact) {
        switch (event) {
            case CandidateSelected e -> {
                if (e.answerBy().isPresent() || nominated.contains(e.registrationId())) offers.put(e.registrationId(), e.answerBy());
            }
            case ParticipantReplaced e -> {
                if (e.seated()) offers.put(e.now().registrationId(), Optional.empty());
            }
            case SeatAccepted e -> {
                nominated.remove(e.registrationId());
                come(e.registrationId(), true, fact);
            }
            default -> { }
        }
    }

    PersonId person(RegistrationId registration) {
        return persons.get(registration);
    }

    /** Seated or waiting, in the order they came. A nominee who is new does not know of it yet: that is for the focal point to tell. */
    Map<RegistrationId, PersonId> present() {
        return new LinkedHashMap<>(present);
    }

    /** Seated, in the order they came, whether they have said yes or not. */
    Map<RegistrationId, PersonId> seated() {
        var seated = present();
        seated.keySet().removeIf(registration -> !seat(registration).held());
        return seated;
    }

    boolean hasPresent(RegistrationId registration) {
        return present.containsKey(registration);
    }

    /** Whether nothing has happened to the registration since. */
    boolean restsOn(RegistrationId registration, String fact) {
        return fact.equals(lastFact.get(registration));
    }

    Seat seat(RegistrationId registration) {
        return seats.getOrDefault(registration, Seat.NONE);
    }

    /** Whether the person has a seat and has still to say yes to it. */
    boolean isOffered(RegistrationId registration) {
        return offers.containsKey(registration);
    }

    /** Last instant of the answer, if an answer is needed by some time. */
    Optional<Instant> answerBy(RegistrationId registration) {
        return offers.getOrDefault(registration, Optional.empty());
    }

    private void enter(RegistrationId registration, PersonId person, boolean seated, String fact) {
        persons.put(registration, person);
        come(registration, seated, fact);
    }

    private void come(RegistrationId registration, boolean seated, String fact) {
        move(registration, seated, fact);
        present.put(registration, persons.get(registration));
    }

    private void go(RegistrationId registration, String fact) {
        move(registration, false, fact);
        present.remove(registration);
    }

    private void move(RegistrationId registration, boolean seated, String fact) {
        lastFact.put(registration, fact);
        offers.remove(registration);
        seats.merge(registration, Seat.NONE.now(seated), (was, first) -> was.now(seated));
    }
}
