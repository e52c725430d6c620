package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.Mark;
import org.sabak.kernel.LocalText;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.Fraction;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.Sums;
import org.sabak.notification.Template;
import org.sabak.people.PersonDetails;
import org.sabak.vault.AnswerSheets;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

/** Half a year later people are asked once more, and two years later nothing is left but sums, by a clock that the test moves. */
class WhatBecomesOfAnswersTest extends AHouseInTime {

    private static final LocalDate DAY = LocalDate.now(BISHKEK).plusDays(1);
    private static final PersonDetails AMINA = new PersonDetails("Amina", "", "amina@example.org", "", "Radio", "");
    private static final QuestionId QUESTION = new QuestionId("question-treaties");

    @Test
    void half_a_year_later_whoever_was_there_is_asked_once() {
        plan(DAY, 20);
        var there = register(AMINA);
        var absent = register(AMINA);
        ask(new AnnounceWorkshop(workshop));
        now = at(DAY, LocalTime.of(18, 0));
        ask(new MarkHeld(workshop));
        mark(there, Mark.PRESENT);
        mark(absent, Mark.ABSENT);
        now = at(DAY.plusMonths(6), LocalTime.of(8, 59));
        pause();
        assertThat(all(LettersAsked.class)).isEmpty();
        now = at(DAY.plusMonths(6), LocalTime.of(9, 1));
        until(() -> !letters(Template.FOLLOW_UP).isEmpty());
        close();
        open();
        pause();
        assertThat(letters(Template.FOLLOW_UP)).extracting(l -> l.recipientId().value()).containsExactly(there.value());
    }

    @Test
    void nobody_is_asked_about_a_workshop_that_was_not_held_or_is_long_past() {
        plan(DAY, 20);
        register(AMINA);
        ask(new AnnounceWorkshop(workshop));
        ask(new RescheduleWorkshop(workshop, Days.of(DAY.plusDays(1), DAY.plusDays(1)), "the hall was taken"));
        now = at(DAY.plusDays(1).plusMonths(6), LocalTime.NOON);
        pause();
        assertThat(all(LettersAsked.class)).as("not marked as held").isEmpty();
        ask(new CancelWorkshop(workshop, "no funds"));
        pause();
        assertThat(all(LettersAsked.class)).isEmpty();
    }

    @Test
    void two_years_later_only_sums_are_left_and_they_are_the_same() throws Exception {
        testSix();
        var secretBefore = house.getBean(AnswerSheets.class).codes(workshop, List.of("slip 1"));
        var rows = contents();
        assertThat(rows).hasSize(12);
        assertThat(filesWith(rows.getFirst())).as("the search finds what is there").isNotEmpty();
        now = at(DAY.plusMonths(24), LocalTime.of(23, 0));
        pause();
        assertThat(all(AveragesKept.class)).as("the last day is still kept").isEmpty();

        now = at(DAY.plusMonths(24).plusDays(1), LocalTime.of(0, 1));
        until(() -> contents().isEmpty());

        assertThat(all(AveragesKept.class)).hasSize(1).first().extracting(e -> e.sums().gain())
                .isEqualTo(new Sums.Gain(6, 6, 6, 3, new Fraction(6, 1), new Fraction(18, 1)));
        until(() -> house.getBean(AnswerSheets.class).codes(workshop, List.of("slip 1")).isEmpty());
        assertThat(secretBefore).isNotEmpty();
        for (var row : rows) assertThat(filesWith(row)).isEmpty();
        close();
        open();
        pause();
        assertThat(all(AveragesKept.class)).as("after a start").hasSize(1);
    }

    @Test
    void answers_about_everyday_activities_are_gone_after_ninety_days_and_all_others_stay() {
        testSix();
        ask(new OpenForm(workshop, Form.FUNCTIONING));
        var code = house.getBean(AnswerSheets.class).codes(workshop, List.of(AnswerSheets.slip(1))).getFirst().grouped();
        var six = new java.util.HashMap<String, Answers.Answer>();
        org.sabak.learning.Functioning.ASKED.forEach(a -> six.put(a.questionId().value(), new Answers.Answer(List.of(2), "")));
        ask(new HandInAnswers(workshop, Form.FUNCTIONING, new AnswerSheetId("answersheet-" + UUID.randomUUID()), code, new Answers(six), false, true));
        assertThat(contents()).hasSize(13);
        now = at(DAY.plusDays(91), LocalTime.of(0, 1));
        until(() -> contents().size() == 12);
        assertThat(all(AveragesKept.class)).hasSize(1).first().extracting(e -> e.sums().limited()).isEqualTo(new Sums.Share(1, 1, 1));
    }

    /** Two of six points right before, all after. */
    private void testSix() {
        plan(DAY, 20);
        ask(new WriteQuestion(QUESTION, new Question(QuestionKind.MULTIPLE, LocalText.of("Which?", "Какие?"),
                List.of(option(true), option(true), option(true), option(false)), 3)));
        ask(new ChooseQuestions(workshop, Form.PRE, List.of(new Chosen(QUESTION, false))));
        ask(new OpenForm(workshop, Form.PRE));
        ask(new OpenForm(workshop, Form.POST));
        ask(new NumberSlips(workshop, 6));
        for (int slip = 1; slip <= 6; slip++) {
            hand(Form.PRE, slip, 0);
            hand(Form.POST, slip, 0, 1, 2);
        }
    }

    private void hand(Form form, int slip, Integer... chosen) {
        var code = house.getBean(AnswerSheets.class).codes(workshop, List.of(AnswerSheets.slip(slip))).getFirst().grouped();
        ask(new HandInAnswers(workshop, form, new AnswerSheetId("answersheet-" + UUID.randomUUID()), code,
                new Answers(Map.of(QUESTION.value(), new Answers.Answer(List.of(chosen), ""))), false, false));
    }

    private static Option option(boolean right) {
        return new Option(LocalText.of("It", "Это"), right);
    }

    private List<byte[]> contents() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("answers.db"));
                var row = connection.createStatement().executeQuery("SELECT content FROM answer_sheet")) {
            var found = new ArrayList<byte[]>();
            while (row.next()) found.add(row.getBytes(1));
            return found;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> filesWith(byte[] wanted) throws IOException {
        var text = new String(wanted, StandardCharsets.ISO_8859_1);
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).filter(f -> read(f).contains(text)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
