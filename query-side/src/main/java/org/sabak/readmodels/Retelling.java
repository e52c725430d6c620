package org.sabak.readmodels;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Tells projections the log in large pages: one thread reads and decodes, one tells, one writes what the projections want
 * written.
 */
final class Retelling {

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final BatchedWrites writes;
    private final Listeners listeners;

    Retelling(StreamableMessageSource<TrackedEventMessage<?>> log, BatchedWrites writes, Listeners listeners) {
        this.log = log;
        this.writes = writes;
        this.listeners = listeners;
    }

    /**
     * Returns when everything is written, or as soon as {@code running} says no.
     *
     * @param upTo    position of the last event to tell; where the log ends if that is before
     * @param written is given each page's last token once its documents are written, page by page
     * @return the last token it was given
     */
    TrackingToken tell(TrackingToken from, long upTo, Consumer<TrackingToken> written, BooleanSupplier running) {
        try (var pages = new Pages(log, from, upTo); var writer = Executors.newSingleThreadExecutor(Retelling::thread)) {
            return tell(pages, from, new Writer(writer, written), running);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private TrackingToken tell(Pages pages, TrackingToken from, Writer writer, BooleanSupplier running) {
        var token = from;
        for (var page = pages.next(); !page.isEmpty() && running.getAsBoolean(); page = pages.next()) {
            var batch = new Batch();
            var events = page;
            writes.collect(batch, () -> events.forEach(listeners::hear));
            token = WrappedToken.advance(token, page.getLast().trackingToken());
            writer.next(batch, token);
        }
        writer.last();
        return token;
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("catch-up-writer").daemon().unstarted(work);
    }

    /** Writes one page while the next is told. */
    private final class Writer {

        private final ExecutorService thread;
        private final Consumer<TrackingToken> written;
        private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

        Writer(ExecutorService thread, Consumer<TrackingToken> written) {
            this.thread = thread;
            this.written = written;
        }

        void next(Batch batch, TrackingToken token) {
            last();
            before = CompletableFuture.runAsync(() -> {
                writes.send(batch);
                written.accept(token);
            }, thread);
        }

        void last() {
            before.join();
        }
    }
}
