package org.sabak.learning;

import java.util.List;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Metric;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;

/** What may be asked about tests and evaluations. Nothing here leads from answers or codes to a registration or a person. */
public sealed interface LearningQuery {

    /** The bank, in the order in which questions were written. Answered with {@link Questions}. */
    record AllQuestions() implements LearningQuery { }

    /** The forms of a workshop, without anybody's answers. Answered with {@link Assessment}, empty when nothing was chosen yet. */
    record AssessmentOf(WorkshopId workshopId) implements LearningQuery { }

    /** What the answers of a workshop add up to. Answered with {@link Results}. */
    record ResultsOf(WorkshopId workshopId) implements LearningQuery { }

    /**
     * What was answered in words, in an order that says nothing. Answered with {@link Said}. Reading it is noted in the vault's
     * read log.
     *
     * @param reader account or token id of who reads
     */
    record WordsOf(WorkshopId workshopId, String reader) implements LearningQuery { }

    /** The codes of the numbered slips, for printing. Answered with {@link Slips}. */
    record SlipsOf(WorkshopId workshopId) implements LearningQuery { }

    /**
     * Which workshop that asks something now has a slip with this code: addresses of workshops are too long for paper.
     * Answered with {@code Optional<Place>}.
     *
     * @param code as typed
     */
    record PlaceOf(String code) implements LearningQuery {

        /** Never prints the code. */
        @Override
        public String toString() {
            return "PlaceOf[…]";
        }
    }

    /** M9, M10, M11 and M13 over these workshops together, in this order. Answered with {@link Measured}. */
    record LearningMeasures(List<WorkshopId> workshops) implements LearningQuery { }

    record Measured(List<Metric> metrics) { }

    record Place(WorkshopId workshopId) { }

    record Questions(List<Known> rows, Standing standing) { }

    /** @param version from 1 */
    record Known(QuestionId questionId, int version, Question question, boolean retired) { }

    /** @param slips how many paper slips have a code */
    record Assessment(WorkshopId workshopId, List<FormNow> forms, int slips, Standing standing) {

        public FormNow form(Form form) {
            return forms.get(form.ordinal());
        }

        /** Those that answers are taken for. */
        public List<Form> open() {
            return forms.stream().filter(FormNow::open).map(FormNow::form).toList();
        }
    }

    /**
     * @param chosen   for the next opening; empty once it was opened
     * @param asked    fixed since it was opened first; empty before
     * @param answered how many handed it in
     * @param letters  whether letters with a link were asked for
     * @param kept     whether answers are deleted and only averages are left
     */
    record FormNow(Form form, List<Chosen> chosen, List<Asked> asked, boolean open, int answered, boolean letters, boolean kept) { }

    /**
     * @param attended  people who were there; who is asked to evaluate and, later, what they made of it
     * @param responded to the evaluation, of those
     * @param later     to the follow-up, of those
     * @param metrics   M9, M10, M11, M13
     */
    record Results(WorkshopId workshopId, Sums sums, int attended, Ratio responded, Ratio later, List<Metric> metrics, Standing standing) { }

    record Said(List<Words> rows) { }

    /** @param answers in an order that says nothing */
    record Words(Form form, QuestionId questionId, List<String> answers) { }

    /** @param codes of the slips 1, 2, 3 …, as they are typed */
    record Slips(WorkshopId workshopId, List<String> codes) { }
}
