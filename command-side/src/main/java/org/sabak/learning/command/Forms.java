package org.sabak.learning.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.learning.LearningRefusal.AVERAGES_KEPT;
import static org.sabak.learning.LearningRefusal.KEY_NEEDED;
import static org.sabak.learning.LearningRefusal.NOTHING_CHOSEN;
import static org.sabak.learning.LearningRefusal.NOTHING_TO_SCORE;
import static org.sabak.learning.LearningRefusal.NOT_CHOSEN_HERE;
import static org.sabak.learning.LearningRefusal.NO_FIRST_TEST_HERE;
import static org.sabak.learning.LearningRefusal.NO_SUCH_QUESTION;
import static org.sabak.learning.LearningRefusal.QUESTIONS_FIXED;
import static org.sabak.learning.LearningRefusal.QUESTIONS_OUT_OF_RANGE;
import static org.sabak.learning.LearningRefusal.RETIRED;
import static org.sabak.learning.LearningRefusal.TWICE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sabak.learning.Asked;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.Functioning;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionKind;

/** The forms of a workshop: what they ask, which are open, and of which only averages are left. */
final class Forms {

    static final int MOST = 30;

    private static final Set<Form> CHOSEN = EnumSet.of(Form.PRE, Form.EVALUATION, Form.FOLLOW_UP);

    private final Map<Form, List<Chosen>> chosen = new EnumMap<>(Form.class);
    private final Map<Form, List<Asked>> asked = new EnumMap<>(Form.class);
    private final Set<Form> open = EnumSet.noneOf(Form.class), kept = EnumSet.noneOf(Form.class);

    void refuseToChoose(Form form, List<Chosen> questions, Bank bank) {
        refuse(NOT_CHOSEN_HERE, !CHOSEN.contains(form));
        refuse(QUESTIONS_FIXED, asked.containsKey(form));
        refuse(QUESTIONS_OUT_OF_RANGE, questions.isEmpty() || questions.size() > MOST, MOST);
        refuse(TWICE, questions.stream().map(Chosen::questionId).distinct().count() < questions.size());
        var all = questions.stream().map(c -> newest(c, bank)).toList();
        refuse(NOTHING_TO_SCORE, form == Form.PRE && all.stream().allMatch(a -> a.question().points() == 0));
        refuse(KEY_NEEDED, form != Form.PRE && !isKeyed(form, all.stream().filter(Asked::key).map(Asked::question).toList()));
    }

    private static boolean isKeyed(Form form, List<Question> keys) {
        if (keys.size() != 1) return false;
        var key = keys.getFirst();
        if (form == Form.EVALUATION) return key.kind() == QuestionKind.SCALE;
        return key.kind() == QuestionKind.SINGLE && new HashSet<>(key.options().stream().map(Option::counts).toList()).size() == 2;
    }

    boolean areChosen(Form form, List<Chosen> questions) {
        return questions.equals(chosen.get(form));
    }

    /** What the form is to ask when it is opened now. */
    List<Asked> toOpen(Form form, Bank bank) {
        refuse(AVERAGES_KEPT, kept.contains(form));
        refuse(NO_FIRST_TEST_HERE, form == Form.POST && !asked.containsKey(Form.PRE));
        if (asked.containsKey(form)) return asked.get(form);
        if (form == Form.POST) return asked.get(Form.PRE);
        if (form == Form.FUNCTIONING) return Functioning.ASKED;
        refuse(NOTHING_CHOSEN, !chosen.containsKey(form));
        return chosen.get(form).stream().map(c -> newest(c, bank)).toList();
    }

    static Asked newest(Chosen chosen, Bank bank) {
        var entry = bank.of(chosen.questionId());
        refuse(NO_SUCH_QUESTION, entry.isEmpty());
        refuse(RETIRED, entry.get().retired());
        return new Asked(chosen.questionId(), entry.get().version(), chosen.key(), entry.get().question());
    }

    boolean isOpen(Form form) {
        return open.contains(form);
    }

    boolean areChosen(Form form) {
        return chosen.containsKey(form);
    }

    boolean areKept(List<Form> forms) {
        return kept.containsAll(forms);
    }

    List<Asked> asked(Form form) {
        return asked.get(form);
    }

    Map<Form, List<Asked>> asked() {
        return asked;
    }

    void choose(Form form, List<Chosen> questions) {
        chosen.put(form, questions);
    }

    void open(Form form, List<Asked> questions) {
        asked.put(form, questions);
        open.add(form);
    }

    void close(Form form) {
        open.remove(form);
    }

    void keep(List<Form> forms) {
        kept.addAll(forms);
    }
}
