package org.sabak.learning.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningEvent.AnswersHandedIn;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.vault.AnswerSheets;
import org.sabak.vault.VaultFiles;

/** Whoever tests people at a workshop: a small bank, a vault, and slips with codes. */
final class Examiner implements Occasions, Bank, AutoCloseable {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-one");
    static final RegistrationId AMINA = new RegistrationId("registration-amina");
    static final QuestionId CAPITAL = new QuestionId("question-capital"), SATISFIED = new QuestionId("question-satisfied"),
            APPLIED = org.sabak.learning.StandingQuestions.APPLIED, WORDS = new QuestionId("question-words");

    final Map<QuestionId, Entry> questions = new HashMap<>();
    final Set<RegistrationId> registrations = new HashSet<>(Set.of(AMINA));
    boolean exists = true, off;
    final VaultFiles files;

    Examiner(Path folder) {
        files = VaultFiles.open(folder);
        questions.put(CAPITAL, new Entry(3, question(QuestionKind.SINGLE, 1, true, false, false), false));
        questions.put(SATISFIED, new Entry(1, question(QuestionKind.SCALE, 0), false));
        questions.put(APPLIED, new Entry(1, question(QuestionKind.SINGLE, 0, false, true), false));
        questions.put(WORDS, new Entry(1, question(QuestionKind.OPEN, 0), false));
    }

    static Question question(QuestionKind kind, int points, boolean... counts) {
        var options = new java.util.ArrayList<Option>();
        for (var c : counts) options.add(new Option(LocalText.of("It", "Это"), c));
        return new Question(kind, LocalText.of("What?", "Что?"), options, points);
    }

    Asked asked(QuestionId id, boolean key) {
        return new Asked(id, questions.get(id).version(), key, questions.get(id).question());
    }

    TestExecutor<Assessment> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Assessment.class);
        fixture.registerInjectableResource(this).registerInjectableResource(files.answers())
                .registerInjectableResource(new Codes(files.answers(), this));
        return fixture.given(events);
    }

    AnswerSheets sheets() {
        return files.answers();
    }

    String slip(int number) {
        sheets().prepare(WORKSHOP);
        return sheets().codes(WORKSHOP, List.of(AnswerSheets.slip(number))).getFirst().grouped();
    }

    HandInAnswers hands(Form form, String sheet, String code, Answers answers) {
        return new HandInAnswers(WORKSHOP, form, new AnswerSheetId("answersheet-" + sheet), code, answers, false, false);
    }

    static Answers chose(QuestionId question, Integer... chosen) {
        return new Answers(Map.of(question.value(), new Answers.Answer(List.of(chosen), "")));
    }

    AnswersHandedIn handedIn(Form form, String sheet, String code) {
        return new AnswersHandedIn(WORKSHOP, form, new AnswerSheetId("answersheet-" + sheet),
                sheets().respondent(WORKSHOP, form, org.sabak.learning.AnswerCode.read(code).orElseThrow()));
    }

    @Override
    public Optional<Entry> of(QuestionId question) {
        return Optional.ofNullable(questions.get(question));
    }

    @Override
    public boolean exists(WorkshopId workshop) {
        return exists;
    }

    @Override
    public boolean off(WorkshopId workshop) {
        return off;
    }

    @Override
    public Set<RegistrationId> registrations(WorkshopId workshop) {
        return registrations;
    }

    @Override
    public void close() {
        files.close();
    }
}
