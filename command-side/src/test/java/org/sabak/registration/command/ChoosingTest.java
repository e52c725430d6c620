package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.SelectionRefusal.ANSWER_IN_THE_PAST;
import static org.sabak.registration.SelectionRefusal.CANDIDATES_UNDECIDED;
import static org.sabak.registration.SelectionRefusal.COUNTRY_FULL;
import static org.sabak.registration.SelectionRefusal.FUNDED_SEATS_TAKEN;
import static org.sabak.registration.SelectionRefusal.HAS_WITHDRAWN;
import static org.sabak.registration.SelectionRefusal.HELD_FOR_WOMEN;
import static org.sabak.registration.SelectionRefusal.KIND_FULL;
import static org.sabak.registration.SelectionRefusal.NO_SEAT_FREE;
import static org.sabak.registration.SelectionRefusal.REASON_NEEDED;
import static org.sabak.registration.SelectionRefusal.SEAT_IS_FREE;
import static org.sabak.registration.SelectionRefusal.SELECTED_DIFFERENTLY;
import static org.sabak.registration.SelectionRefusal.TAKES_NO_SEAT;
import static org.sabak.registration.command.Applicant.CLOSES;
import static org.sabak.registration.command.Applicant.WORKSHOP;
import static org.sabak.registration.command.Candidate.SOON;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;
import org.sabak.registration.SelectionCommand.AdmitFirstCome;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.ListFrozen;
import org.sabak.registration.SelectionEvent.SeatsAllottedToKinds;
import org.sabak.registration.SelectionEvent.SelectionBegun;
import org.sabak.registration.SelectionEvent.SelectionEnded;
import org.sabak.registration.SelectionRefusal;

class ChoosingTest {

    static final Candidate AMINA = new Candidate("amina"), BORIS = new Candidate("boris").recordedAs(Sex.MALE),
            CHYNARA = new Candidate("chynara"), DILNOZA = new Candidate("dilnoza").from(new Country("UZ"));

    private final SmallVault vault = new SmallVault();
    private final ChosenRoster rosters = new ChosenRoster(vault);

    @Test
    void choosing_begins_and_ends_once() {
        rosters.firstCome(2).when(new SelectParticipants(WORKSHOP)).expectEvents(new SelectionBegun(WORKSHOP));
        roster(2).when(new SelectParticipants(WORKSHOP)).expectNoEvents().expectSuccessfulHandlerExecution();
        roster(2).when(new AdmitFirstCome(WORKSHOP)).expectEvents(new SelectionEnded(WORKSHOP));
        rosters.firstCome(2).when(new AdmitFirstCome(WORKSHOP)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void choosing_ends_only_when_everybody_is_decided_on() {
        roster(2, AMINA.entered(), BORIS.nominated(), CHYNARA.entered(), CHYNARA.declined()).when(new AdmitFirstCome(WORKSHOP))
                .expectNoEvents().expectExceptionDetails(no(CANDIDATES_UNDECIDED, 2));
        roster(2, new ListFrozen(WORKSHOP)).when(new AdmitFirstCome(WORKSHOP)).expectNoEvents()
                .expectExceptionDetails(no(SelectionRefusal.LIST_IS_FROZEN));
    }

    @Test
    void when_choosing_ends_free_seats_go_to_those_who_wait() {
        roster(1, AMINA.entered(), AMINA.onReserve(1), BORIS.entered(), BORIS.onReserve(2)).when(new AdmitFirstCome(WORKSHOP))
                .expectEvents(new SelectionEnded(WORKSHOP), AMINA.who().movesUp());
    }

    @Test
    void a_form_asks_for_a_seat_instead_of_taking_one() {
        roster(2).when(AMINA.who().asks()).expectEvents(AMINA.entered());
        assertThat(vault.keeps(AMINA.who().id())).isTrue();
        roster(2, AMINA.entered()).when(AMINA.who().asks()).expectNoEvents().expectSuccessfulHandlerExecution();
        roster(2, AMINA.entered()).when(AMINA.withForm("2").who().asks()).expectNoEvents()
                .expectExceptionDetails(no(ALREADY_REGISTERED));
    }

    @Test
    void the_team_is_not_chosen() {
        roster(1).when(AMINA.as(Role.TRAINER).who().asks()).expectEvents(AMINA.as(Role.TRAINER).who().seated());
        for (var move : List.of(AMINA.isGivenSeat(), AMINA.isPutOnReserve(), AMINA.isToldNo(), AMINA.isReconsidered(),
                AMINA.isReplacedBy(BORIS))) {
            roster(1, AMINA.as(Role.TRAINER).who().seated()).when(move).expectNoEvents().expectExceptionDetails(no(TAKES_NO_SEAT));
        }
        roster(1).when(AMINA.as(Role.STAFF).isNominated()).expectNoEvents().expectExceptionDetails(no(TAKES_NO_SEAT));
    }

    @Test
    void a_freed_seat_waits_for_a_decision() {
        roster(1, AMINA.who().seated(), BORIS.entered(), BORIS.onReserve(1)).when(AMINA.who().withdraws())
                .expectEvents(AMINA.who().withdrawn());
        roster(1, AMINA.who().seated(), BORIS.entered(), BORIS.onReserve(1)).when(new ChangeSeats(WORKSHOP, 2))
                .expectEvents(new SeatsChanged(WORKSHOP, 1, 2));
    }

    @Test
    void whoever_comes_back_is_new() {
        roster(1, AMINA.who().seated(), AMINA.who().withdrawn()).when(AMINA.who().isBroughtBack()).expectEvents(AMINA.newAgain());
    }

    @Test
    void a_nominee_enters_without_a_seat_in_both_ways() {
        roster(2).when(AMINA.isNominated()).expectEvents(AMINA.nominated());
        rosters.firstCome(2).when(AMINA.isNominated()).expectEvents(AMINA.nominated());
        roster(2, AMINA.nominated()).when(AMINA.isNominated()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_nominee_who_is_here_already_is_turned_away_once() {
        roster(2, AMINA.entered()).when(AMINA.withForm("2").isNominated()).expectEvents(AMINA.withForm("2").turnedAway());
        roster(2, AMINA.entered(), AMINA.withForm("2").turnedAway()).when(AMINA.withForm("2").isNominated())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_seat_is_given_to_the_new_the_waiting_and_the_declined() {
        roster(1, AMINA.entered()).when(AMINA.isGivenSeat()).expectEvents(AMINA.selected());
        roster(1, AMINA.entered(), AMINA.onReserve(1)).when(AMINA.isGivenSeat()).expectEvents(AMINA.selected());
        roster(1, AMINA.entered(), AMINA.declined()).when(AMINA.isGivenSeat()).expectEvents(AMINA.selected());
        roster(1, AMINA.nominated(), AMINA.who().withdrawn()).when(AMINA.isGivenSeat()).expectNoEvents()
                .expectExceptionDetails(no(HAS_WITHDRAWN));
        roster(1).when(AMINA.isGivenSeat()).expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
    }

    @Test
    void a_seat_is_given_on_terms_and_not_twice_on_others() {
        roster(1, AMINA.selfFunded().nominated()).when(AMINA.isGivenSeat()).expectEvents(AMINA.selfFunded().selected());
        var given = AMINA.selected(Funding.SELF_FUNDED, SOON, "");
        roster(1, AMINA.nominated()).when(AMINA.isGivenSeat(Funding.SELF_FUNDED, SOON, "not needed")).expectEvents(given);
        roster(1, AMINA.nominated(), given).when(AMINA.isGivenSeat(Funding.SELF_FUNDED, SOON, "")).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        roster(1, AMINA.nominated(), given).when(AMINA.isGivenSeat(Funding.FUNDED, SOON, "")).expectNoEvents()
                .expectExceptionDetails(no(SELECTED_DIFFERENTLY));
        roster(1, AMINA.nominated(), given).when(AMINA.isGivenSeat(Funding.SELF_FUNDED, null, "")).expectNoEvents()
                .expectExceptionDetails(no(SELECTED_DIFFERENTLY));
        roster(1, AMINA.who().seated()).when(AMINA.isGivenSeat()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void the_time_to_answer_is_to_come() {
        roster(1, AMINA.nominated()).when(AMINA.isGivenSeat(null, CLOSES, "")).expectNoEvents()
                .expectExceptionDetails(no(ANSWER_IN_THE_PAST));
    }

    @Test
    void no_seat_is_given_that_is_not_there() {
        roster(1, AMINA.who().seated(), BORIS.entered()).when(BORIS.isGivenSeat()).expectNoEvents()
                .expectExceptionDetails(no(NO_SEAT_FREE, 1));
        roster(3, new SeatsAllotted(WORKSHOP, List.of(), List.of(new CountrySeats(new Country("KZ"), 1))), AMINA.who().seated(),
                BORIS.entered()).when(BORIS.isGivenSeat()).expectNoEvents().expectExceptionDetails(no(COUNTRY_FULL, "KZ", 1));
        roster(3, new SeatsAllotted(WORKSHOP, List.of(), List.of(new CountrySeats(new Country("KZ"), 3))), DILNOZA.entered())
                .when(DILNOZA.isGivenSeat()).expectNoEvents().expectExceptionDetails(no(COUNTRY_FULL, "UZ", 0));
        roster(2, new SeatsHeldForWomen(WORKSHOP, 0, 2, SOON), AMINA.who().seated(), BORIS.entered()).when(BORIS.isGivenSeat())
                .expectNoEvents().expectExceptionDetails(no(HELD_FOR_WOMEN, 1));
        roster(3, new SeatsAllottedToKinds(WORKSHOP, List.of(), List.of(new KindSeats(OrganisationKind.GOVERNMENT, 1))),
                AMINA.who().seated(), BORIS.entered()).when(BORIS.isGivenSeat()).expectNoEvents()
                .expectExceptionDetails(no(KIND_FULL, "GOVERNMENT", 1));
    }

    @Test
    void a_seat_that_is_not_paid_for_can_still_be_given_to_who_pays() {
        var funds = new FundedSeatsSet(WORKSHOP, Optional.empty(), Optional.of(1));
        roster(3, funds, AMINA.who().seated(), BORIS.nominated()).when(BORIS.isGivenSeat()).expectNoEvents()
                .expectExceptionDetails(no(FUNDED_SEATS_TAKEN, 1));
        roster(3, funds, AMINA.who().seated(), BORIS.nominated()).when(BORIS.isGivenSeat(Funding.SELF_FUNDED, null, ""))
                .expectEvents(BORIS.selected(Funding.SELF_FUNDED, null, ""));
    }

    @Test
    void passing_somebody_over_needs_a_reason() {
        Object[] waiting = {AMINA.entered(), AMINA.onReserve(1), BORIS.entered(), BORIS.onReserve(2), CHYNARA.entered()};
        roster(1, waiting).when(CHYNARA.isGivenSeat()).expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        roster(1, waiting).when(BORIS.isGivenSeat(null, null, " ")).expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        roster(1, waiting).when(BORIS.isGivenSeat(null, null, "speaks Kyrgyz"))
                .expectEvents(BORIS.selected(Funding.FUNDED, null, "speaks Kyrgyz"));
        roster(1, waiting).when(AMINA.isGivenSeat()).expectEvents(AMINA.selected());
    }

    @Test
    void nobody_is_passed_over_for_whom_there_is_no_seat() {
        roster(2, new SeatsHeldForWomen(WORKSHOP, 0, 2, SOON), BORIS.entered(), BORIS.onReserve(1), AMINA.entered())
                .when(AMINA.isGivenSeat()).expectEvents(AMINA.selected());
        roster(2, new FundedSeatsSet(WORKSHOP, Optional.empty(), Optional.of(0)), BORIS.nominated(), BORIS.onReserve(1),
                AMINA.selfFunded().nominated(), AMINA.onReserve(2)).when(BORIS.isGivenSeat(Funding.SELF_FUNDED, null, ""))
                .expectEvents(BORIS.selected(Funding.SELF_FUNDED, null, ""));
    }

    @Test
    void people_are_moved_between_the_reserve_a_no_and_new() {
        roster(1, BORIS.entered(), BORIS.onReserve(1), AMINA.who().seated()).when(AMINA.isPutOnReserve()).expectEvents(AMINA.onReserve(2));
        roster(1, AMINA.entered(), AMINA.declined()).when(AMINA.isPutOnReserve()).expectEvents(AMINA.onReserve(1));
        roster(1, AMINA.entered(), AMINA.onReserve(1)).when(AMINA.isToldNo()).expectEvents(AMINA.declined());
        roster(1, AMINA.entered(), AMINA.selected()).when(AMINA.isToldNo()).expectEvents(AMINA.declined());
        roster(1, AMINA.entered(), AMINA.selected()).when(AMINA.isReconsidered()).expectEvents(AMINA.newAgain());
        roster(1, AMINA.entered(), AMINA.declined()).when(AMINA.isReconsidered()).expectEvents(AMINA.newAgain());
    }

    @Test
    void nobody_is_made_to_wait_beside_a_free_seat_where_who_comes_first_is_admitted() {
        rosters.firstCome(1, AMINA.nominated()).when(AMINA.isPutOnReserve()).expectNoEvents().expectExceptionDetails(no(SEAT_IS_FREE));
        rosters.firstCome(1, AMINA.who().seated()).when(AMINA.isPutOnReserve()).expectNoEvents().expectExceptionDetails(no(SEAT_IS_FREE));
        rosters.firstCome(1, AMINA.who().seated(), BORIS.nominated()).when(BORIS.isPutOnReserve()).expectEvents(BORIS.onReserve(1));
        rosters.firstCome(1, AMINA.who().seated(), BORIS.who().waiting(1)).when(AMINA.isPutOnReserve())
                .expectEvents(AMINA.onReserve(2), BORIS.who().movesUp());
    }

    @Test
    void a_seat_somebody_was_moved_from_is_free() {
        for (var moved : List.of(AMINA.onReserve(1), AMINA.declined(), AMINA.newAgain())) {
            roster(1, AMINA.who().seated(), moved, BORIS.entered()).when(BORIS.isGivenSeat(null, null, "a reason"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void moving_twice_is_harmless_and_nobody_is_moved_who_is_away() {
        roster(1, AMINA.entered(), AMINA.onReserve(1)).when(AMINA.isPutOnReserve()).expectNoEvents().expectSuccessfulHandlerExecution();
        roster(1, AMINA.entered(), AMINA.declined()).when(AMINA.isToldNo()).expectNoEvents().expectSuccessfulHandlerExecution();
        roster(1, AMINA.entered()).when(AMINA.isReconsidered()).expectNoEvents().expectSuccessfulHandlerExecution();
        for (var move : List.of(AMINA.isPutOnReserve(), AMINA.isToldNo(), AMINA.isReconsidered())) {
            roster(1, AMINA.entered(), AMINA.who().withdrawn()).when(move).expectNoEvents().expectExceptionDetails(no(HAS_WITHDRAWN));
        }
    }

    private TestExecutor<Roster> roster(int seats, Object... then) {
        return rosters.chosen(seats, then);
    }
}
