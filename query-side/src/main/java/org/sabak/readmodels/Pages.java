package org.sabak.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;

/** Pages of events, read and decoded ahead by a thread of their own. Ends with an empty page where nothing more is to be read. */
final class Pages implements AutoCloseable {

    /** Events in a page; chosen by measurement: changes of one document in a page are one write. */
    private static final int SIZE = 10_000;
    private static final int AHEAD = 1;

    /** What the reader hands over: a page, or why there is none. */
    private record Read(List<TrackedEventMessage<?>> page, RuntimeException failure) { }

    private final BlockingQueue<Read> ready = new ArrayBlockingQueue<>(AHEAD);
    private final long upTo;
    private final Thread reader;
    private volatile boolean closed;

    /** @param upTo position of the last event wanted; the log may end before */
    Pages(StreamableMessageSource<TrackedEventMessage<?>> log, TrackingToken from, long upTo) {
        this.upTo = upTo;
        reader = Thread.ofPlatform().name("catch-up-reader").daemon().start(() -> read(log, from));
    }

    List<TrackedEventMessage<?>> next() {
        try {
            var read = ready.take();
            if (read.failure() != null) throw read.failure();
            return read.page();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    /** Returns when nobody reads any more. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            ready.clear();
            try {
                reader.join(10);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void read(StreamableMessageSource<TrackedEventMessage<?>> log, TrackingToken from) {
        try (var stream = log.openStream(WrappedToken.unwrapLowerBound(from))) {
            List<TrackedEventMessage<?>> page;
            do {
                page = page(stream);
                ready.put(new Read(page, null));
            } while (!page.isEmpty() && !closed);
        } catch (RuntimeException e) {
            handOver(e);
        } catch (InterruptedException e) {
            handOver(new IllegalStateException("interrupted while reading the log", e));
        }
    }

    private void handOver(RuntimeException failure) {
        try {
            while (!closed && !ready.offer(new Read(List.of(), failure), 10, TimeUnit.MILLISECONDS)) { }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Payload, metadata and time are decoded here, so that the projections find them ready. */
    private List<TrackedEventMessage<?>> page(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        var page = new ArrayList<TrackedEventMessage<?>>(SIZE);
        while (page.size() < SIZE && !closed && stream.peek().filter(this::isWanted).isPresent()) {
            var event = stream.nextAvailable();
            decode(event);
            page.add(event);
        }
        return page;
    }

    private boolean isWanted(TrackedEventMessage<?> event) {
        return CatchUp.position(event.trackingToken()) <= upTo;
    }

    private static void decode(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
            event.getMetaData().size();
            event.getTimestamp();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The event at position " + event.trackingToken().position().orElse(-1)
                    + " of the log cannot be read: " + e.getMessage(), e);
        }
    }
}
