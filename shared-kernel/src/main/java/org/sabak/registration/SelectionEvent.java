package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sabak.kernel.EventName;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;

/** How a roster was chosen. Never edited, only superseded. */
public sealed interface SelectionEvent {

    WorkshopId workshopId();

    @EventName("registration.selection-begun")
    record SelectionBegun(WorkshopId workshopId) implements SelectionEvent { }

    @EventName("registration.selection-ended")
    record SelectionEnded(WorkshopId workshopId) implements SelectionEvent { }

    /** A form that asks for a seat: the person is new and has none. */
    @EventName("registration.candidate-entered")
    record CandidateEntered(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, Channel channel, String notice) implements SelectionEvent { }

    /** Proposed by a focal point: the person is new, has no seat and has not agreed to anything yet. @param rank 1 = first */
    @EventName("registration.nominee-entered")
    record NomineeEntered(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, Funding funding, int rank) implements SelectionEvent { }

    /** The person is on the roster already, under another registration. */
    @EventName("registration.nominee-turned-away")
    record NomineeTurnedAway(WorkshopId workshopId, RegistrationId registrationId, PersonId personId)
            implements SelectionEvent { }

    /**
     * Has a seat from now on.
     *
     * @param answerBy last instant at which the person may accept, UTC; empty when no answer is needed
     * @param reason   why others were passed over; empty when in turn
     */
    @EventName("registration.candidate-selected")
    record CandidateSelected(WorkshopId workshopId, RegistrationId registrationId, Funding funding,
            Optional<Instant> answerBy, String reason) implements SelectionEvent { }

    /** @param place position on the reserve list when joining it, 1 = next; never recomputed afterwards */
    @EventName("registration.candidate-put-on-reserve")
    record CandidatePutOnReserve(WorkshopId workshopId, RegistrationId registrationId, int place) implements SelectionEvent { }

    @EventName("registration.candidate-declined")
    record CandidateDeclined(WorkshopId workshopId, RegistrationId registrationId) implements SelectionEvent { }

    /** New again: after a slip, or back from a withdrawal while the roster is being chosen. */
    @EventName("registration.candidate-reconsidered")
    record CandidateReconsidered(WorkshopId workshopId, RegistrationId registrationId) implements SelectionEvent { }

    /** @param notice version of the privacy notice the person agreed to */
    @EventName("registration.seat-accepted")
    record SeatAccepted(WorkshopId workshopId, RegistrationId registrationId, String notice) implements SelectionEvent { }

    /** The person does not want the seat: withdrawn. */
    @EventName("registration.seat-declined")
    record SeatDeclined(WorkshopId workshopId, RegistrationId registrationId) implements SelectionEvent { }

    /** The time to answer went by: declined. */
    @EventName("registration.offer-expired")
    record OfferExpired(WorkshopId workshopId, RegistrationId registrationId) implements SelectionEvent { }

    @EventName("registration.list-frozen")
    record ListFrozen(WorkshopId workshopId) implements SelectionEvent { }

    @EventName("registration.list-unfrozen")
    record ListUnfrozen(WorkshopId workshopId) implements SelectionEvent { }

    /** Nothing has moved yet: the list is frozen, and the change waits for an answer. */
    @EventName("registration.change-requested")
    record ChangeRequested(WorkshopId workshopId, RegistrationId registrationId, Change change) implements SelectionEvent { }

    /** The events of the change itself follow. */
    @EventName("registration.change-accepted")
    record ChangeAccepted(WorkshopId workshopId, RegistrationId registrationId, ChangeKind kind) implements SelectionEvent { }

    @EventName("registration.change-refused")
    record ChangeRefused(WorkshopId workshopId, RegistrationId registrationId, ChangeKind kind) implements SelectionEvent { }

    /** @param was is withdrawn now; @param state of the one who came instead, who still has to accept a seat */
    @EventName("registration.participant-replaced")
    record ParticipantReplaced(WorkshopId workshopId, RegistrationId was, Nominee now, RegistrationQuery.State state)
            implements SelectionEvent {

        /** Whether the new one has the seat. */
        public boolean seated() {
            return state == RegistrationQuery.State.SEATED;
        }
    }

    /** @param kinds so many seats for each, in the order of the kinds; the rest is for all other kinds */
    @EventName("registration.seats-allotted-to-kinds")
    record SeatsAllottedToKinds(WorkshopId workshopId, List<KindSeats> was, List<KindSeats> kinds) implements SelectionEvent { }

    /** @param percent of the seats */
    @EventName("registration.womens-target-set")
    record WomensTargetSet(WorkshopId workshopId, int was, int percent) implements SelectionEvent { }

    /** @param funded for how many seats the workshop pays; empty: for all */
    @EventName("registration.funded-seats-set")
    record FundedSeatsSet(WorkshopId workshopId, Optional<Integer> was, Optional<Integer> funded) implements SelectionEvent { }
}
