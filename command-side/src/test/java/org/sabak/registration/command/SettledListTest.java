package org.sabak.registration.command;

import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.RegistrationRefusal.SENT_DIFFERENTLY;
import static org.sabak.registration.SelectionRefusal.CHANGES_UNANSWERED;
import static org.sabak.registration.SelectionRefusal.CHANGE_PENDING;
import static org.sabak.registration.SelectionRefusal.HAS_WITHDRAWN;
import static org.sabak.registration.SelectionRefusal.NOT_SELECTING;
import static org.sabak.registration.SelectionRefusal.NO_SEAT_FREE;
import static org.sabak.registration.SelectionRefusal.TAKES_NO_SEAT;
import static org.sabak.registration.command.Applicant.WORKSHOP;
import static org.sabak.registration.command.Candidate.SOON;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.FreezeList;
import org.sabak.registration.SelectionCommand.UnfreezeList;
import org.sabak.registration.SelectionEvent.ListFrozen;
import org.sabak.registration.SelectionEvent.ListUnfrozen;

class SettledListTest {

    static final Candidate AMINA = new Candidate("amina"), BORIS = new Candidate("boris").recordedAs(Sex.MALE),
            CHYNARA = new Candidate("chynara");
    static final ListFrozen FROZEN = new ListFrozen(WORKSHOP);

    private final ChosenRoster rosters = new ChosenRoster(new SmallVault());

    @Test
    void only_a_chosen_list_is_frozen_and_only_once() {
        rosters.chosen(1).when(new FreezeList(WORKSHOP)).expectEvents(FROZEN);
        settled(1).when(new FreezeList(WORKSHOP)).expectNoEvents().expectSuccessfulHandlerExecution();
        rosters.firstCome(1).when(new FreezeList(WORKSHOP)).expectNoEvents().expectExceptionDetails(no(NOT_SELECTING));
    }

    @Test
    void a_list_is_unfrozen_when_every_wanted_change_is_answered() {
        settled(1).when(new UnfreezeList(WORKSHOP)).expectEvents(new ListUnfrozen(WORKSHOP));
        rosters.chosen(1).when(new UnfreezeList(WORKSHOP)).expectNoEvents().expectSuccessfulHandlerExecution();
        settled(1, AMINA.wants(ChangeKind.DECLINE)).when(new UnfreezeList(WORKSHOP)).expectNoEvents()
                .expectExceptionDetails(no(CHANGES_UNANSWERED, 1));
        settled(1, AMINA.wants(ChangeKind.DECLINE), AMINA.denied(ChangeKind.DECLINE)).when(new UnfreezeList(WORKSHOP))
                .expectEvents(new ListUnfrozen(WORKSHOP));
    }

    @Test
    void what_would_move_somebody_from_or_to_a_seat_is_written_down_and_waits() {
        settled(1).when(AMINA.isPutOnReserve()).expectEvents(AMINA.wants(ChangeKind.RESERVE));
        settled(1).when(AMINA.isToldNo()).expectEvents(AMINA.wants(ChangeKind.DECLINE));
        settled(1).when(AMINA.isReconsidered()).expectEvents(AMINA.wants(ChangeKind.RECONSIDER));
        settled(1).when(AMINA.doesNotWantIt()).expectEvents(AMINA.wants(Change.withdrawal(false)));
        settled(1).when(AMINA.who().withdraws()).expectEvents(AMINA.wants(Change.withdrawal(false)));
        settled(1).when(AMINA.isReplacedBy(CHYNARA)).expectEvents(AMINA.wants(Change.replacement(CHYNARA.nominee())));
        settled(2).when(BORIS.isGivenSeat(Funding.FUNDED, SOON, "he asked")).expectEvents(
                BORIS.wants(Change.seat(Funding.FUNDED, SOON, "he asked")));
    }

    @Test
    void what_moves_nobody_from_or_to_a_seat_is_done_at_once() {
        settled(1).when(BORIS.isPutOnReserve()).expectEvents(BORIS.onReserve(1));
        settled(1).when(BORIS.isToldNo()).expectEvents(BORIS.declined());
        settled(1).when(BORIS.who().withdraws()).expectEvents(BORIS.who().withdrawn());
        settled(1).when(BORIS.isReplacedBy(CHYNARA)).expectEvents(BORIS.replacedBy(CHYNARA, State.NEW));
        settled(1).when(CHYNARA.isNominated()).expectEvents(CHYNARA.nominated());
        settled(1).when(AMINA.accepts()).expectEvents(AMINA.accepted());
        settled(1, BORIS.as(Role.TRAINER).withForm("2").who().seated()).when(BORIS.withForm("2").who().withdraws())
                .expectEvents(BORIS.withForm("2").who().withdrawn());
    }

    @Test
    void what_is_impossible_is_not_even_written_down() {
        settled(1).when(BORIS.isGivenSeat()).expectNoEvents().expectExceptionDetails(no(NO_SEAT_FREE, 1));
        settled(1).when(AMINA.isReplacedBy(BORIS)).expectNoEvents().expectExceptionDetails(no(SENT_DIFFERENTLY));
    }

    @Test
    void one_change_waits_for_each_person() {
        settled(1, AMINA.wants(ChangeKind.DECLINE)).when(AMINA.isToldNo()).expectNoEvents().expectSuccessfulHandlerExecution();
        for (var other : List.of(AMINA.isPutOnReserve(), AMINA.isReplacedBy(CHYNARA), AMINA.who().withdraws(), AMINA.doesNotWantIt())) {
            settled(1, AMINA.wants(ChangeKind.DECLINE)).when(other).expectNoEvents().expectExceptionDetails(no(CHANGE_PENDING));
        }
        settled(2, BORIS.wants(Change.seat(null, null, ""))).when(BORIS.isToldNo()).expectNoEvents()
                .expectExceptionDetails(no(CHANGE_PENDING));
    }

    @Test
    void an_accepted_change_is_made() {
        settled(1, AMINA.wants(ChangeKind.RESERVE)).when(AMINA.isAnswered(true))
                .expectEvents(AMINA.granted(ChangeKind.RESERVE), AMINA.onReserve(1));
        settled(1, AMINA.wants(ChangeKind.DECLINE)).when(AMINA.isAnswered(true))
                .expectEvents(AMINA.granted(ChangeKind.DECLINE), AMINA.declined());
        settled(1, AMINA.wants(ChangeKind.RECONSIDER)).when(AMINA.isAnswered(true))
                .expectEvents(AMINA.granted(ChangeKind.RECONSIDER), AMINA.newAgain());
        settled(1, AMINA.wants(Change.withdrawal(false))).when(AMINA.isAnswered(true))
                .expectEvents(AMINA.granted(ChangeKind.WITHDRAWAL), AMINA.who().withdrawn());
        settled(1, AMINA.wants(Change.replacement(CHYNARA.nominee()))).when(AMINA.isAnswered(true))
                .expectEvents(AMINA.granted(ChangeKind.REPLACEMENT), AMINA.replacedBy(CHYNARA, State.SEATED));
        settled(2, BORIS.wants(Change.seat(Funding.SELF_FUNDED, SOON, ""))).when(BORIS.isAnswered(true))
                .expectEvents(BORIS.granted(ChangeKind.SEAT), BORIS.selected(Funding.SELF_FUNDED, SOON, ""));
    }

    @Test
    void a_change_that_has_become_impossible_keeps_waiting() {
        settled(2, BORIS.wants(Change.seat(null, null, "")), CHYNARA.nominated(), CHYNARA.selected()).when(BORIS.isAnswered(true))
                .expectNoEvents().expectExceptionDetails(no(NO_SEAT_FREE, 2));
        settled(2, BORIS.wants(Change.seat(null, null, "")), CHYNARA.nominated(), CHYNARA.selected()).when(BORIS.isAnswered(false))
                .expectEvents(BORIS.denied(ChangeKind.SEAT));
    }

    @Test
    void a_refused_change_leaves_everything_as_it_is_and_is_answered_once() {
        settled(1, AMINA.wants(ChangeKind.DECLINE)).when(AMINA.isAnswered(false)).expectEvents(AMINA.denied(ChangeKind.DECLINE));
        settled(1, AMINA.wants(ChangeKind.DECLINE), AMINA.denied(ChangeKind.DECLINE)).when(AMINA.isAnswered(true))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        settled(1, AMINA.wants(ChangeKind.DECLINE), AMINA.denied(ChangeKind.DECLINE)).when(AMINA.isToldNo())
                .expectEvents(AMINA.wants(ChangeKind.DECLINE));
        settled(1).when(CHYNARA.isAnswered(true)).expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
    }

    @Test
    void whoever_comes_instead_has_the_place_of_the_other() {
        rosters.chosen(1, AMINA.nominated(), AMINA.selected()).when(AMINA.isReplacedBy(BORIS)).expectEvents(AMINA.replacedBy(BORIS, State.SEATED));
        rosters.chosen(1, AMINA.nominated(), AMINA.onReserve(1)).when(AMINA.isReplacedBy(BORIS)).expectEvents(AMINA.replacedBy(BORIS, State.RESERVE));
        rosters.chosen(1, AMINA.nominated(), AMINA.declined()).when(AMINA.isReplacedBy(BORIS)).expectEvents(AMINA.replacedBy(BORIS, State.DECLINED));
        rosters.chosen(1, AMINA.nominated(), AMINA.selected(), AMINA.replacedBy(BORIS, State.SEATED)).when(AMINA.isReplacedBy(BORIS))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        rosters.chosen(1, AMINA.nominated(), AMINA.selected(), AMINA.replacedBy(BORIS, State.SEATED)).when(BORIS.accepts())
                .expectEvents(BORIS.accepted());
    }

    @Test
    void a_seat_of_one_share_is_no_seat_for_another() {
        var shares = new SeatsAllotted(WORKSHOP, List.of(), List.of(new CountrySeats(new Country("KZ"), 1), new CountrySeats(new Country("UZ"), 0)));
        var other = BORIS.from(new Country("UZ"));
        rosters.chosen(1, shares, AMINA.nominated(), AMINA.selected()).when(AMINA.isReplacedBy(other))
                .expectEvents(AMINA.replacedBy(other, State.NEW));
        rosters.firstCome(1, shares, AMINA.who().seated(), CHYNARA.who().waiting(1)).when(AMINA.isReplacedBy(other))
                .expectEvents(AMINA.replacedBy(other, State.NEW), CHYNARA.who().movesUp());
    }

    @Test
    void only_somebody_here_is_replaced_and_only_by_somebody_who_is_not() {
        rosters.chosen(2, AMINA.nominated(), AMINA.who().withdrawn()).when(AMINA.isReplacedBy(BORIS)).expectNoEvents()
                .expectExceptionDetails(no(HAS_WITHDRAWN));
        rosters.chosen(2, AMINA.nominated(), BORIS.nominated()).when(AMINA.isReplacedBy(BORIS.withForm("2"))).expectNoEvents()
                .expectExceptionDetails(no(ALREADY_REGISTERED));
        rosters.chosen(2, AMINA.nominated()).when(AMINA.isReplacedBy(BORIS.as(Role.STAFF))).expectNoEvents()
                .expectExceptionDetails(no(TAKES_NO_SEAT));
    }

    /** Amina has a seat, Boris is new. */
    private TestExecutor<Roster> settled(int seats, Object... then) {
        return rosters.chosen(seats, Stream.concat(Stream.of(AMINA.nominated(), AMINA.selected(), BORIS.nominated(), FROZEN),
                Stream.of(then)).toArray());
    }
}
