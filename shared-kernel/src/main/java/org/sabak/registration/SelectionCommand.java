package org.sabak.registration;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;

/** How a roster is chosen. Answered with events, or with a {@link SelectionRefusal} or {@link RegistrationRefusal}. */
public sealed interface SelectionCommand {

    WorkshopId workshopId();

    @TargetAggregateIdentifier
    default RosterId rosterId() {
        return RosterId.of(workshopId());
    }

    /** From now on a form asks for a seat instead of taking one, and a freed seat waits for a decision. */
    record SelectParticipants(WorkshopId workshopId) implements SelectionCommand { }

    /** Back to first come, first served; free seats go to the reserve. */
    record AdmitFirstCome(WorkshopId workshopId) implements SelectionCommand { }

    /**
     * Sent by the house when a focal point sends its nominees; the vault keeps the name already. A known id does nothing.
     *
     * @param role one that takes a seat
     * @param rank the focal point's own order, 1 = first
     */
    record EnterNominee(WorkshopId workshopId, RegistrationId registrationId, PersonId personId, Role role,
            Particulars particulars, Funding funding, int rank) implements SelectionCommand {

        public EnterNominee(WorkshopId workshopId, Nominee nominee) {
            this(workshopId, nominee.registrationId(), nominee.personId(), nominee.role(), nominee.particulars(),
                    nominee.funding(), nominee.rank());
        }
    }

    /**
     * Gives a seat to somebody who is new, waits or was declined.
     *
     * @param funding  null: as entered, or paid for by the workshop
     * @param answerBy last instant at which the person may accept, later than now; null when no answer is needed
     * @param reason   why others are passed over; needed while somebody who could take a seat waits before
     */
    record SelectCandidate(WorkshopId workshopId, RegistrationId registrationId, Funding funding, Instant answerBy,
            String reason) implements SelectionCommand { }

    /** To the end of the reserve; a seat the person had is free then. */
    record PutCandidateOnReserve(WorkshopId workshopId, RegistrationId registrationId) implements SelectionCommand { }

    /** No seat for this person; a seat the person had is free then. */
    record DeclineCandidate(WorkshopId workshopId, RegistrationId registrationId) implements SelectionCommand { }

    /** Undoes a slip: the person is new again. */
    record ReconsiderCandidate(WorkshopId workshopId, RegistrationId registrationId) implements SelectionCommand { }

    /**
     * By the participant.
     *
     * @param details corrected by the person, for the vault; null leaves what is kept
     * @param notice  version of the privacy notice agreed to
     */
    record AcceptSeat(WorkshopId workshopId, RegistrationId registrationId, PersonDetails details, String notice)
            implements SelectionCommand { }

    /** By the participant. */
    record DeclineSeat(WorkshopId workshopId, RegistrationId registrationId) implements SelectionCommand { }

    /** Sent by the house when the time to answer is over. Harmless when early, answered or gone. */
    record ExpireOffer(WorkshopId workshopId, RegistrationId registrationId) implements SelectionCommand { }

    /** Who has a seat is settled: what would change it waits for an answer from now on. */
    record FreezeList(WorkshopId workshopId) implements SelectionCommand { }

    /** Refused while a wanted change waits for its answer. */
    record UnfreezeList(WorkshopId workshopId) implements SelectionCommand { }

    /** @param accepted whether the change that waits is made; checked against the seats as they are now */
    record AnswerChange(WorkshopId workshopId, RegistrationId registrationId, boolean accepted) implements SelectionCommand { }

    /** @param was leaves; @param now comes to the same place: a seat if the shares have room for this person */
    record ReplaceParticipant(WorkshopId workshopId, RegistrationId was, Nominee now) implements SelectionCommand { }

    /**
     * As seats are allotted to countries, to kinds of organisation. An empty list takes the sharing back.
     *
     * @param seen what was allotted when this was written; null when that does not matter
     */
    record AllotSeatsToKinds(WorkshopId workshopId, List<KindSeats> kinds, List<KindSeats> seen) implements SelectionCommand {

        public AllotSeatsToKinds(WorkshopId workshopId, List<KindSeats> kinds) {
            this(workshopId, kinds, null);
        }
    }

    /** @param percent 0 to 100, of the seats; shown beside women's share, enforced nowhere */
    record SetWomensTarget(WorkshopId workshopId, int percent) implements SelectionCommand { }

    /** @param funded for how many seats the workshop pays, no fewer than are paid for already; null: for all */
    record SetFundedSeats(WorkshopId workshopId, Integer funded) implements SelectionCommand { }
}
