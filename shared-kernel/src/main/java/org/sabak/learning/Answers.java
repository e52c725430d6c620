package org.sabak.learning;

import java.util.List;
import java.util.Map;
import org.sabak.kernel.Personal;

/**
 * What one person answered on one form.
 *
 * @param byQuestion by the id of the question; a question without an answer is not in it
 */
@Personal
public record Answers(Map<String, Answer> byQuestion) {

    /** Most characters of an answer in words. */
    public static final int MOST = 2_000;

    public static final Answer NONE = new Answer(List.of(), "");

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /**
     * @param chosen options counted from 0, or one number from 1 to 5
     * @param words  empty where something is chosen
     */
    public record Answer(List<Integer> chosen, String words) {

        public boolean given() {
            return !chosen.isEmpty() || !words.isEmpty();
        }
    }

    /** {@link #NONE} when it was left out. */
    public Answer to(Asked asked) {
        return byQuestion.getOrDefault(asked.questionId().value(), NONE);
    }

    /** Never prints what it is. */
    @Override
    public String toString() {
        return "Answers[…]";
    }
}
