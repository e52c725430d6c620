package org.sabak.learning.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.kernel.LocalText;
import org.sabak.learning.Asked;
import org.sabak.learning.Form;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.FormNow;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.Sums;
import org.sabak.learning.Sums.Tally;

/** What is told question by question, of forms that at least five people filled in. */
final class QuestionLines {

    private QuestionLines() { }

    /** @param before share of all who took the first test that answered rightly; null when too few took it */
    record Test(LocalText text, Ratio before, Ratio after) { }

    /** @param parts options or 1 to 5, and how many chose each */
    record Opinion(Form form, LocalText text, int answered, List<Part> parts) { }

    /** @param option null for a point of the scale */
    record Part(int number, LocalText option, int people) { }

    record Lines(List<Test> tests, List<Opinion> opinions) { }

    static Lines of(Assessment now, Sums sums) {
        var tests = now.form(Form.PRE).asked().stream().filter(a -> a.question().points() > 0).map(a -> test(a, sums))
                .filter(t -> t.before() != null || t.after() != null).toList();
        var opinions = List.of(Form.EVALUATION, Form.FOLLOW_UP).stream().flatMap(form -> now.form(form).asked().stream()
                .filter(a -> a.question().kind() != QuestionKind.OPEN)
                .flatMap(a -> tally(sums, form, a).stream().map(t -> opinion(form, a.question(), t)))).toList();
        return new Lines(tests, opinions);
    }

    static Map<QuestionId, LocalText> texts(Assessment now) {
        var texts = new LinkedHashMap<QuestionId, LocalText>();
        now.forms().stream().map(FormNow::asked).flatMap(List::stream).forEach(a -> texts.put(a.questionId(), a.question().text()));
        return texts;
    }

    /** Whoever left a question out did not answer it rightly. */
    private static Test test(Asked asked, Sums sums) {
        return new Test(asked.question().text(), tally(sums, Form.PRE, asked).map(t -> Ratio.of(t.right(), sums.gain().before())).orElse(null),
                tally(sums, Form.POST, asked).map(t -> Ratio.of(t.right(), sums.gain().after())).orElse(null));
    }

    private static Opinion opinion(Form form, Question question, Tally tally) {
        boolean scale = question.kind() == QuestionKind.SCALE;
        return new Opinion(form, question.text(), tally.answered(), IntStream.range(0, tally.counts().size())
                .mapToObj(i -> new Part(i + 1, scale ? null : question.options().get(i).text(), tally.counts().get(i))).toList());
    }

    private static java.util.Optional<Tally> tally(Sums sums, Form form, Asked asked) {
        return sums.questions().stream().filter(t -> t.form() == form && t.questionId().equals(asked.questionId())).findFirst();
    }
}
