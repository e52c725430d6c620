package org.sabak.learning;

import org.sabak.kernel.EventName;

/** What has happened to a question of the bank. Never edited, only superseded. */
public sealed interface QuestionEvent {

    QuestionId questionId();

    /** Its first version. */
    @EventName("learning.question-written")
    record QuestionWritten(QuestionId questionId, Question question) implements QuestionEvent { }

    /** @param version from 2; forms that were opened before keep the version they were opened with */
    @EventName("learning.question-revised")
    record QuestionRevised(QuestionId questionId, int version, Question was, Question question) implements QuestionEvent { }

    /** Cannot be chosen any more. Forms that were opened with it keep it. */
    @EventName("learning.question-retired")
    record QuestionRetired(QuestionId questionId) implements QuestionEvent { }
}
