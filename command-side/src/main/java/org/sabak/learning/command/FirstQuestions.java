package org.sabak.learning.command;

import java.util.List;
import org.sabak.kernel.Actor;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.sabak.log.reactions.Deeds;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the standing questions of evaluations and follow-ups into an empty bank. On every later start nothing happens. */
@Component
@Order(FirstQuestions.AFTER_THE_PROGRAMME)
class FirstQuestions implements ApplicationRunner {

    static final int AFTER_THE_PROGRAMME = -900;

    private final Deeds deeds;

    FirstQuestions(Deeds deeds) {
        this.deeds = deeds;
    }

    /** One of the file. */
    record Standing(QuestionId questionId, Question question) { }

    /** The file. */
    record Bank(List<Standing> questions) { }

    @Override
    public void run(ApplicationArguments arguments) {
        questions().forEach(q -> deeds.ask(new WriteQuestion(q.questionId(), q.question()), Actor.PROGRAM));
    }

    /** A name in the file that nobody knows is a mistake and stops the start. */
    static List<Standing> questions() {
        return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                .readValue(FirstQuestions.class.getResourceAsStream("/org/sabak/learning/standing-questions.json"), Bank.class).questions();
    }
}
