package org.sabak.log.store;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Decides a command again when somebody else's event came first; the new state then says who got the seat. */
final class ConflictRetry implements RetryScheduler {

    static final int MOST = 8;

    private static final long FIRST_MILLIS = 20;
    private static final long LONGEST_MILLIS = 200;

    private final ScheduledExecutorService executor;

    ConflictRetry(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Each repetition has a thread of its own: it waits for the disk like any other command.
     *
     * @param failures all failures so far, the last one included
     */
    @Override
    public boolean scheduleRetry(CommandMessage command, RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures, Runnable dispatch) {
        if (!isConflict(lastFailure) || failures.size() > MOST) return false;
        executor.schedule(() -> Thread.startVirtualThread(dispatch), pause(failures.size()), TimeUnit.MILLISECONDS);
        return true;
    }

    /** Somebody else wrote the same place of a stream first, be it the place of its very first event. */
    static boolean isConflict(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    /** 20, 40, 80, 160, 200 … milliseconds. */
    static long pause(int failures) {
        return Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, 10));
    }
}
