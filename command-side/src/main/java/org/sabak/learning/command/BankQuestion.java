package org.sabak.learning.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.learning.LearningRefusal.RETIRED;
import static org.sabak.learning.LearningRefusal.VERSION_MOVED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.RetireQuestion;
import org.sabak.learning.QuestionCommand.ReviseQuestion;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionEvent.QuestionRetired;
import org.sabak.learning.QuestionEvent.QuestionRevised;
import org.sabak.learning.QuestionEvent.QuestionWritten;
import org.sabak.learning.QuestionId;

/** A question of the bank: written, worded better, and one day not asked any more. */
@Aggregate
class BankQuestion {

    @AggregateIdentifier
    private QuestionId id;
    private Question question;
    private int version;
    private boolean retired;

    BankQuestion() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteQuestion c) {
        if (version > 0) return; // the same form, sent twice
        Rules.check(c.question());
        apply(new QuestionWritten(c.questionId(), c.question()));
    }

    @CommandHandler
    void handle(ReviseQuestion c) {
        if (c.question().equals(question)) return; // the same form, sent twice
        refuse(RETIRED, retired);
        refuse(VERSION_MOVED, c.version() != version, version);
        Rules.check(c.question());
        apply(new QuestionRevised(id, version + 1, question, c.question()));
    }

    @CommandHandler
    void handle(RetireQuestion c) {
        if (!retired) apply(new QuestionRetired(id));
    }

    @EventSourcingHandler
    void on(QuestionWritten e) {
        id = e.questionId();
        version = 1;
        question = e.question();
    }

    @EventSourcingHandler
    void on(QuestionRevised e) {
        version = e.version();
        question = e.question();
    }

    @EventSourcingHandler
    void on(QuestionRetired e) {
        retired = true;
    }
}
