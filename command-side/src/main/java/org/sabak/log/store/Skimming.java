package org.sabak.log.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * The log for a listener whom few kinds of event concern. Far behind, it gives only what is not known to leave the listener
 * cold, so that the others are neither decoded nor handed over; and the last event in any case, which takes the listener's
 * token to the end. From there on, or when little is to come, it is the log itself.
 */
final class Skimming implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Fewer events than this are not worth a search. */
    private static final long FAR = 1_000;
    private static final int PAGE = 1_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LogReader reader;
    private final Serializer serializer;
    private final Supplier<List<String>> cold;

    /** @param cold names of events that certainly do not concern the listener; asked when it begins to listen */
    Skimming(StreamableMessageSource<TrackedEventMessage<?>> log, LogReader reader, Serializer serializer,
            Supplier<List<String>> cold) {
        this.log = log;
        this.reader = reader;
        this.serializer = serializer;
        this.cold = cold;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        long from = SqliteEventStorageEngine.position(token);
        long head = SqliteEventStorageEngine.position(createHeadToken());
        return head - from < FAR ? log.openStream(token) : new Skimmed(from, head, cold.get());
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.createTokenAt(instant);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return log.createTokenSince(duration);
    }

    /** Page by page up to where the log ended when it was opened, then the log. */
    private final class Skimmed implements BlockingStream<TrackedEventMessage<?>> {

        private final long end;
        private final List<String> left;
        private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
        private long reached;
        private BlockingStream<TrackedEventMessage<?>> rest;

        Skimmed(long from, long end, List<String> left) {
            this.reached = from;
            this.end = end;
            this.left = left;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return skimming() ? Optional.of(page.element()) : rest.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return skimming() || rest.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return skimming() ? page.remove() : rest.nextAvailable();
        }

        @Override
        public void close() {
            if (rest != null) rest.close();
        }

        /** False once everything up to the end has been handed over. */
        private boolean skimming() {
            if (page.isEmpty() && reached < end) read();
            if (page.isEmpty() && rest == null) rest = log.openStream(new GlobalSequenceTrackingToken(end));
            return !page.isEmpty();
        }

        private void read() {
            var rows = reader.without(left, reached, end, PAGE);
            EventUtils.upcastAndDeserializeTrackedEvents(
                    rows.stream().map(row -> SqliteEventStorageEngine.tracked(row, EventNames.KNOWN)), serializer,
                    Upcasters.CHAIN).forEach(page::add);
            reached = rows.getLast().position();
        }
    }
}
