package org.sabak.learning;

import java.util.List;
import org.sabak.kernel.Standing;

/** What may be asked about tests and evaluations. Nothing here leads from answers or codes to a person. */
public sealed interface LearningQuery {

    /** The bank, in the order in which questions were written. Answered with {@link Questions}. */
    record AllQuestions() implements LearningQuery { }

    record Questions(List<Known> rows, Standing standing) { }

    /** @param version from 1 */
    record Known(QuestionId questionId, int version, Question question, boolean retired) { }
}
