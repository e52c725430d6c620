package org.sabak.registration.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.SEATS_BELOW_SHARES;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.registration.RegistrationRefusal.SHARES_MOVED;
import static org.sabak.registration.SelectionRefusal.FUNDED_BELOW_TAKEN;
import static org.sabak.registration.SelectionRefusal.KINDS_ABOVE_SEATS;
import static org.sabak.registration.SelectionRefusal.KINDS_TO_OTHERS_ALREADY;
import static org.sabak.registration.SelectionRefusal.KIND_BELOW_TAKEN;
import static org.sabak.registration.SelectionRefusal.KIND_TWICE;
import static org.sabak.registration.SelectionRefusal.PERCENT_OUT_OF_RANGE;
import static org.sabak.registration.command.Applicant.WORKSHOP;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.OrganisationKind;
import org.sabak.registration.Funding;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.SelectionCommand.AllotSeatsToKinds;
import org.sabak.registration.SelectionCommand.SetFundedSeats;
import org.sabak.registration.SelectionCommand.SetWomensTarget;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.SeatsAllottedToKinds;
import org.sabak.registration.SelectionEvent.WomensTargetSet;

/** Everybody who registers here comes from a government body and is paid for. */
class SharingFurtherTest {

    static final Candidate AMINA = new Candidate("amina"), BORIS = new Candidate("boris"), CHYNARA = new Candidate("chynara");

    private final ChosenRoster rosters = new ChosenRoster(new SmallVault());

    @Test
    void a_kind_that_has_used_up_its_seats_waits_beside_seats_of_others() {
        roster(3, allotted(government(1))).when(AMINA.who().asks()).expectEvents(AMINA.who().seated());
        roster(3, allotted(government(1)), AMINA.who().seated()).when(BORIS.who().asks()).expectEvents(BORIS.who().waiting(1));
        roster(3, allotted(media(2)), AMINA.who().seated()).when(BORIS.who().asks()).expectEvents(BORIS.who().waiting(1));
    }

    @Test
    void seats_moved_to_a_kind_go_to_those_of_it_who_wait() {
        roster(3, allotted(government(1)), AMINA.who().seated(), BORIS.who().waiting(1))
                .when(new AllotSeatsToKinds(WORKSHOP, List.of(media(1), government(2))))
                .expectEvents(new SeatsAllottedToKinds(WORKSHOP, List.of(government(1)), List.of(government(2), media(1))),
                        BORIS.who().movesUp());
        roster(3, allotted(government(2), media(1))).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(1), government(2))))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void of_two_who_share_out_among_kinds_at_once_the_second_is_told() {
        roster(3, allotted(government(1))).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(3)), List.of()))
                .expectNoEvents().expectExceptionDetails(no(SHARES_MOVED));
        roster(3, allotted(government(1))).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(3)), List.of(government(1))))
                .expectEvents(new SeatsAllottedToKinds(WORKSHOP, List.of(government(1)), List.of(media(3))));
    }

    @Test
    void kinds_never_get_more_seats_than_there_are_or_fewer_than_their_people_have() {
        roster(3).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(2), government(2)))).expectNoEvents()
                .expectExceptionDetails(no(KINDS_ABOVE_SEATS, 4, 3, 1));
        roster(3).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(1), media(2)))).expectNoEvents()
                .expectExceptionDetails(no(KIND_TWICE));
        roster(3, AMINA.who().seated(), BORIS.who().seated()).when(new AllotSeatsToKinds(WORKSHOP, List.of(government(1))))
                .expectNoEvents().expectExceptionDetails(no(KIND_BELOW_TAKEN, "GOVERNMENT", 2));
        roster(3, AMINA.who().seated()).when(new AllotSeatsToKinds(WORKSHOP, List.of(media(3))))
                .expectNoEvents().expectExceptionDetails(no(KINDS_TO_OTHERS_ALREADY, 1, 2));
        roster(3, allotted(media(2)), AMINA.who().seated()).when(new ChangeSeats(WORKSHOP, 2)).expectNoEvents()
                .expectExceptionDetails(no(SEATS_BELOW_SHARES, 3));
    }

    @Test
    void the_share_of_women_aimed_at_is_a_percentage() {
        roster(3).when(new SetWomensTarget(WORKSHOP, 50)).expectEvents(new WomensTargetSet(WORKSHOP, 40, 50));
        roster(3).when(new SetWomensTarget(WORKSHOP, 40)).expectNoEvents().expectSuccessfulHandlerExecution();
        for (int percent : List.of(-1, 101)) {
            roster(3).when(new SetWomensTarget(WORKSHOP, percent)).expectNoEvents()
                    .expectExceptionDetails(no(PERCENT_OUT_OF_RANGE, 0, 100));
        }
    }

    @Test
    void whoever_registers_is_paid_for_as_long_as_there_are_funds() {
        roster(3, funded(1), AMINA.who().seated()).when(BORIS.who().asks()).expectEvents(BORIS.who().waiting(1));
        roster(3, funded(1), AMINA.who().seated(), BORIS.who().waiting(1), CHYNARA.who().waiting(2))
                .when(new SetFundedSeats(WORKSHOP, 2))
                .expectEvents(new FundedSeatsSet(WORKSHOP, Optional.of(1), Optional.of(2)), BORIS.who().movesUp());
        roster(3, funded(1), AMINA.who().seated(), BORIS.who().waiting(1)).when(new SetFundedSeats(WORKSHOP, null))
                .expectEvents(new FundedSeatsSet(WORKSHOP, Optional.of(1), Optional.empty()), BORIS.who().movesUp());
    }

    @Test
    void funds_are_not_taken_from_whoever_has_them_and_reach_no_further_than_the_seats() {
        roster(3, AMINA.who().seated(), BORIS.nominated(), BORIS.selected(Funding.SELF_FUNDED, null, ""))
                .when(new SetFundedSeats(WORKSHOP, 0)).expectNoEvents().expectExceptionDetails(no(FUNDED_BELOW_TAKEN, 1));
        roster(3, AMINA.who().seated()).when(new SetFundedSeats(WORKSHOP, 1))
                .expectEvents(new FundedSeatsSet(WORKSHOP, Optional.empty(), Optional.of(1)));
        for (int seats : List.of(-1, 4)) {
            roster(3).when(new SetFundedSeats(WORKSHOP, seats)).expectNoEvents().expectExceptionDetails(no(SEATS_OUT_OF_RANGE, 0, 3));
        }
        roster(3, funded(1)).when(new SetFundedSeats(WORKSHOP, 1)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private TestExecutor<Roster> roster(int seats, Object... then) {
        return rosters.firstCome(seats, then);
    }

    private static SeatsAllottedToKinds allotted(KindSeats... kinds) {
        return new SeatsAllottedToKinds(WORKSHOP, List.of(), List.of(kinds));
    }

    private static FundedSeatsSet funded(int seats) {
        return new FundedSeatsSet(WORKSHOP, Optional.empty(), Optional.of(seats));
    }

    private static KindSeats government(int seats) {
        return new KindSeats(OrganisationKind.GOVERNMENT, seats);
    }

    private static KindSeats media(int seats) {
        return new KindSeats(OrganisationKind.MEDIA, seats);
    }
}
