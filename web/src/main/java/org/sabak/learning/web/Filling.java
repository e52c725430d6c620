package org.sabak.learning.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sabak.kernel.Personal;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningRefusal;
import org.sabak.learning.QuestionKind;
import org.springframework.util.MultiValueMap;

/**
 * A form as somebody fills it in: what is asked, and what stands in the fields.
 *
 * @param sheet   id of the answers, chosen when the form is shown
 * @param problem why it was not taken; null when nothing is wrong yet
 */
@Personal
record Filling(Form form, AnswerSheetId sheet, String code, boolean unpaired, boolean consented, List<Line> lines, Refused.No problem) {

    private static final Set<String> BESIDE_A_QUESTION = Set.of(LearningRefusal.ANSWER_OUT_OF_RANGE.code(), LearningRefusal.WORDS_TOO_LONG.code());

    /** @param number from 1 */
    record Line(int number, Asked asked, List<String> chosen, String words) {

        public String field() {
            return "q" + number;
        }

        public boolean has(int option) {
            return chosen.contains(String.valueOf(option));
        }

        public List<Integer> scale() {
            return List.of(1, 2, 3, 4, 5);
        }
    }

    /** @param code from a letter's link; empty for whoever has to type one */
    static Filling blank(Form form, List<Asked> asked, String code) {
        return of(form, new AnswerSheetId("answersheet-" + UUID.randomUUID()), asked, Map.of("code", List.of(code)));
    }

    static Filling typed(Form form, AnswerSheetId sheet, List<Asked> asked, MultiValueMap<String, String> typed) {
        return of(form, sheet, asked, typed);
    }

    private static Filling of(Form form, AnswerSheetId sheet, List<Asked> asked, Map<String, List<String>> typed) {
        var lines = IntStream.range(0, asked.size()).mapToObj(i -> {
            var given = typed.getOrDefault("q" + (i + 1), List.of());
            boolean open = asked.get(i).question().kind() == QuestionKind.OPEN;
            return new Line(i + 1, asked.get(i), open ? List.of() : List.copyOf(given), open && !given.isEmpty() ? given.getFirst() : "");
        }).toList();
        return new Filling(form, sheet, first(typed, "code"), typed.containsKey("unpaired"), typed.containsKey("consented"), lines, null);
    }

    HandInAnswers command(WorkshopId workshop) {
        var answers = new HashMap<String, Answers.Answer>();
        for (var line : lines) {
            var answer = new Answers.Answer(numbers(line.chosen()), Wording.tidy(line.words()));
            if (answer.given()) answers.put(line.asked().questionId().value(), answer);
        }
        return new HandInAnswers(workshop, form, sheet, code, new Answers(answers), unpaired, consented);
    }

    Filling refused(Refused.No no) {
        return new Filling(form, sheet, code, unpaired, consented, lines, no);
    }

    /** Where the problem is, for the link in the summary; empty when it is nowhere in particular. */
    public String where() {
        if (problem == null) return "";
        return BESIDE_A_QUESTION.contains(problem.code()) ? "q" + problem.arguments().getFirst() : problem.field();
    }

    public boolean wrong(String field) {
        return problem != null && where().equals(field);
    }

    /** Whether to offer that the first test was not taken. */
    public boolean lacksFirst() {
        return unpaired || problem != null && problem.code().equals(LearningRefusal.NO_FIRST_TEST.code());
    }

    /** What is no number is no option either, and is refused as one. */
    private static List<Integer> numbers(List<String> chosen) {
        var numbers = new ArrayList<Integer>();
        for (var one : chosen) numbers.add(one.matches("\\d{1,2}") ? Integer.parseInt(one) : -1);
        return numbers;
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of("")).getFirst();
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "Filling[" + form + "]";
    }
}
