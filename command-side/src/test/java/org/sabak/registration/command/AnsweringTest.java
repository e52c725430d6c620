package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.SelectionRefusal.NOT_SELECTED;
import static org.sabak.registration.SelectionRefusal.OFFER_OVER;
import static org.sabak.registration.command.Applicant.WORKSHOP;
import static org.sabak.registration.command.Candidate.SOON;

import org.junit.jupiter.api.Test;
import org.sabak.kernel.Sex;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Funding;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionEvent.ListFrozen;

class AnsweringTest {

    static final Candidate AMINA = new Candidate("amina"), BORIS = new Candidate("boris").recordedAs(Sex.MALE);
    static final Object OFFERED = AMINA.selected(Funding.FUNDED, SOON, "");

    private final SmallVault vault = new SmallVault();
    private final ChosenRoster rosters = new ChosenRoster(vault);

    @Test
    void a_seat_is_accepted_up_to_the_last_instant_and_with_details_for_the_vault() {
        rosters.at(SOON).chosen(1, AMINA.nominated(), OFFERED).when(AMINA.accepts()).expectEvents(AMINA.accepted());
        assertThat(vault.keeps(AMINA.who().id())).isTrue();
    }

    @Test
    void nothing_is_kept_of_whoever_is_too_late() {
        rosters.at(SOON.plusNanos(1)).chosen(1, AMINA.nominated(), OFFERED).when(AMINA.accepts()).expectNoEvents()
                .expectExceptionDetails(no(OFFER_OVER));
        assertThat(vault.keeps(AMINA.who().id())).isFalse();
    }

    @Test
    void an_offer_that_has_expired_is_over_and_one_that_was_taken_back_is_none() {
        rosters.at(SOON.plusNanos(1)).chosen(1, AMINA.nominated(), OFFERED, AMINA.tooLate()).when(AMINA.accepts()).expectNoEvents()
                .expectExceptionDetails(no(OFFER_OVER));
        rosters.chosen(1, AMINA.nominated(), OFFERED, AMINA.declined()).when(AMINA.accepts()).expectNoEvents()
                .expectExceptionDetails(no(NOT_SELECTED));
        rosters.chosen(1, AMINA.nominated()).when(AMINA.accepts()).expectNoEvents().expectExceptionDetails(no(NOT_SELECTED));
        rosters.chosen(1).when(AMINA.accepts()).expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
    }

    @Test
    void accepting_twice_is_harmless_even_after_the_time() {
        rosters.at(SOON.plusNanos(1)).chosen(1, AMINA.nominated(), OFFERED, AMINA.accepted()).when(AMINA.accepts())
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_seat_is_accepted_by_agreeing_to_the_privacy_notice() {
        for (var notice : new String[] {null, " ", "on-behalf"}) {
            rosters.chosen(1, AMINA.nominated(), OFFERED).when(AMINA.accepts(notice)).expectNoEvents()
                    .expectExceptionDetails(no(CONSENT_NEEDED));
        }
        rosters.chosen(1, AMINA.nominated(), OFFERED).when(new AcceptSeat(WORKSHOP, AMINA.id(), null, "notice-1"))
                .expectEvents(AMINA.accepted());
    }

    @Test
    void a_seat_nobody_wants_is_free() {
        rosters.chosen(1, AMINA.nominated(), OFFERED).when(AMINA.doesNotWantIt()).expectEvents(AMINA.wantedNoSeat());
        rosters.chosen(1, AMINA.nominated(), OFFERED, AMINA.wantedNoSeat(), BORIS.nominated()).when(BORIS.isGivenSeat())
                .expectEvents(BORIS.selected());
        rosters.firstCome(1, AMINA.nominated(), OFFERED, BORIS.who().waiting(1)).when(AMINA.doesNotWantIt())
                .expectEvents(AMINA.wantedNoSeat(), BORIS.who().movesUp());
    }

    @Test
    void whoever_has_no_seat_has_none_to_decline() {
        rosters.chosen(1, AMINA.nominated()).when(AMINA.doesNotWantIt()).expectNoEvents().expectExceptionDetails(no(NOT_SELECTED));
        rosters.chosen(1, AMINA.nominated(), OFFERED, AMINA.wantedNoSeat()).when(AMINA.doesNotWantIt()).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_offer_expires_once_its_time_is_over() {
        rosters.at(SOON.plusNanos(1)).chosen(1, AMINA.nominated(), OFFERED).when(AMINA.letsTimePass()).expectEvents(AMINA.tooLate());
        rosters.at(SOON.plusNanos(1)).firstCome(1, AMINA.nominated(), OFFERED, BORIS.who().waiting(1)).when(AMINA.letsTimePass())
                .expectEvents(AMINA.tooLate(), BORIS.who().movesUp());
    }

    @Test
    void an_offer_that_is_early_answered_open_or_gone_does_not_expire() {
        rosters.at(SOON).chosen(1, AMINA.nominated(), OFFERED).when(AMINA.letsTimePass()).expectNoEvents().expectSuccessfulHandlerExecution();
        rosters.at(SOON.plusNanos(1));
        for (var events : new Object[][] {{AMINA.nominated(), OFFERED, AMINA.accepted()}, {AMINA.nominated(), AMINA.selected()},
                {AMINA.nominated(), OFFERED, AMINA.tooLate()}, {AMINA.nominated(), OFFERED, AMINA.who().withdrawn()}, {}}) {
            rosters.chosen(1, events).when(AMINA.letsTimePass()).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void an_offer_that_expires_takes_a_wanted_change_with_it() {
        rosters.at(SOON.plusNanos(1)).chosen(1, AMINA.nominated(), OFFERED, new ListFrozen(WORKSHOP), AMINA.wants(ChangeKind.RESERVE))
                .when(AMINA.letsTimePass()).expectEvents(AMINA.denied(ChangeKind.RESERVE), AMINA.tooLate());
    }
}
