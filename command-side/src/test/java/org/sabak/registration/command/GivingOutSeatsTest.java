package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.RegistrationRefusal.NOT_OPEN;
import static org.sabak.registration.RegistrationRefusal.SEATS_BELOW_TAKEN;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.registration.RegistrationRefusal.SENT_DIFFERENTLY;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.Role;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatsChanged;

class GivingOutSeatsTest {

    static final Applicant AMINA = new Applicant("amina"), BORIS = new Applicant("boris"),
            CHYNARA = new Applicant("chynara");
    static final Country KZ = new Country("KZ"), UZ = new Country("UZ");

    final SmallVault vault = new SmallVault();


    @Test
    void a_workshop_gets_its_roster_once() {
        before(CLOSES).givenNoPriorActivity().when(new PrepareRoster(WORKSHOP, 20, List.of(UZ, KZ, UZ)))
                .expectEvents(new RosterPrepared(WORKSHOP, 20, List.of(KZ, UZ)));
        before(CLOSES).given(prepared(20)).when(new PrepareRoster(WORKSHOP, 25, List.of())).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_roster_has_between_one_seat_and_a_hundred_thousand() {
        for (int seats : List.of(0, 100_001)) {
            before(CLOSES).givenNoPriorActivity().when(new PrepareRoster(WORKSHOP, seats, List.of()))
                    .expectNoEvents().expectExceptionDetails(no(SEATS_OUT_OF_RANGE, 1, 100_000));
            before(CLOSES).given(prepared(1)).when(new ChangeSeats(WORKSHOP, seats))
                    .expectNoEvents().expectExceptionDetails(no(SEATS_OUT_OF_RANGE, 1, 100_000));
        }
        before(CLOSES).given(prepared(1)).when(new ChangeSeats(WORKSHOP, 100_000))
                .expectEvents(new SeatsChanged(WORKSHOP, 1, 100_000));
    }

    @Test
    void a_free_seat_goes_to_the_person_who_asks() {
        before(CLOSES).given(prepared(1), opened()).when(AMINA.asks()).expectEvents(AMINA.seated());
        assertThat(vault.keeps(AMINA.id())).isTrue();
    }

    @Test
    void a_full_workshop_puts_the_next_person_on_the_reserve_list() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated()).when(BORIS.asks()).expectEvents(BORIS.waiting(1));
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), BORIS.waiting(1)).when(CHYNARA.asks())
                .expectEvents(CHYNARA.waiting(2));
    }

    @Test
    void people_who_make_the_workshop_happen_take_no_seat() {
        for (var role : List.of(Role.EXPERT, Role.TRAINER, Role.STAFF, Role.INTERPRETER)) {
            before(CLOSES).given(prepared(1), opened(), AMINA.seated()).when(BORIS.as(role).asks())
                    .expectEvents(BORIS.as(role).seated());
        }
        before(CLOSES).given(prepared(1), opened(), BORIS.as(Role.TRAINER).seated()).when(AMINA.asks())
                .expectEvents(AMINA.seated());
        before(CLOSES).given(prepared(1), opened(), AMINA.seated()).when(BORIS.as(Role.OBSERVER).asks())
                .expectEvents(BORIS.as(Role.OBSERVER).waiting(1));
    }

    @Test
    void the_same_form_sent_twice_changes_nothing() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated()).when(AMINA.asks())
                .expectSuccessfulHandlerExecution().expectNoEvents();
        after(CLOSES).given(prepared(1), opened(), AMINA.seated(), closed()).when(AMINA.asks())
                .expectSuccessfulHandlerExecution().expectNoEvents();
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.asks())
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_form_filled_in_differently_under_the_same_id_is_refused() {
        before(CLOSES).given(prepared(2), opened(), AMINA.seated()).when(AMINA.as(Role.OBSERVER).asks())
                .expectNoEvents().expectExceptionDetails(no(SENT_DIFFERENTLY));
        before(CLOSES).given(prepared(2), opened(), AMINA.seated()).when(AMINA.from(UZ).asks())
                .expectNoEvents().expectExceptionDetails(no(SENT_DIFFERENTLY));
    }

    @Test
    void a_person_holds_one_place_only() {
        before(CLOSES).given(prepared(2), opened(), AMINA.seated()).when(AMINA.withForm("2").asks())
                .expectNoEvents().expectExceptionDetails(no(ALREADY_REGISTERED));
        before(CLOSES).given(prepared(2), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.withForm("2").asks())
                .expectEvents(AMINA.withForm("2").seated());
    }

    @Test
    void nothing_is_kept_of_a_person_who_is_refused() {
        before(CLOSES).given(prepared(1)).when(AMINA.asks()).expectNoEvents().expectExceptionDetails(no(NOT_OPEN));
        assertThat(vault.keeps(AMINA.id())).isFalse();
    }

    @Test
    void a_freed_seat_goes_to_the_first_in_the_reserve() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), BORIS.waiting(1), CHYNARA.waiting(2))
                .when(AMINA.withdraws()).expectEvents(AMINA.withdrawn(), BORIS.movesUp());
    }

    @Test
    void leaving_the_reserve_or_the_team_frees_no_seat() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), BORIS.waiting(1), CHYNARA.waiting(2))
                .when(BORIS.withdraws()).expectEvents(BORIS.withdrawn());
        before(CLOSES).given(prepared(1), opened(), AMINA.as(Role.STAFF).seated(), BORIS.seated(), CHYNARA.waiting(1))
                .when(AMINA.withdraws()).expectEvents(AMINA.withdrawn());
    }

    @Test
    void withdrawing_twice_is_harmless() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.withdraws())
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void only_people_on_the_roster_can_withdraw_or_return() {
        before(CLOSES).given(prepared(1), opened()).when(AMINA.withdraws())
                .expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
        before(CLOSES).given(prepared(1), opened()).when(AMINA.returns())
                .expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
    }

    @Test
    void who_comes_back_gets_a_seat_if_one_is_free() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn()).when(AMINA.returns())
                .expectEvents(AMINA.backOnSeat());
    }

    @Test
    void who_comes_back_to_a_full_workshop_joins_the_end_of_the_reserve() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), BORIS.waiting(1), CHYNARA.waiting(2),
                AMINA.withdrawn(), BORIS.movesUp()).when(AMINA.returns()).expectEvents(AMINA.backOnReserve(2));
    }

    @Test
    void coming_back_twice_is_harmless() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), AMINA.withdrawn(), AMINA.backOnSeat())
                .when(AMINA.returns()).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void nobody_comes_back_beside_a_form_of_their_own() {
        before(CLOSES).given(prepared(2), opened(), AMINA.seated(), AMINA.withdrawn(), AMINA.withForm("2").seated())
                .when(AMINA.returns()).expectNoEvents().expectExceptionDetails(no(ALREADY_REGISTERED));
    }

    @Test
    void added_seats_go_to_the_reserve_in_its_order() {
        before(CLOSES).given(prepared(1), opened(), AMINA.seated(), BORIS.waiting(1), CHYNARA.waiting(2))
                .when(new ChangeSeats(WORKSHOP, 4))
                .expectEvents(new SeatsChanged(WORKSHOP, 1, 4), BORIS.movesUp(), CHYNARA.movesUp());
    }

    @Test
    void seats_never_fall_below_those_given_out() {
        before(CLOSES).given(prepared(3), opened(), AMINA.seated(), BORIS.seated()).when(new ChangeSeats(WORKSHOP, 1))
                .expectNoEvents().expectExceptionDetails(no(SEATS_BELOW_TAKEN, 2));
        before(CLOSES).given(prepared(3), opened(), AMINA.seated(), BORIS.seated()).when(new ChangeSeats(WORKSHOP, 2))
                .expectEvents(new SeatsChanged(WORKSHOP, 3, 2));
        before(CLOSES).given(prepared(3)).when(new ChangeSeats(WORKSHOP, 3))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private AggregateTestFixture<Roster> before(Instant t) {
        return at(t.minusSeconds(1));
    }

    private AggregateTestFixture<Roster> after(Instant t) {
        return at(t.plusNanos(1));
    }

    private AggregateTestFixture<Roster> at(Instant now) {
        var fixture = new AggregateTestFixture<>(Roster.class);
        fixture.registerInjectableResource(vault);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return fixture;
    }

    private static RosterPrepared prepared(int seats, Country... countries) {
        return new RosterPrepared(WORKSHOP, seats, List.of(countries));
    }

    private static RegistrationOpened opened() {
        return new RegistrationOpened(WORKSHOP, CLOSES);
    }

    private static RegistrationClosed closed() {
        return new RegistrationClosed(WORKSHOP);
    }
}
