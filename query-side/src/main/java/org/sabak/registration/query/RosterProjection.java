package org.sabak.registration.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.registration.RegistrationQuery.State;
import org.springframework.stereotype.Component;

/**
 * Where every registration stands. The registrations of a workshop are spread over its {@link Buckets}; a second list
 * says in which workshop to look for a registration, and a third kind of document holds the seats of a workshop.
 */
@Component
@ProcessingGroup(RosterProjection.EDITION)
class RosterProjection {

    /** Change the number when the shape changes: a new edition fills beside the old one. */
    static final String EDITION = "roster-2";
    static final String WORKSHOPS = "roster-workshops-1";
    static final String WHERE = "roster-where-2";

    private final BatchedWrites writes;

    RosterProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(RosterPrepared e) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("seats", e.seats()));
    }

    @EventHandler
    void on(SeatsChanged e) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("seats", e.seats()));
    }

    @EventHandler
    void on(SeatsAllotted e) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("allotted", e.countries()));
    }

    @EventHandler
    void on(SeatsHeldForWomen e) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("held", e.seats()), set("heldUntil", e.until()));
    }

    @EventHandler
    void on(HeldSeatsReleased e) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("held", 0), set("heldUntil", null));
    }

    @EventHandler
    void on(ParticipantRegistered e, Recorded recorded) {
        var form = new Form(e.personId(), e.role(), e.particulars(), e.channel());
        asked(e.workshopId(), e.registrationId(), form, State.SEATED, recorded);
    }

    @EventHandler
    void on(ParticipantPlacedOnReserve e, Recorded recorded) {
        var form = new Form(e.personId(), e.role(), e.particulars(), e.channel());
        asked(e.workshopId(), e.registrationId(), form, State.RESERVE, recorded);
    }

    @EventHandler
    void on(SeatGivenFromReserve e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.SEATED, recorded);
    }

    @EventHandler
    void on(RegistrationWithdrawn e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.WITHDRAWN, recorded);
    }

    @EventHandler
    void on(ReturnedToSeat e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.SEATED, recorded);
    }

    @EventHandler
    void on(ReturnedToReserve e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.RESERVE, recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(WORKSHOPS);
        writes.forget(WHERE);
    }

    private void asked(WorkshopId workshop, RegistrationId registration, Form form, State state, Recorded recorded) {
        writes.to(WHERE).upsert(Buckets.of(registration), set("of." + registration, workshop.value()));
        put(workshop, registration, setPacked("forms." + registration, form), stands(registration, state, recorded));
    }

    private void moved(WorkshopId workshop, RegistrationId registration, State state, Recorded recorded) {
        put(workshop, registration, stands(registration, state, recorded));
    }

    private void put(WorkshopId workshop, RegistrationId registration, Bson... changes) {
        writes.to(EDITION).upsert(Buckets.of(workshop.value(), registration), changes);
    }

    static Bson stands(RegistrationId registration, State state, Recorded recorded) {
        return setPacked("places." + registration, new Place(state, recorded.position(), recorded.at()));
    }
}
