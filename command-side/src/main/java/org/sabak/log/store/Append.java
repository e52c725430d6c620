package org.sabak.log.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The events of one command on their way into the log. It takes its place in the queue as soon as it is decided; its rows
 * are filled in while it stands there, and what must be on disk beforehand is seen to by whoever writes it.
 */
final class Append {

    /** In memory, the state this was decided on; null when the aggregate is not kept there. */
    private final StreamInMemory stream;
    private final List<Runnable> beforehand;
    private final CompletableFuture<List<StoredEvent>> rows = new CompletableFuture<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile Exception failure;

    Append(StreamInMemory stream, List<Runnable> beforehand) {
        this.stream = stream;
        this.beforehand = beforehand;
    }

    /** Says what to write. */
    void fill(List<StoredEvent> events) {
        rows.complete(events);
    }

    /** There will be nothing to write; {@link #await} throws the reason. */
    void abandon(RuntimeException reason) {
        rows.completeExceptionally(reason);
    }

    /** The rows, once they are filled in. Only after {@link #isReady}. */
    List<StoredEvent> rows() {
        return rows.join();
    }

    /** In memory, the state this was decided on; null when there is none. */
    StreamInMemory stream() {
        return stream;
    }

    /** Whether its rows are filled in. */
    boolean isRipe() {
        return rows.isDone();
    }

    /** Runs, on any thread, as soon as it is ripe. */
    void whenRipe(Runnable then) {
        rows.whenComplete((done, failed) -> then.run());
    }

    /** Waits for its rows and sees to what must come beforehand; when that fails, so has this. */
    boolean isReady() {
        try {
            rows.join();
        } catch (CompletionException e) {
            fail(e.getCause() instanceof Exception reason ? reason : e);
            return false;
        }
        try {
            beforehand.forEach(Runnable::run);
            return true;
        } catch (RuntimeException e) {
            fail(new EventStoreException("What the events rest on could not be kept: " + e.getMessage(), e));
            return false;
        }
    }

    /** When an earlier append of its stream has failed, this rests on something that never happened, and fails too. */
    boolean isFounded() {
        if (stream == null || !stream.isBroken()) return true;
        fail(unfounded());
        return false;
    }

    void succeed() {
        settled.countDown();
    }

    /** Nothing of it is in the log, and whatever was decided after it on the same state is void. */
    void fail(Exception reason) {
        failure = reason;
        if (stream != null) stream.breakOff();
        settled.countDown();
    }

    boolean isSettled() {
        return settled.getCount() == 0;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /**
     * Returns when everything is on disk. Waits through interrupts, which would leave the caller without an answer.
     *
     * @throws Exception what went wrong; then nothing is in the log
     */
    void await() throws Exception {
        Patience.toTheEnd(settled::await);
        if (failure != null) throw failure;
    }

    static ConcurrencyException unfounded() {
        return new ConcurrencyException("decided on something that was then not recorded; to be decided again");
    }
}
