package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Change;
import org.sabak.registration.KindSeats;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent;
import org.sabak.registration.SelectionEvent.*;

/** What the recorded events tell of how people were chosen; the states they are in are those that a {@link Move} says. */
final class RetoldChoice extends RetoldRoster {

    private final Map<RegistrationId, Change> wanted = new HashMap<>();
    private final Map<RegistrationId, Instant> answerBy = new HashMap<>();
    private final Set<RegistrationId> accepted = new HashSet<>();
    private final Set<RegistrationId> turnedAway = new HashSet<>();
    private boolean frozen;
    private int womensTarget = 40;

    void hear(Object event) {
        switch (event) {
            case RegistrationEvent e -> {
                if (e instanceof RegistrationWithdrawn w) forget(w.registrationId());
                super.hear(e);
            }
            case SelectionEvent e -> {
                if (e instanceof CandidateSelected s) inTurn(s);
                Move.of(e).forEach(this::move);
                note(e);
            }
            default -> throw new AssertionError(event);
        }
    }

    /** Somebody who waits and could sit is passed over for a reason only, and nobody gets one who is in turn. */
    private void inTurn(CandidateSelected e) {
        boolean passesOver = reserve.stream().takeWhile(id -> !id.equals(e.registrationId())).anyMatch(this::room);
        assertThat(e.reason().isEmpty()).as("a reason when passing somebody over: %s", e).isNotEqualTo(passesOver);
    }

    private void move(Move move) {
        var id = move.registrationId();
        move.newcomer().ifPresent(n -> know(id, n.personId(), n.role(), n.particulars()));
        assertThat(frozen && inside.contains(id) && move.to() != State.WITHDRAWN && wanted.containsKey(id))
                .as("moved from a seat while a change waits").isFalse();
        forget(id);
        leave(id);
        switch (move.to()) {
            case SEATED -> enter(id);
            case RESERVE -> reserve.add(id);
            case NEW -> fresh.add(id);
            case DECLINED -> declined.add(id);
            case WITHDRAWN -> withdrawn.add(id);
        }
    }

    private void forget(RegistrationId id) {
        answerBy.remove(id);
        accepted.remove(id);
        pays.remove(id);
    }

    private void note(SelectionEvent event) {
        switch (event) {
            case SelectionBegun _ -> selecting = true;
            case SelectionEnded _ -> selecting = false;
            case ListFrozen _ -> frozen = true;
            case ListUnfrozen _ -> frozen = false;
            case NomineeEntered e -> asks.put(e.registrationId(), e.funding());
            case NomineeTurnedAway e -> turnedAway.add(e.registrationId());
            case CandidateSelected e -> {
                pays.put(e.registrationId(), e.funding());
                e.answerBy().ifPresent(by -> answerBy.put(e.registrationId(), by));
            }
            case ParticipantReplaced e -> asks.put(e.now().registrationId(), e.now().funding());
            case CandidatePutOnReserve e -> assertThat(e.place()).as("place on the reserve list").isEqualTo(reserve.size());
            case SeatAccepted e -> accepted.add(e.registrationId());
            case ChangeRequested e -> {
                assertThat(frozen).as("changes wait on a frozen list only").isTrue();
                wanted.put(e.registrationId(), e.change());
            }
            case ChangeAccepted e -> assertThat(wanted.remove(e.registrationId()).kind()).isEqualTo(e.kind());
            case ChangeRefused e -> assertThat(wanted.remove(e.registrationId()).kind()).isEqualTo(e.kind());
            case SeatsAllottedToKinds _, FundedSeatsSet _, WomensTargetSet _ -> share(event);
            case CandidateEntered _, CandidateDeclined _, CandidateReconsidered _, SeatDeclined _, OfferExpired _ -> { }
        }
    }

    private void share(SelectionEvent event) {
        switch (event) {
            case SeatsAllottedToKinds e -> {
                assertThat(e.was()).isEqualTo(kinds.entrySet().stream().map(k -> new KindSeats(k.getKey(), k.getValue())).toList());
                kinds.clear();
                e.kinds().forEach(k -> kinds.put(k.kind(), k.seats()));
            }
            case FundedSeatsSet e -> {
                assertThat(e.was().orElse(null)).isEqualTo(funds);
                funds = e.funded().orElse(null);
            }
            case WomensTargetSet e -> womensTarget = e.percent();
            default -> throw new AssertionError(event);
        }
    }

    void isLike(PlainChoice model) {
        assertThat(inside).containsExactlyInAnyOrderElementsOf(model.inside);
        assertThat(new ArrayList<>(reserve)).isEqualTo(model.reserve);
        assertThat(fresh).isEqualTo(model.fresh);
        assertThat(declined).isEqualTo(model.declined);
        assertThat(withdrawn).isEqualTo(model.withdrawn);
        assertThat(seats).as("seats, free and taken").isEqualTo(model.seats);
        assertThat(allotted).isEqualTo(model.allotted);
        assertThat(kinds).isEqualTo(model.kinds);
        assertThat(held).isEqualTo(model.held);
        assertThat(heldUntil).isEqualTo(model.heldUntil);
        assertThat(funds).isEqualTo(model.funds);
        assertThat(selecting).isEqualTo(model.selecting);
        assertThat(frozen).isEqualTo(model.frozen);
        assertThat(wanted).isEqualTo(model.wanted);
        assertThat(answerBy).isEqualTo(model.answerBy);
        assertThat(accepted).isEqualTo(model.accepted);
        assertThat(turnedAway).isEqualTo(model.turnedAway);
        assertThat(womensTarget).isEqualTo(model.womensTarget);
    }
}
