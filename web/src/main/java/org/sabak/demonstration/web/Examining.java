package org.sabak.demonstration.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryGateway;
import org.sabak.kernel.Actor;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningQuery.Slips;
import org.sabak.learning.LearningQuery.SlipsOf;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.sabak.learning.StandingQuestions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A dozen questions about human rights, and what invented people answered at two workshops. */
@Component
class Examining {

    private static final WorkshopId HELD = new WorkshopId("workshop-demo-09"), COMING = new WorkshopId("workshop-demo-15");
    private static final QuestionId WORDS = new QuestionId("question-what-was-missing");
    private static final int BEFORE = 36, AFTER = 33, OPINIONS = 30, LATER = 14;

    private final Sender sender;
    private final QueryGateway queries;

    Examining(Sender sender, QueryGateway queries) {
        this.sender = sender;
        this.queries = queries;
    }

    /** The file. */
    record Material(List<Item> questions, List<String> words) { }

    /** A question of the file. */
    record Item(QuestionId questionId, Question question) { }

    void tell(Random chance) {
        var material = material();
        material.questions().forEach(i -> sender.send(new WriteQuestion(i.questionId(), i.question())));
        var test = material.questions().stream().map(i -> new Chosen(i.questionId(), false)).toList();
        for (var workshop : List.of(HELD, COMING)) {
            sender.send(new ChooseQuestions(workshop, Form.PRE, test));
            sender.send(new ChooseQuestions(workshop, Form.EVALUATION, List.of(new Chosen(StandingQuestions.SATISFACTION, true), new Chosen(WORDS, false))));
            sender.send(new NumberSlips(workshop, workshop.equals(HELD) ? 45 : 30));
        }
        sender.send(new ChooseQuestions(HELD, Form.FOLLOW_UP, List.of(new Chosen(StandingQuestions.APPLIED, true))));
        for (var form : List.of(Form.PRE, Form.POST, Form.EVALUATION, Form.FOLLOW_UP)) sender.send(new OpenForm(HELD, form));
        sender.send(new OpenForm(COMING, Form.PRE));
        sender.settle();
        answer(material, queries.query(new SlipsOf(HELD), Slips.class).join().codes(), chance);
        for (var form : List.of(Form.PRE, Form.POST, Form.EVALUATION, Form.FOLLOW_UP)) sender.send(new CloseForm(HELD, form));
    }

    /** Three people came late to the first test, some left before the second. */
    private void answer(Material material, List<String> codes, Random chance) {
        for (int i = 0; i < BEFORE; i++) hand(Form.PRE, codes.get(i), knowing(material, 45, chance));
        for (int i = 3; i < AFTER; i++) hand(Form.POST, codes.get(i), knowing(material, 75, chance));
        for (int i = 0; i < OPINIONS; i++) {
            var answers = new HashMap<>(Map.of(StandingQuestions.SATISFACTION.value(), chose(List.of(chance.nextInt(6) == 0 ? 3 : 4 + chance.nextInt(2)))));
            if (i < material.words().size()) answers.put(WORDS.value(), new Answers.Answer(List.of(), material.words().get(i)));
            hand(Form.EVALUATION, codes.get(i), answers);
        }
        for (int i = 0; i < LATER; i++) hand(Form.FOLLOW_UP, codes.get(i), Map.of(StandingQuestions.APPLIED.value(), chose(List.of(chance.nextInt(4)))));
    }

    private void hand(Form form, String code, Map<String, Answers.Answer> answers) {
        sender.send(Actor.PROGRAM, new HandInAnswers(HELD, form, new AnswerSheetId("answersheet-" + UUID.randomUUID()), code,
                new Answers(answers), false, false));
    }

    /** @param percent of the options that are judged rightly */
    private static Map<String, Answers.Answer> knowing(Material material, int percent, Random chance) {
        var answers = new HashMap<String, Answers.Answer>();
        for (var item : material.questions()) {
            var options = item.question().options();
            var right = IntStream.range(0, options.size()).filter(i -> options.get(i).counts()).boxed().toList();
            var wrong = IntStream.range(0, options.size()).filter(i -> !options.get(i).counts()).boxed().toList();
            answers.put(item.questionId().value(), chose(chance.nextInt(100) < percent ? right : List.of(wrong.get(chance.nextInt(wrong.size())))));
        }
        return answers;
    }

    private static Answers.Answer chose(List<Integer> options) {
        return new Answers.Answer(options, "");
    }

    private static Material material() {
        try (var in = new ClassPathResource("/org/sabak/demonstration/questions.json").getInputStream()) {
            return JsonMapper.shared().readValue(in, Material.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
