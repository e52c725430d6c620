package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.QuestionKind.MULTIPLE;
import static org.sabak.learning.QuestionKind.SCALE;
import static org.sabak.learning.QuestionKind.SINGLE;
import static org.sabak.vault.Sheets.question;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.learning.Form;
import org.sabak.learning.Fraction;
import org.sabak.learning.Sums;

class AddingSheetsUpTest {

    private static final int[][] WORKED = {{40, 70}, {50, 80}, {60, 75}, {55, 85}, {45, 60}, {70, 90}, {30, 65}, {100, 100}};

    @Test
    void the_worked_example_adds_up_over_its_eight_pairs() {
        var sheets = Sheets.twenty();
        for (int i = 0; i < WORKED.length; i++) sheets.scores(Form.PRE, "n" + i, WORKED[i][0]).scores(Form.POST, "n" + i, WORKED[i][1]);
        assertThat(sheets.sums().gain()).isEqualTo(new Sums.Gain(8, 8, 8, 20, new Fraction(90, 1), new Fraction(125, 1)));
    }

    @Test
    void who_took_one_test_only_is_in_no_pair() {
        var sheets = Sheets.twenty();
        for (int i = 0; i < 6; i++) sheets.scores(Form.PRE, "n" + i, 50).scores(Form.POST, "n" + i, 75);
        sheets.scores(Form.PRE, "left", 5).scores(Form.POST, "late", 100);
        assertThat(sheets.sums().gain()).isEqualTo(new Sums.Gain(7, 7, 6, 20, new Fraction(60, 1), new Fraction(90, 1)));
    }

    @Test
    void of_four_pairs_no_points_are_told() {
        var sheets = Sheets.twenty();
        for (int i = 0; i < 4; i++) sheets.scores(Form.PRE, "n" + i, 50).scores(Form.POST, "n" + i, 75);
        assertThat(sheets.sums().gain()).isEqualTo(new Sums.Gain(4, 4, 4, 20, Fraction.NONE, Fraction.NONE));
        assertThat(sheets.sums().questions()).isEmpty();
    }

    @Test
    void a_third_of_the_points_is_a_third() {
        var question = question(MULTIPLE, "RRRW", 1);
        assertThat(SheetCount.points(question, List.of(0))).isEqualTo(new Fraction(1, 3));
        assertThat(SheetCount.points(question, List.of(0, 1, 2))).isEqualTo(new Fraction(3, 3));
        assertThat(SheetCount.points(question, List.of(0, 1, 2, 3))).as("ticking everything is no knowledge").isEqualTo(new Fraction(2, 3));
        assertThat(SheetCount.points(question, List.of(3)).numerator()).as("never below nothing").isZero();
        assertThat(SheetCount.points(question, List.of()).numerator()).isZero();
        var sheets = new Sheets().test(question);
        for (int i = 0; i < 6; i++) sheets.answer(Form.PRE, "n" + i, List.of(0)).answer(Form.POST, "n" + i, List.of(0, 1));
        assertThat(sheets.sums().gain().pre()).as("six thirds").isEqualTo(new Fraction(2, 1));
        assertThat(sheets.sums().gain().post()).isEqualTo(new Fraction(4, 1));
    }

    @Test
    void the_share_right_is_told_for_each_question_before_and_after() {
        var sheets = new Sheets().test(question(SINGLE, "WR", 2), question(MULTIPLE, "RRW", 1));
        for (int i = 0; i < 5; i++) {
            sheets.answer(Form.PRE, "n" + i, List.of(i < 2 ? 1 : 0), List.of(0)).answer(Form.POST, "n" + i, List.of(1), i == 0 ? null : List.of(0, 1));
        }
        assertThat(sheets.sums().questions()).extracting(Sums.Tally::form, Sums.Tally::answered, Sums.Tally::right).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Form.PRE, 5, 2), org.assertj.core.groups.Tuple.tuple(Form.PRE, 5, 0),
                org.assertj.core.groups.Tuple.tuple(Form.POST, 5, 5), org.assertj.core.groups.Tuple.tuple(Form.POST, 4, 4));
    }

    @Test
    void satisfied_are_answers_4_and_5_of_those_who_answered() {
        var sheets = new Sheets().ask(Form.EVALUATION, question(SCALE, "", 0), question(SCALE, "", 0));
        int n = 0;
        for (int answer : new int[] {5, 4, 4, 3, 1}) sheets.answer(Form.EVALUATION, "n" + n++, List.of(answer), List.of(1));
        sheets.answer(Form.EVALUATION, "left-it-out", null, List.of(5));
        assertThat(sheets.sums().satisfied()).isEqualTo(new Sums.Share(6, 5, 3));
        assertThat(sheets.sums().questions().getFirst().counts()).containsExactly(1, 0, 1, 2, 1);
    }

    @Test
    void applied_are_those_whose_answer_says_of_an_application() {
        var sheets = new Sheets().ask(Form.FOLLOW_UP, question(SINGLE, "WRRR", 0));
        for (int i = 0; i < 4; i++) sheets.answer(Form.FOLLOW_UP, "n" + i, List.of(i));
        sheets.answer(Form.FOLLOW_UP, "silent", (List<?>) null);
        assertThat(sheets.sums().applied()).isEqualTo(new Sums.Share(5, 4, 3));
    }

    @Test
    void who_left_one_of_six_out_has_not_answered() {
        var six = new org.sabak.learning.Question[6];
        java.util.Arrays.setAll(six, i -> question(SINGLE, "WWWW", 0));
        var sheets = new Sheets().ask(Form.FUNCTIONING, six);
        var no = List.of(0);
        sheets.answer(Form.FUNCTIONING, "none", no, no, no, no, no, no).answer(Form.FUNCTIONING, "some", no, List.of(1), no, no, no, no)
                .answer(Form.FUNCTIONING, "a-lot", no, no, no, no, no, List.of(2)).answer(Form.FUNCTIONING, "at-all", List.of(3), no, no, no, no, no)
                .answer(Form.FUNCTIONING, "part", List.of(3), no, no, no, no, null);
        assertThat(sheets.sums().limited()).isEqualTo(new Sums.Share(5, 4, 2));
        assertThat(sheets.sums().questions()).as("of these questions nothing else is told").isEmpty();
    }
}
