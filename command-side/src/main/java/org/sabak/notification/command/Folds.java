package org.sabak.notification.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams of the log, each folded into what is asked of it. Reads only what is new, and remembers those asked for last. */
final class Folds<F extends Folds.Fold> {

    private static final int REMEMBERED = 32;

    private final EventStore log;
    private final Supplier<F> fresh;
    private final Map<String, Seen<F>> seen = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen<F>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What a stream comes to. */
    interface Fold {
        void note(DomainEventMessage<?> event);
    }

    private static final class Seen<F> {

        private final F fold;
        private long next;

        Seen(F fold) {
            this.fold = fold;
        }
    }

    Folds(EventStore log, Supplier<F> fresh) {
        this.log = log;
        this.fresh = fresh;
    }

    /** Asks the fold of a stream as it is now. */
    synchronized <R> R ask(String stream, Function<F, R> question) {
        var known = seen.computeIfAbsent(stream, s -> new Seen<>(fresh.get()));
        log.readEvents(stream, known.next).asStream().forEach(event -> {
            known.fold.note(event);
            known.next = event.getSequenceNumber() + 1;
        });
        return question.apply(known.fold);
    }
}
