package org.sabak.notification.web;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it, unless it is closed in time. Of a virtual thread that waits for a socket this closes
 * the socket, whatever is being said on it.
 */
final class TimeLimit implements AutoCloseable {

    private final Thread waiting = Thread.currentThread();
    private boolean over;

    TimeLimit(Duration longest) {
        delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS).execute(this::ring);
    }

    private synchronized void ring() {
        if (!over) waiting.interrupt();
    }

    /** An interruption that came just before is forgotten: what it was to end has ended. */
    @Override
    public synchronized void close() {
        over = true;
        Thread.interrupted();
    }
}
