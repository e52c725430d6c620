package org.sabak.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sabak.kernel.LocalText;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Form;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.RespondentId;
import org.sabak.learning.Sums;

/** Forms and what people answered on them, for tests that add up. */
final class Sheets {

    private final Map<Form, List<Asked>> asked = new EnumMap<>(Form.class);
    private final Map<Form, Map<RespondentId, Answers>> sheets = new EnumMap<>(Form.class);

    /** @param right one letter for each option: R where it is right */
    static Question question(QuestionKind kind, String right, int points) {
        return new Question(kind, LocalText.of("What?", "Что?"),
                right.chars().mapToObj(c -> new Option(LocalText.of("It", "Это"), c == 'R')).toList(), points);
    }

    Sheets ask(Form form, Question... questions) {
        asked.put(form, IntStream.range(0, questions.length)
                .mapToObj(i -> new Asked(new QuestionId("question-" + form.name().toLowerCase().charAt(0) + i), 1, i == 0, questions[i])).toList());
        return this;
    }

    /** The same questions for the second test. */
    Sheets test(Question... questions) {
        ask(Form.PRE, questions);
        asked.put(Form.POST, asked.get(Form.PRE));
        return this;
    }

    /** @param chosen for each question in turn; null where it was left out */
    Sheets answer(Form form, String who, List<?>... chosen) {
        var given = new HashMap<String, Answers.Answer>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] != null) given.put(asked.get(form).get(i).questionId().value(),
                    new Answers.Answer(chosen[i].stream().map(Integer.class::cast).toList(), ""));
        }
        sheets.computeIfAbsent(form, f -> new LinkedHashMap<>()).put(new RespondentId("respondent-" + who), new Answers(given));
        return this;
    }

    /** A test of twenty questions worth one point each, so many of them answered rightly. */
    static Sheets twenty() {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < 20; i++) questions.add(question(QuestionKind.SINGLE, "RW", 1));
        return new Sheets().test(questions.toArray(Question[]::new));
    }

    Sheets scores(Form form, String who, int percent) {
        var chosen = new List<?>[20];
        Arrays.setAll(chosen, i -> List.of(i < percent / 5 ? 0 : 1));
        return answer(form, who, chosen);
    }

    Sums sums() {
        return new SheetCount(asked, sheets).sums();
    }
}
