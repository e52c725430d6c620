package org.sabak.registration.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_ABOVE_SEATS;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_BELOW_TAKEN;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_TO_OTHERS_ALREADY;
import static org.sabak.registration.RegistrationRefusal.COUNTRY_TWICE;
import static org.sabak.registration.RegistrationRefusal.HELD_ABOVE_FREE;
import static org.sabak.registration.RegistrationRefusal.RELEASED_IN_THE_PAST;
import static org.sabak.registration.RegistrationRefusal.SEATS_BELOW_SHARES;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.registration.RegistrationRefusal.SHARES_MOVED;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;

class SharingSeatsOutTest {

    static final Country KZ = new Country("KZ"), KG = new Country("KG"), UZ = new Country("UZ");
    static final Applicant AMINA = new Applicant("amina"), SALTANAT = new Applicant("saltanat"),
            CHYNARA = new Applicant("chynara").from(KG), DILNOZA = new Applicant("dilnoza").from(UZ),
            BORIS = new Applicant("boris").recordedAs(Sex.MALE), ERLAN = new Applicant("erlan").recordedAs(Sex.MALE),
            SAID = new Applicant("said").recordedAs(Sex.PREFER_NOT_TO_SAY);
    static final Instant RELEASE = CLOSES.plusSeconds(60);

    @Test
    void a_country_that_has_used_up_its_seats_waits_beside_seats_of_others() {
        roster(3, allotted(kz(1), kg(1)), AMINA.seated()).when(SALTANAT.asks()).expectEvents(SALTANAT.waiting(1));
        roster(3, allotted(kz(1), kg(1)), AMINA.seated()).when(CHYNARA.asks()).expectEvents(CHYNARA.seated());
    }

    @Test
    void what_is_left_over_is_for_all_other_countries_together() {
        roster(3, allotted(kz(1), kg(1))).when(DILNOZA.asks()).expectEvents(DILNOZA.seated());
        roster(3, allotted(kz(1), kg(1)), DILNOZA.seated()).when(DILNOZA.named("zilola").asks())
                .expectEvents(DILNOZA.named("zilola").waiting(1));
        roster(2, allotted(kz(2))).when(DILNOZA.asks()).expectEvents(DILNOZA.waiting(1));
    }

    @Test
    void the_team_needs_no_seat_of_its_country() {
        roster(1, allotted(kz(0))).when(AMINA.as(Role.TRAINER).asks())
                .expectEvents(AMINA.as(Role.TRAINER).seated());
    }

    @Test
    void a_freed_seat_goes_to_the_first_who_waits_for_a_seat_of_that_kind() {
        roster(2, allotted(kz(1), kg(1)), AMINA.seated(), CHYNARA.seated(), SALTANAT.waiting(1),
                CHYNARA.named("aizada").waiting(2)).when(CHYNARA.withdraws())
                .expectEvents(CHYNARA.withdrawn(), CHYNARA.named("aizada").movesUp());
    }

    @Test
    void of_those_for_whom_there_is_room_the_one_who_has_waited_longest_comes_first() {
        roster(1, BORIS.seated(), ERLAN.waiting(1), CHYNARA.waiting(2), AMINA.waiting(3)).when(BORIS.withdraws())
                .expectEvents(BORIS.withdrawn(), ERLAN.movesUp());
        roster(2, allotted(kz(1)), held(1), BORIS.seated(), ERLAN.waiting(1), SALTANAT.waiting(2), CHYNARA.waiting(3))
                .when(new AllotSeats(WORKSHOP, List.of())).expectEvents(
                        new SeatsAllotted(WORKSHOP, List.of(kz(1)), List.of()), SALTANAT.movesUp());
    }

    @Test
    void of_two_who_share_out_at_once_the_second_is_told_and_undoes_nothing() {
        roster(3, allotted(kz(1), kg(2))).when(new AllotSeats(WORKSHOP, List.of(kz(3)), List.of(kz(2))))
                .expectNoEvents().expectExceptionDetails(no(SHARES_MOVED));
        roster(3, allotted(kz(1), kg(2))).when(new AllotSeats(WORKSHOP, List.of(kz(3)), List.of(kg(2), kz(1))))
                .expectEvents(new SeatsAllotted(WORKSHOP, List.of(kg(2), kz(1)), List.of(kz(3))));
        roster(3, allotted(kz(3))).when(new AllotSeats(WORKSHOP, List.of(kz(3)), List.of(kz(2))))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void seats_moved_to_a_country_go_to_those_of_it_who_wait() {
        roster(3, allotted(kz(1), kg(2)), AMINA.seated(), SALTANAT.waiting(1))
                .when(new AllotSeats(WORKSHOP, List.of(kg(1), kz(2))))
                .expectEvents(new SeatsAllotted(WORKSHOP, List.of(kg(2), kz(1)), List.of(kg(1), kz(2))),
                        SALTANAT.movesUp());
    }

    @Test
    void taking_the_sharing_back_makes_one_pool_again() {
        roster(2, allotted(kz(1)), AMINA.seated(), SALTANAT.waiting(1)).when(new AllotSeats(WORKSHOP, List.of()))
                .expectEvents(new SeatsAllotted(WORKSHOP, List.of(kz(1)), List.of()), SALTANAT.movesUp());
    }

    @Test
    void the_same_shares_sent_again_in_any_order_change_nothing() {
        roster(3, allotted(kz(1), kg(1))).when(new AllotSeats(WORKSHOP, List.of(kz(1), kg(1)))).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        roster(3).when(new AllotSeats(WORKSHOP, List.of())).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void countries_never_get_more_seats_than_there_are() {
        roster(3).when(new AllotSeats(WORKSHOP, List.of(kz(2), kg(2))))
                .expectNoEvents().expectExceptionDetails(no(ALLOTTED_ABOVE_SEATS, 4, 3, 1));
        roster(3).when(new AllotSeats(WORKSHOP, List.of(kz(Integer.MAX_VALUE), kg(2))))
                .expectNoEvents().expectExceptionDetails(no(ALLOTTED_ABOVE_SEATS, 2_147_483_649L, 3, 2_147_483_646L));
        roster(3).when(new AllotSeats(WORKSHOP, List.of(kz(1), kz(2))))
                .expectNoEvents().expectExceptionDetails(no(COUNTRY_TWICE));
    }

    @Test
    void a_country_keeps_the_seats_its_people_have() {
        roster(3, AMINA.seated(), SALTANAT.seated()).when(new AllotSeats(WORKSHOP, List.of(kz(1))))
                .expectNoEvents().expectExceptionDetails(no(ALLOTTED_BELOW_TAKEN, "KZ", 2));
        roster(3, DILNOZA.seated()).when(new AllotSeats(WORKSHOP, List.of(kz(2), kg(1))))
                .expectNoEvents().expectExceptionDetails(no(ALLOTTED_TO_OTHERS_ALREADY, 1, 2));
    }

    @Test
    void seats_never_fall_below_what_is_shared_out() {
        roster(4, allotted(kz(2), kg(1)), DILNOZA.seated()).when(new ChangeSeats(WORKSHOP, 3))
                .expectNoEvents().expectExceptionDetails(no(SEATS_BELOW_SHARES, 4));
        roster(4, held(2), BORIS.seated()).when(new ChangeSeats(WORKSHOP, 2))
                .expectNoEvents().expectExceptionDetails(no(SEATS_BELOW_SHARES, 3));
        roster(4, held(2), BORIS.seated()).when(new ChangeSeats(WORKSHOP, 3))
                .expectEvents(new SeatsChanged(WORKSHOP, 4, 3));
    }

    @Test
    void held_seats_wait_for_women() {
        roster(2, held(1), BORIS.seated()).when(ERLAN.asks()).expectEvents(ERLAN.waiting(1));
        roster(2, held(1), BORIS.seated()).when(SAID.asks()).expectEvents(SAID.waiting(1));
        roster(2, held(1), BORIS.seated(), ERLAN.waiting(1)).when(AMINA.asks()).expectEvents(AMINA.seated());
    }

    @Test
    void a_woman_who_sits_already_has_one_of_the_held_seats() {
        roster(2, AMINA.seated(), held(1)).when(BORIS.asks()).expectEvents(BORIS.seated());
    }

    @Test
    void holding_fewer_or_none_lets_those_who_wait_sit_down() {
        roster(3, held(3), BORIS.waiting(1), ERLAN.waiting(2)).when(new HoldSeatsForWomen(WORKSHOP, 2, RELEASE))
                .expectEvents(new SeatsHeldForWomen(WORKSHOP, 3, 2, RELEASE), BORIS.movesUp());
        roster(3, held(2), BORIS.seated(), ERLAN.waiting(1)).when(new ReleaseHeldSeats(WORKSHOP))
                .expectEvents(new HeldSeatsReleased(WORKSHOP, 2), ERLAN.movesUp());
    }

    @Test
    void seats_can_be_held_only_while_they_are_free_and_for_a_time_to_come() {
        roster(3, BORIS.seated(), ERLAN.seated()).when(new HoldSeatsForWomen(WORKSHOP, 2, RELEASE))
                .expectNoEvents().expectExceptionDetails(no(HELD_ABOVE_FREE, 1));
        for (int seats : List.of(0, 4)) {
            roster(3).when(new HoldSeatsForWomen(WORKSHOP, seats, RELEASE))
                    .expectNoEvents().expectExceptionDetails(no(SEATS_OUT_OF_RANGE, 1, 3));
        }
        roster(3).when(new HoldSeatsForWomen(WORKSHOP, 1, CLOSES))
                .expectNoEvents().expectExceptionDetails(no(RELEASED_IN_THE_PAST));
    }

    @Test
    void holding_or_releasing_twice_is_harmless() {
        roster(3, held(2)).when(new HoldSeatsForWomen(WORKSHOP, 2, RELEASE)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        roster(3, held(2), new HeldSeatsReleased(WORKSHOP, 2)).when(new ReleaseHeldSeats(WORKSHOP)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static TestExecutor<Roster> roster(int seats, Object... then) {
        var fixture = new AggregateTestFixture<>(Roster.class);
        fixture.registerInjectableResource(new SmallVault());
        fixture.registerInjectableResource(Clock.fixed(CLOSES, ZoneOffset.UTC));
        var before = new ArrayList<Object>(List.of(new RosterPrepared(WORKSHOP, seats, List.of()),
                new RegistrationOpened(WORKSHOP, CLOSES)));
        before.addAll(List.of(then));
        return fixture.given(before);
    }

    private static SeatsAllotted allotted(CountrySeats... countries) {
        return new SeatsAllotted(WORKSHOP, List.of(), List.of(countries).stream()
                .sorted(Comparator.comparing(CountrySeats::country)).toList());
    }

    private static SeatsHeldForWomen held(int seats) {
        return new SeatsHeldForWomen(WORKSHOP, 0, seats, RELEASE);
    }

    private static CountrySeats kz(int seats) {
        return new CountrySeats(KZ, seats);
    }

    private static CountrySeats kg(int seats) {
        return new CountrySeats(KG, seats);
    }
}
