package org.sabak.registration.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.Funding;
import org.sabak.registration.Move;
import org.sabak.registration.SelectionEvent;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.ChangeAccepted;
import org.sabak.registration.SelectionEvent.ChangeRefused;
import org.sabak.registration.SelectionEvent.ChangeRequested;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.ListFrozen;
import org.sabak.registration.SelectionEvent.ListUnfrozen;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatsAllottedToKinds;
import org.sabak.registration.SelectionEvent.SelectionBegun;
import org.sabak.registration.SelectionEvent.SelectionEnded;
import org.sabak.registration.SelectionEvent.WomensTargetSet;
import org.springframework.stereotype.Component;

/** Adds to the documents of the {@link RosterProjection} who was chosen, on what terms and what is wanted. */
@Component
@ProcessingGroup(RosterProjection.EDITION)
class SelectionProjection {

    private final BatchedWrites writes;

    SelectionProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(SelectionEvent e, Recorded recorded) {
        Move.of(e).forEach(move -> moved(e.workshopId(), move, recorded));
        switch (e) {
            case SelectionBegun _ -> rule(e, set("selecting", true));
            case SelectionEnded _ -> rule(e, set("selecting", false));
            case ListFrozen _ -> rule(e, set("frozen", true));
            case ListUnfrozen _ -> rule(e, set("frozen", false));
            case SeatsAllottedToKinds k -> rule(e, set("allottedToKinds", k.kinds()));
            case WomensTargetSet t -> rule(e, set("womensTarget", t.percent()));
            case FundedSeatsSet f -> rule(e, set("fundedSeats", f.funded().orElse(null)));
            case NomineeEntered n -> nominated(e, n.registrationId(), n.funding(), n.rank());
            case CandidateSelected s -> offered(e, s.registrationId(), new Offer(recorded.position(), s.funding(), s.answerBy().orElse(null)));
            case ParticipantReplaced r -> replaced(r, recorded);
            case SeatAccepted a -> put(e, a.registrationId(), set("accepted." + a.registrationId(), recorded.position()));
            case ChangeRequested c -> put(e, c.registrationId(), set("wanted." + c.registrationId(), c.change().kind()));
            case ChangeAccepted c -> put(e, c.registrationId(), set("wanted." + c.registrationId(), ""));
            case ChangeRefused c -> put(e, c.registrationId(), set("wanted." + c.registrationId(), ""));
            default -> { }
        }
    }

    private void moved(WorkshopId workshop, Move move, Recorded recorded) {
        var id = move.registrationId();
        move.newcomer().ifPresent(n -> {
            writes.to(RosterProjection.WHERE).upsert(Buckets.of(id), set("of." + id, workshop.value()));
            put(workshop, id, setPacked("forms." + id, new Form(n.personId(), n.role(), n.particulars(), n.channel())));
        });
        put(workshop, id, RosterProjection.stands(id, move.to(), recorded));
    }

    private void replaced(ParticipantReplaced e, Recorded recorded) {
        nominated(e, e.now().registrationId(), e.now().funding(), e.now().rank());
        if (e.seated()) offered(e, e.now().registrationId(), new Offer(recorded.position(), e.now().funding(), null));
    }

    private void nominated(SelectionEvent e, RegistrationId id, Funding funding, int rank) {
        put(e, id, setPacked("nominations." + id, new Nomination(true, rank, funding)));
    }

    private void offered(SelectionEvent e, RegistrationId id, Offer offer) {
        put(e, id, setPacked("offers." + id, offer));
    }

    private void put(SelectionEvent e, RegistrationId id, Bson change) {
        put(e.workshopId(), id, change);
    }

    private void put(WorkshopId workshop, RegistrationId id, Bson change) {
        writes.to(RosterProjection.EDITION).upsert(Buckets.of(workshop.value(), id), change);
    }

    private void rule(SelectionEvent e, Bson change) {
        writes.to(RosterProjection.WORKSHOPS).upsert(e.workshopId().value(), change);
    }
}
