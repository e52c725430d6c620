package org.sabak.learning;

import java.util.List;

/**
 * What is left of the answers of a workshop when nobody's are told apart any more. Metrics are made of this alone, so they
 * stay what they were when the answers are deleted.
 *
 * @param satisfied answers 4 and 5 to the question about overall satisfaction
 * @param applied   people who applied something at least once
 * @param limited   people with a lot of difficulty in at least one domain; valid are those who answered all six
 * @param questions only of forms that at least {@link #FEWEST} filled in
 */
public record Sums(Gain gain, Share satisfied, Share applied, Share limited, List<Tally> questions) {

    /** Fewer than so many people would recognise themselves. */
    public static final int FEWEST = 5;

    public static final Sums NONE = new Sums(Gain.NONE, Share.NONE, Share.NONE, Share.NONE, List.of());

    /**
     * @param before sheets of the first test
     * @param after  sheets of the second test
     * @param pairs  sheets of both under one code
     * @param points the test is worth
     * @param pre    sum of points over the pairs; 0 when there are fewer than {@link #FEWEST}
     * @param post   the same of the second test
     */
    public record Gain(int before, int after, int pairs, int points, Fraction pre, Fraction post) {

        public static final Gain NONE = new Gain(0, 0, 0, 0, Fraction.NONE, Fraction.NONE);

        /** Whether there are enough pairs to say something without saying it of anybody. */
        public boolean enough() {
            return pairs >= FEWEST;
        }
    }

    /**
     * @param sheets handed in
     * @param valid  that answer what it is about
     * @param such   of these, that answer so
     */
    public record Share(int sheets, int valid, int such) {

        public static final Share NONE = new Share(0, 0, 0);
    }

    /**
     * @param answered by how many
     * @param right    by how many wholly right; 0 where nothing is right or wrong
     * @param counts   by option, or by 1 to 5; empty for questions answered in words
     */
    public record Tally(Form form, QuestionId questionId, int answered, int right, List<Integer> counts) { }

    /** Both together, of forms that are not the same. */
    public Sums and(Sums other) {
        return new Sums(gain.equals(Gain.NONE) ? other.gain : gain, satisfied.equals(Share.NONE) ? other.satisfied : satisfied,
                applied.equals(Share.NONE) ? other.applied : applied, limited.equals(Share.NONE) ? other.limited : limited,
                java.util.stream.Stream.concat(questions.stream(), other.questions.stream()).toList());
    }
}
