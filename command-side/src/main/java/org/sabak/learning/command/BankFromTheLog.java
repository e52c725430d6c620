package org.sabak.learning.command;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.learning.QuestionEvent.QuestionRetired;
import org.sabak.learning.QuestionEvent.QuestionRevised;
import org.sabak.learning.QuestionEvent.QuestionWritten;
import org.sabak.learning.QuestionId;
import org.springframework.stereotype.Component;

/** Reads the questions' own events, so that a new wording holds from the next decision on. */
@Component
class BankFromTheLog implements Bank {

    private final EventStore log;

    BankFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<Entry> of(QuestionId question) {
        return Optional.ofNullable(log.readEvents(question.value()).asStream().reduce((Entry) null,
                (before, event) -> then(before, event.getPayload()), (before, after) -> after));
    }

    private static Entry then(Entry before, Object event) {
        return switch (event) {
            case QuestionWritten e -> new Entry(1, e.question(), false);
            case QuestionRevised e -> new Entry(e.version(), e.question(), false);
            case QuestionRetired _ -> new Entry(before.version(), before.question(), true);
            default -> before;
        };
    }
}
