package org.sabak.registration;

import java.util.List;
import java.util.Optional;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.ChangeAccepted;
import org.sabak.registration.SelectionEvent.ChangeRefused;
import org.sabak.registration.SelectionEvent.ChangeRequested;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.ListFrozen;
import org.sabak.registration.SelectionEvent.ListUnfrozen;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.NomineeTurnedAway;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.sabak.registration.SelectionEvent.SeatsAllottedToKinds;
import org.sabak.registration.SelectionEvent.SelectionBegun;
import org.sabak.registration.SelectionEvent.SelectionEnded;
import org.sabak.registration.SelectionEvent.WomensTargetSet;

/**
 * What an event of choosing does to one registration: for all who keep a list of their own and need not know why.
 *
 * @param newcomer who it is, when the registration is new
 */
public record Move(RegistrationId registrationId, State to, Optional<Newcomer> newcomer) {

    /** What a registration says when it is first heard of. */
    public record Newcomer(PersonId personId, Role role, Particulars particulars, Channel channel) {

        private static Newcomer of(Nominee n) {
            return new Newcomer(n.personId(), n.role(), n.particulars(), Channel.FOCAL_POINT);
        }
    }

    /** None for most events, two when one person comes instead of another. */
    public static List<Move> of(SelectionEvent event) {
        return switch (event) {
            case CandidateEntered e -> List.of(new Move(e.registrationId(), State.NEW,
                    Optional.of(new Newcomer(e.personId(), e.role(), e.particulars(), e.channel()))));
            case NomineeEntered e -> List.of(new Move(e.registrationId(), State.NEW,
                    Optional.of(new Newcomer(e.personId(), e.role(), e.particulars(), Channel.FOCAL_POINT))));
            case CandidateSelected e -> List.of(to(State.SEATED, e.registrationId()));
            case CandidatePutOnReserve e -> List.of(to(State.RESERVE, e.registrationId()));
            case CandidateDeclined e -> List.of(to(State.DECLINED, e.registrationId()));
            case CandidateReconsidered e -> List.of(to(State.NEW, e.registrationId()));
            case SeatDeclined e -> List.of(to(State.WITHDRAWN, e.registrationId()));
            case OfferExpired e -> List.of(to(State.DECLINED, e.registrationId()));
            case ParticipantReplaced e -> List.of(to(State.WITHDRAWN, e.was()),
                    new Move(e.now().registrationId(), e.state(), Optional.of(Newcomer.of(e.now()))));
            case SelectionBegun _, SelectionEnded _, NomineeTurnedAway _, SeatAccepted _, ListFrozen _, ListUnfrozen _, ChangeRequested _,
                    ChangeAccepted _, ChangeRefused _, SeatsAllottedToKinds _, WomensTargetSet _, FundedSeatsSet _ -> List.of();
        };
    }

    private static Move to(State state, RegistrationId registration) {
        return new Move(registration, state, Optional.empty());
    }
}
