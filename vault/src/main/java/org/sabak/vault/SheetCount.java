package org.sabak.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Form;
import org.sabak.learning.Fraction;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.RespondentId;
import org.sabak.learning.Sums;
import org.sabak.learning.Sums.Gain;
import org.sabak.learning.Sums.Share;
import org.sabak.learning.Sums.Tally;

/** Adds sheets up. Points are exact fractions, never rounded on the way. */
record SheetCount(Map<Form, List<Asked>> asked, Map<Form, Map<RespondentId, Answers>> sheets) {

    /** A lot of difficulty is the third of the four answers. */
    private static final int A_LOT = 2;

    Sums sums() {
        return new Sums(gain(), satisfied(), applied(), limited(), tallies());
    }

    private Gain gain() {
        var before = of(Form.PRE);
        var after = of(Form.POST);
        var pairs = before.keySet().stream().filter(after::containsKey).toList();
        int points = asked(Form.PRE).stream().mapToInt(a -> a.question().points()).sum();
        boolean few = pairs.size() < Sums.FEWEST;
        return new Gain(before.size(), after.size(), pairs.size(), points,
                few ? Fraction.NONE : pairs.stream().map(one -> points(before.get(one))).reduce(Fraction.NONE, Fraction::plus),
                few ? Fraction.NONE : pairs.stream().map(one -> points(after.get(one))).reduce(Fraction.NONE, Fraction::plus));
    }

    private Fraction points(Answers answers) {
        return asked(Form.PRE).stream().map(a -> points(a.question(), answers.to(a).chosen())).reduce(Fraction.NONE, Fraction::plus);
    }

    /** Of several right options each is worth its share, and each wrong one takes a share away, down to nothing. */
    static Fraction points(Question question, List<Integer> chosen) {
        if (!question.kind().hasOptions()) return Fraction.NONE;
        long right = question.options().stream().filter(o -> o.counts()).count();
        if (right == 0) return Fraction.NONE;
        long hit = chosen.stream().filter(i -> question.options().get(i).counts()).count();
        return new Fraction(Math.max(0, 2 * hit - chosen.size()) * question.points(), right);
    }

    private Share satisfied() {
        var given = keyAnswers(Form.EVALUATION);
        return new Share(of(Form.EVALUATION).size(), given.size(), (int) given.stream().filter(c -> c.getFirst() >= 4).count());
    }

    private Share applied() {
        var given = keyAnswers(Form.FOLLOW_UP);
        var options = asked(Form.FOLLOW_UP).stream().filter(Asked::key).findFirst().map(a -> a.question().options()).orElse(List.of());
        return new Share(of(Form.FOLLOW_UP).size(), given.size(),
                (int) given.stream().filter(c -> c.stream().anyMatch(i -> options.get(i).counts())).count());
    }

    private Share limited() {
        var complete = of(Form.FUNCTIONING).values().stream()
                .map(answers -> asked(Form.FUNCTIONING).stream().map(a -> answers.to(a).chosen()).toList())
                .filter(all -> all.stream().noneMatch(List::isEmpty)).toList();
        return new Share(of(Form.FUNCTIONING).size(), complete.size(),
                (int) complete.stream().filter(all -> all.stream().anyMatch(c -> c.getFirst() >= A_LOT)).count());
    }

    private List<List<Integer>> keyAnswers(Form form) {
        return asked(form).stream().filter(Asked::key).findFirst().map(key -> of(form).values().stream()
                .map(answers -> answers.to(key).chosen()).filter(c -> !c.isEmpty()).toList()).orElse(List.of());
    }

    private List<Tally> tallies() {
        var all = new ArrayList<Tally>();
        for (var form : List.of(Form.PRE, Form.POST, Form.EVALUATION, Form.FOLLOW_UP)) {
            if (of(form).size() >= Sums.FEWEST) asked(form).forEach(a -> all.add(tally(form, a, of(form).values())));
        }
        return all;
    }

    private static Tally tally(Form form, Asked asked, Collection<Answers> sheets) {
        var given = sheets.stream().map(s -> s.to(asked)).filter(Answers.Answer::given).toList();
        var question = asked.question();
        int right = (int) given.stream().filter(g -> question.points() > 0
                && points(question, g.chosen()).equals(points(question, rightOnes(question)))).count();
        int first = question.kind() == QuestionKind.SCALE ? 1 : 0;
        int many = question.kind() == QuestionKind.SCALE ? 5 : question.options().size();
        return new Tally(form, asked.questionId(), given.size(), right, IntStream.range(first, first + many)
                .map(i -> (int) given.stream().filter(g -> g.chosen().contains(i)).count()).boxed().toList());
    }

    private static List<Integer> rightOnes(Question question) {
        return IntStream.range(0, question.options().size()).filter(i -> question.options().get(i).counts()).boxed().toList();
    }

    private List<Asked> asked(Form form) {
        return asked.getOrDefault(form, List.of());
    }

    private Map<RespondentId, Answers> of(Form form) {
        return sheets.getOrDefault(form, Map.of());
    }
}
