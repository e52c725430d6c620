package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.NominationRefusal.DUE_IN_THE_PAST;
import static org.sabak.registration.NominationRefusal.DUE_PASSED;
import static org.sabak.registration.NominationRefusal.EMAIL_NEEDED;
import static org.sabak.registration.NominationRefusal.MORE_ASKED_ALREADY;
import static org.sabak.registration.NominationRefusal.MORE_OUT_OF_RANGE;
import static org.sabak.registration.NominationRefusal.NOTHING_ASKED;
import static org.sabak.registration.NominationRefusal.NOT_INVITED;
import static org.sabak.registration.NominationRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.registration.NominationRefusal.SIGN_IN_TOO_OFTEN;
import static org.sabak.registration.NominationRefusal.TAKEN_BACK;
import static org.sabak.registration.NominationRefusal.WORKSHOP_OFF;
import static org.sabak.registration.command.Delegation.AIGUL;
import static org.sabak.registration.command.Delegation.BAUYR;
import static org.sabak.registration.command.Delegation.BEGINS;
import static org.sabak.registration.command.Delegation.DUE;
import static org.sabak.registration.command.Delegation.KZ;
import static org.sabak.registration.command.Delegation.LETTER;
import static org.sabak.registration.command.Delegation.WORKSHOP;
import static org.sabak.registration.command.Delegation.contact;
import static org.sabak.registration.command.Delegation.filed;
import static org.sabak.registration.command.Delegation.invited;
import static org.sabak.registration.command.Delegation.listed;
import static org.sabak.registration.command.Delegation.nominee;
import static org.sabak.registration.command.Delegation.person;
import static org.sabak.registration.command.Delegation.sent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.AnswerMore;
import org.sabak.registration.NominationCommand.AskForMore;
import org.sabak.registration.NominationCommand.AskSignInLink;
import org.sabak.registration.NominationCommand.ChangeNominationsDue;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.TakeInvitationBack;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.MoreAnswered;
import org.sabak.registration.NominationEvent.MoreAsked;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.SignInAsked;

class InvitingFocalPointsTest {

    static final AskSignInLink ASKS = new AskSignInLink(WORKSHOP, KZ, AIGUL);
    static final SignInAsked ASKED = new SignInAsked(WORKSHOP, KZ, AIGUL);

    final Delegation house = new Delegation();

    @Test
    void whoever_is_invited_is_in_the_vault_first_and_the_form_may_be_sent_twice() {
        house.inTime().givenNoPriorActivity().when(invites(AIGUL, contact("Aigul"), DUE.plusSeconds(1)))
                .expectEvents(new FocalPointInvited(WORKSHOP, KZ, AIGUL, person(AIGUL.value()), "ru", DUE.plusSeconds(1)));
        assertThat(house.vault.keeps(person(AIGUL.value()))).isTrue();
        house.inTime().given(invited(AIGUL)).when(invites(AIGUL, contact("Aigul"), DUE)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void several_may_be_invited_and_the_last_date_named_holds_for_all() {
        house.at(DUE.minusSeconds(1)).given(invited(AIGUL)).when(invites(BAUYR, contact("Bauyr"), DUE)).expectEvents(invited(BAUYR));
        house.inTime().given(invited(AIGUL)).when(invites(BAUYR, contact("Bauyr"), BEGINS)).expectEvents(
                new FocalPointInvited(WORKSHOP, KZ, BAUYR, person(BAUYR.value()), "ru", BEGINS),
                new NominationsDueChanged(WORKSHOP, KZ, DUE, BEGINS));
    }

    @Test
    void an_invitation_needs_an_address_a_workshop_to_come_and_time_to_answer() {
        house.inTime().givenNoPriorActivity().when(invites(AIGUL, new PersonDetails("Aigul", "", "", "+7 700", "", ""), BEGINS))
                .expectNoEvents().expectExceptionDetails(no(EMAIL_NEEDED));
        house.inTime().givenNoPriorActivity().when(invites(AIGUL, contact("Aigul"), DUE))
                .expectNoEvents().expectExceptionDetails(no(DUE_IN_THE_PAST));
        house.inTime().givenNoPriorActivity().when(new InviteFocalPoint(new WorkshopId("workshop-none"), KZ, AIGUL,
                person("a"), contact("Aigul"), "ru", BEGINS)).expectNoEvents().expectExceptionDetails(no(NO_SUCH_WORKSHOP));
        house.off = true;
        house.inTime().givenNoPriorActivity().when(invites(AIGUL, contact("Aigul"), BEGINS))
                .expectNoEvents().expectExceptionDetails(no(WORKSHOP_OFF));
    }

    @Test
    void an_invitation_can_be_taken_back_and_then_opens_nothing() {
        var back = new TakeInvitationBack(WORKSHOP, KZ, AIGUL);
        var taken = new InvitationTakenBack(WORKSHOP, KZ, AIGUL);
        house.inTime().given(invited(AIGUL)).when(back).expectEvents(taken);
        house.inTime().given(invited(AIGUL), taken).when(back).expectNoEvents().expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL), taken).when(ASKS).expectNoEvents().expectExceptionDetails(no(TAKEN_BACK));
        house.inTime().given(invited(BAUYR)).when(back).expectNoEvents().expectExceptionDetails(no(NOT_INVITED));
        house.inTime().given(invited(AIGUL), invited(BAUYR), new InvitationTakenBack(WORKSHOP, KZ, BAUYR)).when(ASKS)
                .expectEvents(ASKED);
    }

    @Test
    void the_last_instant_is_in_time_and_the_date_can_be_moved() {
        house.inTime().given(invited(AIGUL)).when(ASKS).expectEvents(ASKED);
        house.late().given(invited(AIGUL)).when(ASKS).expectNoEvents().expectExceptionDetails(no(DUE_PASSED));
        var moved = new NominationsDueChanged(WORKSHOP, KZ, DUE, BEGINS);
        house.late().given(invited(AIGUL)).when(new ChangeNominationsDue(WORKSHOP, KZ, BEGINS)).expectEvents(moved);
        house.late().given(invited(AIGUL), moved).when(ASKS).expectEvents(ASKED);
        house.late().given(invited(AIGUL)).when(new ChangeNominationsDue(WORKSHOP, KZ, DUE.minusSeconds(1)))
                .expectNoEvents().expectExceptionDetails(no(DUE_IN_THE_PAST));
        house.inTime().given(invited(AIGUL)).when(new ChangeNominationsDue(WORKSHOP, KZ, DUE)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void once_people_were_sent_one_can_come_in_until_the_workshop_begins() {
        var story = List.of(invited(AIGUL), listed(1, "dana"), filed(LETTER), sent(nominee("dana", 1)));
        house.at(BEGINS.minusMillis(1)).given(story).when(ASKS).expectEvents(ASKED);
        house.at(BEGINS).given(story).when(ASKS).expectNoEvents().expectExceptionDetails(no(DUE_PASSED));
    }

    @Test
    void five_letters_an_hour_are_enough_and_an_hour_later_there_are_more() {
        var first = DUE.minus(Duration.ofHours(1));
        house.inTime().givenCurrentTime(first.plusSeconds(1)).andGiven(invited(AIGUL), ASKED, ASKED, ASKED, ASKED, ASKED).when(ASKS)
                .expectNoEvents().expectExceptionDetails(no(SIGN_IN_TOO_OFTEN, 5));
        house.inTime().givenCurrentTime(first.plusSeconds(1)).andGiven(invited(AIGUL), ASKED, ASKED, ASKED, ASKED).when(ASKS)
                .expectEvents(ASKED);
        house.inTime().givenCurrentTime(first).andGiven(invited(AIGUL), ASKED, ASKED, ASKED, ASKED, ASKED).when(ASKS)
                .expectEvents(ASKED);
    }

    @Test
    void more_seats_or_days_are_asked_for_once_at_a_time() {
        var more = new MoreAsked(WORKSHOP, KZ, AIGUL, 2, 5);
        house.inTime().given(invited(AIGUL)).when(asks(2, 5)).expectEvents(more);
        house.inTime().given(invited(AIGUL), more).when(asks(2, 5)).expectNoEvents().expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL), more).when(asks(3, 5)).expectNoEvents().expectExceptionDetails(no(MORE_ASKED_ALREADY));
        for (var wrong : List.of(asks(0, 0), asks(-1, 5), asks(21, 0), asks(0, 61))) {
            house.inTime().given(invited(AIGUL)).when(wrong).expectNoEvents().expectExceptionDetails(no(MORE_OUT_OF_RANGE, 20, 60));
        }
    }

    @Test
    void days_that_are_granted_move_the_date() {
        var more = new MoreAsked(WORKSHOP, KZ, AIGUL, 2, 5);
        house.inTime().given(invited(AIGUL), more).when(new AnswerMore(WORKSHOP, KZ, true)).expectEvents(
                new MoreAnswered(WORKSHOP, KZ, 2, 5, true),
                new NominationsDueChanged(WORKSHOP, KZ, DUE, DUE.plus(Duration.ofDays(5))));
        house.inTime().given(invited(AIGUL), more).when(new AnswerMore(WORKSHOP, KZ, false))
                .expectEvents(new MoreAnswered(WORKSHOP, KZ, 2, 5, false));
        house.inTime().given(invited(AIGUL)).when(new AnswerMore(WORKSHOP, KZ, true)).expectNoEvents()
                .expectExceptionDetails(no(NOTHING_ASKED));
        house.at(DUE.plus(Duration.ofDays(6))).given(invited(AIGUL), more).when(new AnswerMore(WORKSHOP, KZ, true))
                .expectNoEvents().expectExceptionDetails(no(DUE_IN_THE_PAST));
    }

    private static InviteFocalPoint invites(InvitationId who, PersonDetails details, Instant due) {
        return new InviteFocalPoint(WORKSHOP, KZ, who, person(who.value()), details, "ru", due);
    }

    private static AskForMore asks(int seats, int days) {
        return new AskForMore(WORKSHOP, KZ, AIGUL, seats, days);
    }
}
