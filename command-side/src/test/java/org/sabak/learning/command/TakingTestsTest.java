package org.sabak.learning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.learning.LearningRefusal.*;
import static org.sabak.learning.command.Examiner.*;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.learning.Chosen;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.Functioning;
import org.sabak.learning.LearningCommand.AskByLetter;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningCommand.FollowUp;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningCommand.KeepAverages;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.FormClosed;
import org.sabak.learning.LearningEvent.FormOpened;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.learning.LearningEvent.QuestionsChosen;
import org.sabak.learning.LearningEvent.SlipsNumbered;
import org.sabak.learning.QuestionKind;

class TakingTestsTest {

    private static final List<Chosen> TEST = List.of(new Chosen(CAPITAL, false));

    @TempDir
    Path folder;
    private Examiner house;

    @BeforeEach
    void open() {
        house = new Examiner(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_form_asks_what_was_chosen_in_the_wording_of_the_day_it_is_opened() {
        house.given(new QuestionsChosen(WORKSHOP, Form.PRE, TEST)).when(new OpenForm(WORKSHOP, Form.PRE))
                .expectEvents(new FormOpened(WORKSHOP, Form.PRE, List.of(house.asked(CAPITAL, false))));
    }

    @Test
    void the_second_test_and_a_second_opening_keep_the_wording_of_the_first() {
        var first = opened(Form.PRE);
        house.questions.put(CAPITAL, new Bank.Entry(4, question(QuestionKind.SINGLE, 2, false, true), true));
        house.given(first).when(new OpenForm(WORKSHOP, Form.POST)).expectEvents(new FormOpened(WORKSHOP, Form.POST, first.asked()));
        house.given(first, new FormClosed(WORKSHOP, Form.PRE)).when(new OpenForm(WORKSHOP, Form.PRE)).expectEvents(first);
        house.given(first).when(new ChooseQuestions(WORKSHOP, Form.PRE, List.of(new Chosen(WORDS, false))))
                .expectNoEvents().expectExceptionDetails(no(QUESTIONS_FIXED));
    }

    @Test
    void a_second_test_needs_a_first() {
        house.given(new QuestionsChosen(WORKSHOP, Form.PRE, TEST)).when(new OpenForm(WORKSHOP, Form.POST))
                .expectNoEvents().expectExceptionDetails(no(NO_FIRST_TEST_HERE));
    }

    @Test
    void what_cannot_be_measured_is_not_asked() {
        house.given().when(new ChooseQuestions(WORKSHOP, Form.PRE, List.of(new Chosen(WORDS, false)))).expectExceptionDetails(no(NOTHING_TO_SCORE));
        house.given().when(new ChooseQuestions(WORKSHOP, Form.EVALUATION, List.of(new Chosen(SATISFIED, false)))).expectExceptionDetails(no(KEY_NEEDED));
        house.given().when(new ChooseQuestions(WORKSHOP, Form.EVALUATION, List.of(new Chosen(WORDS, true)))).expectExceptionDetails(no(KEY_NEEDED));
        house.given().when(new ChooseQuestions(WORKSHOP, Form.FOLLOW_UP, List.of(new Chosen(SATISFIED, true)))).expectExceptionDetails(no(KEY_NEEDED));
        house.given().when(new ChooseQuestions(WORKSHOP, Form.POST, TEST)).expectExceptionDetails(no(NOT_CHOSEN_HERE));
        house.given().when(new ChooseQuestions(WORKSHOP, Form.PRE, List.of(TEST.getFirst(), TEST.getFirst()))).expectExceptionDetails(no(TWICE));
    }

    @Test
    void answers_go_to_the_vault_and_the_event_says_only_that_there_are_some() {
        var code = house.slip(2);
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3)).when(house.hands(Form.PRE, "a", code.toLowerCase(), chose(CAPITAL, 0)))
                .expectEvents(house.handedIn(Form.PRE, "a", code));
    }

    @Test
    void a_person_with_a_letter_has_a_code_too_and_it_fits_no_slip() {
        house.slip(1);
        var code = new Codes(house.sheets(), house).codeFor(WORKSHOP, AMINA).orElseThrow();
        house.given(opened(Form.PRE)).when(house.hands(Form.PRE, "a", code.grouped(), chose(CAPITAL, 0)))
                .expectEvents(house.handedIn(Form.PRE, "a", code.grouped()));
        house.registrations.clear();
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 500)).when(house.hands(Form.PRE, "a", code.grouped(), chose(CAPITAL, 0)))
                .expectNoEvents().expectExceptionDetails(no(CODE_UNKNOWN));
    }

    @Test
    void a_code_that_nobody_has_is_told_apart_from_one_that_was_typed_wrong() {
        var slip = house.slip(4);
        var wrong = (slip.charAt(0) == '0' ? '1' : '0') + slip.substring(1);
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3)).when(house.hands(Form.PRE, "a", slip, chose(CAPITAL, 0)))
                .expectNoEvents().expectExceptionDetails(no(CODE_UNKNOWN));
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 4)).when(house.hands(Form.PRE, "a", wrong, chose(CAPITAL, 0)))
                .expectNoEvents().expectExceptionDetails(no(CODE_MISTYPED));
        house.given(opened(Form.PRE)).when(house.hands(Form.PRE, "a", " ", chose(CAPITAL, 0))).expectExceptionDetails(no(CODE_NEEDED));
    }

    @Test
    void the_first_answers_under_a_code_stand() {
        var code = house.slip(1);
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3), house.handedIn(Form.PRE, "a", code))
                .when(house.hands(Form.PRE, "b", code, chose(CAPITAL, 1))).expectNoEvents().expectExceptionDetails(no(ANSWERED_ALREADY));
        house.given(opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3), house.handedIn(Form.PRE, "a", code))
                .when(house.hands(Form.PRE, "a", code, chose(CAPITAL, 0))).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_second_test_without_the_first_is_asked_about_and_then_taken_unpaired() {
        var code = house.slip(1);
        var both = new Object[] {opened(Form.PRE), opened(Form.POST), new SlipsNumbered(WORKSHOP, 0, 3)};
        var second = house.hands(Form.POST, "b", code, chose(CAPITAL, 0));
        house.given(both).when(second).expectNoEvents().expectExceptionDetails(no(NO_FIRST_TEST));
        house.given(both).when(new HandInAnswers(WORKSHOP, Form.POST, second.sheetId(), code, second.answers(), true, false))
                .expectEvents(house.handedIn(Form.POST, "b", code));
        house.given(both[0], both[1], both[2], house.handedIn(Form.PRE, "a", code)).when(second).expectEvents(house.handedIn(Form.POST, "b", code));
    }

    @Test
    void answers_that_do_not_fit_the_question_are_refused() {
        var code = house.slip(1);
        var open = new Object[] {opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3)};
        house.given(open).when(house.hands(Form.PRE, "a", code, chose(CAPITAL, 3))).expectExceptionDetails(no(ANSWER_OUT_OF_RANGE, 1));
        house.given(open).when(house.hands(Form.PRE, "a", code, chose(CAPITAL, 0, 1))).expectExceptionDetails(no(ANSWER_OUT_OF_RANGE, 1));
        house.given(open).when(house.hands(Form.PRE, "a", code, chose(WORDS, 0))).expectExceptionDetails(no(NOTHING_ANSWERED));
        house.given(opened(Form.PRE), new FormClosed(WORKSHOP, Form.PRE)).when(house.hands(Form.PRE, "a", code, chose(CAPITAL, 0)))
                .expectExceptionDetails(no(NOT_OPEN));
    }

    @Test
    void slips_grow_in_number_and_never_shrink() {
        house.given(new SlipsNumbered(WORKSHOP, 0, 30)).when(new NumberSlips(WORKSHOP, 40)).expectEvents(new SlipsNumbered(WORKSHOP, 30, 40));
        house.given(new SlipsNumbered(WORKSHOP, 0, 30)).when(new NumberSlips(WORKSHOP, 20)).expectExceptionDetails(no(SLIPS_OUT_OF_RANGE, 30, 500));
        house.given(new SlipsNumbered(WORKSHOP, 0, 30)).when(new NumberSlips(WORKSHOP, 501)).expectExceptionDetails(no(SLIPS_OUT_OF_RANGE, 30, 500));
    }

    @Test
    void the_follow_up_opens_itself_with_the_standing_question_and_is_sent_once() {
        var asked = List.of(house.asked(APPLIED, true));
        house.given(opened(Form.PRE)).when(new FollowUp(WORKSHOP)).expectEvents(
                new QuestionsChosen(WORKSHOP, Form.FOLLOW_UP, List.of(new Chosen(APPLIED, true))),
                new FormOpened(WORKSHOP, Form.FOLLOW_UP, asked), new LettersAsked(WORKSHOP, Form.FOLLOW_UP));
        house.given(opened(Form.PRE), new LettersAsked(WORKSHOP, Form.FOLLOW_UP)).when(new FollowUp(WORKSHOP)).expectNoEvents();
        house.given().when(new FollowUp(WORKSHOP)).expectEvents(
                new QuestionsChosen(WORKSHOP, Form.FOLLOW_UP, List.of(new Chosen(APPLIED, true))),
                new FormOpened(WORKSHOP, Form.FOLLOW_UP, asked), new LettersAsked(WORKSHOP, Form.FOLLOW_UP));
        house.off = true;
        house.given(opened(Form.PRE)).when(new FollowUp(WORKSHOP)).expectNoEvents().expectExceptionDetails(no(WORKSHOP_OFF));
    }

    @Test
    void letters_are_asked_for_while_a_form_is_open() {
        house.given(opened(Form.PRE)).when(new AskByLetter(WORKSHOP, Form.PRE)).expectEvents(new LettersAsked(WORKSHOP, Form.PRE));
        house.given(opened(Form.PRE)).when(new AskByLetter(WORKSHOP, Form.POST)).expectExceptionDetails(no(NOT_OPEN));
        house.given(opened(Form.PRE)).when(new AskByLetter(WORKSHOP, Form.FUNCTIONING)).expectExceptionDetails(no(NO_LETTERS_FOR_THIS));
    }

    @Test
    void when_their_time_has_come_answers_are_added_up_and_no_more_are_taken() {
        var code = house.slip(1);
        var given = new Object[] {opened(Form.PRE), new SlipsNumbered(WORKSHOP, 0, 3), house.handedIn(Form.PRE, "a", code)};
        house.sheets().keeping(WORKSHOP, Form.PRE, house.handedIn(Form.PRE, "a", code).sheetId(), chose(CAPITAL, 0)).run();
        var sums = house.sheets().sums(WORKSHOP, java.util.Map.of(Form.PRE, List.of(house.asked(CAPITAL, false))),
                List.of(new Filed(Form.PRE, house.handedIn(Form.PRE, "a", code).sheetId(), house.handedIn(Form.PRE, "a", code).respondentId())));
        assertThat(sums.gain().before()).isEqualTo(1);
        var kept = new AveragesKept(WORKSHOP, List.of(Form.PRE), sums);
        house.given(given).when(new KeepAverages(WORKSHOP, List.of(Form.PRE))).expectEvents(new FormClosed(WORKSHOP, Form.PRE), kept);
        house.given(given[0], given[1], given[2], kept).when(new KeepAverages(WORKSHOP, List.of(Form.PRE))).expectNoEvents();
        house.given(given[0], new FormClosed(WORKSHOP, Form.PRE), kept).when(new OpenForm(WORKSHOP, Form.PRE)).expectExceptionDetails(no(AVERAGES_KEPT));
    }

    @Test
    void everyday_activities_are_asked_word_for_word_and_only_of_whoever_agrees() {
        house.given().when(new OpenForm(WORKSHOP, Form.FUNCTIONING)).expectEvents(new FormOpened(WORKSHOP, Form.FUNCTIONING, Functioning.ASKED));
        assertThat(Functioning.ASKED).hasSize(6).allSatisfy(a -> assertThat(a.question().options()).hasSize(4)
                .isEqualTo(Functioning.ASKED.getFirst().question().options()));
        var code = house.slip(1);
        var given = new Object[] {new FormOpened(WORKSHOP, Form.FUNCTIONING, Functioning.ASKED), new SlipsNumbered(WORKSHOP, 0, 3)};
        var answers = chose(Functioning.ASKED.getFirst().questionId(), 2);
        house.given(given).when(house.hands(Form.FUNCTIONING, "a", code, answers)).expectNoEvents().expectExceptionDetails(no(CONSENT_NEEDED));
        house.given(given).when(new HandInAnswers(WORKSHOP, Form.FUNCTIONING, house.handedIn(Form.FUNCTIONING, "a", code).sheetId(), code, answers,
                false, true)).expectEvents(house.handedIn(Form.FUNCTIONING, "a", code));
    }

    @Test
    void a_form_can_be_closed_at_any_time() {
        house.given(opened(Form.PRE)).when(new CloseForm(WORKSHOP, Form.PRE)).expectEvents(new FormClosed(WORKSHOP, Form.PRE));
        house.given(opened(Form.PRE)).when(new CloseForm(WORKSHOP, Form.POST)).expectNoEvents();
    }

    private FormOpened opened(Form form) {
        return new FormOpened(WORKSHOP, form, List.of(house.asked(CAPITAL, false)));
    }
}
