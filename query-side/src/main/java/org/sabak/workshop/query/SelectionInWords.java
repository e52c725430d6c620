package org.sabak.workshop.query;

import java.util.List;
import java.util.Optional;
import org.sabak.registration.KindSeats;
import org.sabak.registration.SelectionEvent;
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

/** What a line of history says of how a roster was chosen. */
final class SelectionInWords {

    private SelectionInWords() { }

    static Values of(SelectionEvent event) {
        return switch (event) {
            case SelectionBegun _, SelectionEnded _, ListFrozen _, ListUnfrozen _ -> Values.none();
            case CandidateEntered e -> Values.of("role", e.role()).and("country", e.particulars().country())
                    .and("channel", e.channel()).and("registrationId", e.registrationId()).and("personId", e.personId());
            case NomineeEntered e -> Values.of("role", e.role()).and("country", e.particulars().country())
                    .and("funding", e.funding()).and("rank", e.rank())
                    .and("registrationId", e.registrationId()).and("personId", e.personId());
            case NomineeTurnedAway e -> Values.of("registrationId", e.registrationId()).and("personId", e.personId());
            case CandidateSelected e -> Values.of("registrationId", e.registrationId()).and("funding", e.funding())
                    .and("answerBy", text(e.answerBy())).and("reason", e.reason());
            case CandidatePutOnReserve e -> Values.of("registrationId", e.registrationId()).and("place", e.place());
            case CandidateDeclined e -> Values.of("registrationId", e.registrationId());
            case CandidateReconsidered e -> Values.of("registrationId", e.registrationId());
            case SeatAccepted e -> Values.of("registrationId", e.registrationId());
            case SeatDeclined e -> Values.of("registrationId", e.registrationId());
            case OfferExpired e -> Values.of("registrationId", e.registrationId());
            case ChangeRequested e -> Values.of("registrationId", e.registrationId()).and("change", e.change().kind())
                    .and("reason", e.change().reason());
            case ChangeAccepted e -> Values.of("registrationId", e.registrationId()).and("change", e.kind());
            case ChangeRefused e -> Values.of("registrationId", e.registrationId()).and("change", e.kind());
            // The newcomer is the one later lines speak of; who left stands in the line before.
            case ParticipantReplaced e -> Values.of("registrationId", e.now().registrationId())
                    .and("personId", e.now().personId()).and("replacedId", e.was()).and("state", e.state())
                    .and("country", e.now().particulars().country());
            case SeatsAllottedToKinds e -> Values.of("wasKinds", kinds(e.was())).and("kinds", kinds(e.kinds()));
            case WomensTargetSet e -> Values.of("was", e.was()).and("percent", e.percent());
            case FundedSeatsSet e -> Values.of("wasFunded", text(e.was())).and("funded", text(e.funded()));
        };
    }

    /** Like {@code MEDIA: 4, ACADEMIA: 5}. */
    private static List<String> kinds(List<KindSeats> kinds) {
        return kinds.stream().map(k -> k.kind() + ": " + k.seats()).toList();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
