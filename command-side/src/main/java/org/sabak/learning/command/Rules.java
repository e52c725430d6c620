package org.sabak.learning.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.learning.LearningRefusal.ANSWER_OUT_OF_RANGE;
import static org.sabak.learning.LearningRefusal.BOTH_LANGUAGES;
import static org.sabak.learning.LearningRefusal.NOTHING_ANSWERED;
import static org.sabak.learning.LearningRefusal.NO_OPTIONS_HERE;
import static org.sabak.learning.LearningRefusal.OPTIONS_OUT_OF_RANGE;
import static org.sabak.learning.LearningRefusal.POINTS_OUT_OF_RANGE;
import static org.sabak.learning.LearningRefusal.RIGHT_ONE_NEEDED;
import static org.sabak.learning.LearningRefusal.WORDS_TOO_LONG;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.Wording;
import org.sabak.learning.Answers;
import org.sabak.learning.Answers.Answer;
import org.sabak.learning.Asked;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionKind;

/** What makes a question complete, and an answer one. */
final class Rules {

    static final int FEWEST_OPTIONS = 2, MOST_OPTIONS = 8, MOST_POINTS = 10, MOST_CHARACTERS = 500;

    private Rules() { }

    static void check(Question q) {
        refuse(BOTH_LANGUAGES, !bothLanguages(q.text()) || !q.options().stream().map(Option::text).allMatch(Rules::bothLanguages));
        refuse(NO_OPTIONS_HERE, !q.kind().hasOptions() && !q.options().isEmpty());
        refuse(OPTIONS_OUT_OF_RANGE, q.kind().hasOptions() && (q.options().size() < FEWEST_OPTIONS || q.options().size() > MOST_OPTIONS),
                FEWEST_OPTIONS, MOST_OPTIONS);
        refuse(POINTS_OUT_OF_RANGE, q.points() < 0 || q.points() > MOST_POINTS || (!q.kind().hasOptions() && q.points() > 0), MOST_POINTS);
        long right = q.options().stream().filter(Option::counts).count();
        refuse(RIGHT_ONE_NEEDED, q.points() > 0 && (right == 0 || q.kind() == QuestionKind.SINGLE && right > 1));
    }

    /** Whoever leaves everything out has not answered; whoever leaves something out may. */
    static void check(List<Asked> asked, Answers answers) {
        refuse(NOTHING_ANSWERED, asked.stream().noneMatch(a -> answers.to(a).given()));
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i).question();
            var answer = answers.to(asked.get(i));
            refuse(ANSWER_OUT_OF_RANGE, !fits(question, answer), i + 1);
            refuse(WORDS_TOO_LONG, answer.words().codePointCount(0, answer.words().length()) > Answers.MOST, i + 1, Answers.MOST);
        }
    }

    private static boolean fits(Question question, Answer answer) {
        var chosen = answer.chosen();
        return switch (question.kind()) {
            case SINGLE -> chosen.size() <= 1 && answer.words().isEmpty() && among(chosen, 0, question.options().size() - 1);
            case MULTIPLE -> new HashSet<>(chosen).size() == chosen.size() && answer.words().isEmpty()
                    && among(chosen, 0, question.options().size() - 1);
            case SCALE -> chosen.size() <= 1 && answer.words().isEmpty() && among(chosen, 1, 5);
            case OPEN -> chosen.isEmpty();
        };
    }

    private static boolean among(List<Integer> chosen, int from, int to) {
        return chosen.stream().allMatch(n -> n >= from && n <= to);
    }

    private static boolean bothLanguages(LocalText text) {
        return Stream.of("en", "ru").map(l -> text.byLanguage().get(l))
                .allMatch(words -> Wording.inText(words, MOST_CHARACTERS).isEmpty());
    }
}
