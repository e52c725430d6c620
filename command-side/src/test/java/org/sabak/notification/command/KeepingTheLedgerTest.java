package org.sabak.notification.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand;
import org.sabak.notification.NotificationCommand.DoubtLetter;
import org.sabak.notification.NotificationCommand.GiveLetterUp;
import org.sabak.notification.NotificationCommand.HandLetterOver;
import org.sabak.notification.NotificationCommand.NoteLetterSent;
import org.sabak.notification.NotificationCommand.PutLetterOff;
import org.sabak.notification.NotificationCommand.RequestLetter;
import org.sabak.notification.NotificationCommand.RetryLetter;
import org.sabak.notification.NotificationCommand.WithdrawLetter;
import org.sabak.notification.NotificationEvent;
import org.sabak.notification.NotificationEvent.Cause;
import org.sabak.notification.NotificationEvent.Doubt;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterHandedOver;
import org.sabak.notification.NotificationEvent.LetterPutOff;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;
import org.sabak.notification.NotificationEvent.Withdrawal;
import org.sabak.notification.NotificationRefusal;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.notification.Via;

class KeepingTheLedgerTest {

    private static final RecipientId AMINA = new RecipientId("registration-amina");
    private static final LetterId LETTER = LetterId.of("fact-1", Template.SEAT_GIVEN, AMINA);
    private static final LetterRequested REQUESTED = new LetterRequested(LETTER, Template.SEAT_GIVEN, "ru", "fact-1",
            "roster-of-workshop-one", Optional.of(new WorkshopId("workshop-one")), AMINA, new PersonId("person-amina"));
    private static final LetterHandedOver HANDED_OVER = new LetterHandedOver(LETTER);
    private static final LetterSent SENT = new LetterSent(LETTER, Via.SMTP);
    private static final LetterDead DEAD = new LetterDead(LETTER, Cause.REFUSED, 550);
    private static final LetterUnknown UNKNOWN = new LetterUnknown(LETTER, Doubt.LINE_BROKE);
    private static final LetterWithdrawn WITHDRAWN = new LetterWithdrawn(LETTER, Withdrawal.OVERTAKEN);

    private final AggregateTestFixture<Letter> ledger = new AggregateTestFixture<>(Letter.class);

    @Test
    void the_same_fact_is_told_the_same_person_once() {
        var request = new RequestLetter(LETTER, Template.SEAT_GIVEN, "ru", "fact-1", REQUESTED.stream(), REQUESTED.workshopId(), AMINA,
                REQUESTED.personId());
        ledger.givenNoPriorActivity().when(request).expectEvents(REQUESTED);
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, SENT).when(request).expectNoEvents();
    }

    @Test
    void another_fact_another_template_and_another_person_are_other_letters() {
        org.assertj.core.api.Assertions.assertThat(List.of(LETTER, LetterId.of("fact-2", Template.SEAT_GIVEN, AMINA),
                LetterId.of("fact-1", Template.DATES_CHANGED, AMINA),
                LetterId.of("fact-1", Template.SEAT_GIVEN, new RecipientId("registration-boris")))).doesNotHaveDuplicates();
    }

    @Test
    void a_letter_is_handed_over_only_while_it_waits() {
        ledger.given(REQUESTED).when(new HandLetterOver(LETTER)).expectEvents(HANDED_OVER);
    }

    static Stream<Arguments> not_waiting() {
        return Stream.of(Arguments.of(List.of(HANDED_OVER)), Arguments.of(List.of(HANDED_OVER, SENT)), Arguments.of(List.of(DEAD)),
                Arguments.of(List.of(HANDED_OVER, UNKNOWN)), Arguments.of(List.of(WITHDRAWN)));
    }

    @ParameterizedTest
    @MethodSource("not_waiting")
    void nothing_is_handed_over_twice_or_after_its_end(List<NotificationEvent> since) {
        refused(NotificationRefusal.NOT_WAITING, new HandLetterOver(LETTER), since.toArray(NotificationEvent[]::new));
    }

    @Test
    void what_the_mail_server_did_not_take_waits_again() {
        ledger.given(REQUESTED, HANDED_OVER).when(new PutLetterOff(LETTER, 451)).expectEvents(new LetterPutOff(LETTER, 451));
        new AggregateTestFixture<>(Letter.class).given(REQUESTED).when(new PutLetterOff(LETTER, 451)).expectNoEvents();
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, HANDED_OVER, new LetterPutOff(LETTER, 451))
                .when(new HandLetterOver(LETTER)).expectEvents(HANDED_OVER);
    }

    static Stream<NotificationCommand> ends() {
        return Stream.of(new NoteLetterSent(LETTER, Via.SMTP), new GiveLetterUp(LETTER, Cause.REFUSED, 550),
                new DoubtLetter(LETTER, Doubt.PROGRAM_STOPPED), new WithdrawLetter(LETTER, Withdrawal.OVERTAKEN),
                new PutLetterOff(LETTER, 451));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void each_letter_ends_once(NotificationCommand late) {
        for (var end : List.of(SENT, DEAD, UNKNOWN)) {
            new AggregateTestFixture<>(Letter.class).given(REQUESTED, HANDED_OVER, end).when(late).expectNoEvents();
        }
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, WITHDRAWN).when(late).expectNoEvents();
    }

    @Test
    void only_what_was_handed_over_is_in_doubt() {
        ledger.given(REQUESTED).when(new DoubtLetter(LETTER, Doubt.PROGRAM_STOPPED)).expectNoEvents();
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, HANDED_OVER)
                .when(new DoubtLetter(LETTER, Doubt.PROGRAM_STOPPED))
                .expectEvents(new LetterUnknown(LETTER, Doubt.PROGRAM_STOPPED));
    }

    @Test
    void a_dead_letter_is_tried_again_as_often_as_somebody_asks() {
        var retried = new LetterRetried(LETTER, false);
        ledger.given(REQUESTED, DEAD).when(new RetryLetter(LETTER)).expectEvents(retried);
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, DEAD, retried, DEAD).when(new RetryLetter(LETTER))
                .expectEvents(retried);
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, DEAD, retried).when(new RetryLetter(LETTER)).expectNoEvents();
    }

    @Test
    void a_letter_in_doubt_is_repeated_once_and_says_that_it_is_a_repetition() {
        var retried = new LetterRetried(LETTER, true);
        ledger.given(REQUESTED, HANDED_OVER, UNKNOWN).when(new RetryLetter(LETTER)).expectEvents(retried);
        refused(NotificationRefusal.REPEATED_ALREADY, new RetryLetter(LETTER), HANDED_OVER, UNKNOWN, retried, HANDED_OVER, UNKNOWN);
        new AggregateTestFixture<>(Letter.class).given(REQUESTED, HANDED_OVER, UNKNOWN, retried, DEAD)
                .when(new RetryLetter(LETTER)).expectEvents(retried);
    }

    @Test
    void what_was_sent_or_withdrawn_is_not_tried_again() {
        refused(NotificationRefusal.NOT_STUCK, new RetryLetter(LETTER), HANDED_OVER, SENT);
        refused(NotificationRefusal.NOT_STUCK, new RetryLetter(LETTER), WITHDRAWN);
    }

    private static void refused(NotificationRefusal no, NotificationCommand command, NotificationEvent... since) {
        new AggregateTestFixture<>(Letter.class).given(Stream.concat(Stream.of(REQUESTED), Stream.of(since)).toList())
                .when(command).expectException(Refused.class).expectExceptionDetails(Refused.no(no)).expectNoEvents();
    }
}
