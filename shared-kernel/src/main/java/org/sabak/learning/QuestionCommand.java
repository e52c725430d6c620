package org.sabak.learning;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a question of the bank. */
public sealed interface QuestionCommand {

    @TargetAggregateIdentifier
    QuestionId questionId();

    record WriteQuestion(QuestionId questionId, Question question) implements QuestionCommand { }

    /** @param version that was seen; forms that were opened with it keep it */
    record ReviseQuestion(QuestionId questionId, int version, Question question) implements QuestionCommand { }

    record RetireQuestion(QuestionId questionId) implements QuestionCommand { }
}
