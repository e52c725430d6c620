package org.sabak.workshop.query;

import static org.sabak.readmodels.Shape.set;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent;
import org.springframework.stereotype.Component;

/**
 * What the roster says of a workshop: its seats, whether registration is open, and one letter for each registration.
 * Nothing is counted here; whoever asks counts the letters.
 */
@Component
@ProcessingGroup(PlacesProjection.EDITION)
class PlacesProjection {

    static final String EDITION = "places-2";
    static final String ROSTERS = "places-rosters-1";

    /** Letters: has a place, waits, is new, was declined, withdrew. Who is in {@code team} takes no seat even when in place. */
    static final String SEAT = "S", RESERVE = "R";
    private static final String NEW = "N", DECLINED = "D", AWAY = "W";

    private final BatchedWrites writes;

    PlacesProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(RosterPrepared e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("seats", e.seats()));
    }

    @EventHandler
    void on(SeatsChanged e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("seats", e.seats()));
    }

    @EventHandler
    void on(RegistrationOpened e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("open", true), set("until", e.closesAt()));
    }

    @EventHandler
    void on(RegistrationClosed e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("open", false));
    }

    @EventHandler
    void on(SeatsHeldForWomen e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("heldUntil", e.until()));
    }

    @EventHandler
    void on(HeldSeatsReleased e) {
        writes.to(ROSTERS).upsert(e.workshopId().value(), set("heldUntil", null));
    }

    @EventHandler
    void on(ParticipantRegistered e) {
        put(e.workshopId(), e.registrationId(), SEAT);
        if (!e.role().takesSeat()) {
            writes.to(EDITION).upsert(Buckets.of(e.workshopId().value(), e.registrationId()),
                    set("team." + e.registrationId(), true));
        }
    }

    @EventHandler
    void on(ParticipantPlacedOnReserve e) {
        put(e.workshopId(), e.registrationId(), RESERVE);
    }

    @EventHandler
    void on(SeatGivenFromReserve e) {
        put(e.workshopId(), e.registrationId(), SEAT);
    }

    @EventHandler
    void on(RegistrationWithdrawn e) {
        put(e.workshopId(), e.registrationId(), AWAY);
    }

    @EventHandler
    void on(ReturnedToSeat e) {
        put(e.workshopId(), e.registrationId(), SEAT);
    }

    @EventHandler
    void on(ReturnedToReserve e) {
        put(e.workshopId(), e.registrationId(), RESERVE);
    }

    @EventHandler
    void on(SelectionEvent e) {
        Move.of(e).forEach(move -> put(e.workshopId(), move.registrationId(), letter(move.to())));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(ROSTERS);
    }

    private static String letter(State state) {
        return switch (state) {
            case SEATED -> SEAT;
            case RESERVE -> RESERVE;
            case NEW -> NEW;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> AWAY;
        };
    }

    private void put(WorkshopId workshop, RegistrationId registration, String letter) {
        writes.to(EDITION).upsert(Buckets.of(workshop.value(), registration), set("of." + registration, letter));
    }
}
