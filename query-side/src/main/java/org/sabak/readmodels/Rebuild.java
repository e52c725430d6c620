package org.sabak.readmodels;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.sabak.log.Rebuilding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Fills a second set of collections from the log, beside the one that is in use, and lets it take over when both are
 * complete up to the same event. Only for that last step the writing of new events waits.
 */
class Rebuild implements Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    /** So few events are told in a moment. */
    private static final long NEAR = 200;

    private final Sides sides;
    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> log;
    private final SecondSet projections;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean stopping;

    /**
     * What is in use, and where the new is made.
     *
     * @param writes    fill what is in use
     * @param standings of what is in use
     */
    record Sides(BatchedWrites writes, Standings standings, Beside beside) { }

    /** @param log asked for when it is needed, since it is made later */
    Rebuild(Sides sides, Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> log, SecondSet projections) {
        this.sides = sides;
        this.log = log;
        this.projections = projections;
    }

    @Override
    public Rebuilt rebuild() {
        if (!oneAtATime.tryLock()) throw new IllegalStateException("The read models are being rebuilt already: wait until that is done.");
        try {
            sides.beside().drop();
            var rebuilt = new Run().rebuild();
            LOG.info("Read models rebuilt from {} events in {} s; new events waited {} ms for it",
                    rebuilt.events(), rebuilt.took().toSeconds(), rebuilt.pause().toMillis());
            return rebuilt;
        } catch (RuntimeException e) {
            LOG.warn("The read models were not rebuilt and are as they were", e);
            throw new IllegalStateException("The read models were not rebuilt and are as they were: " + e.getMessage(), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whoever waits for it would hold up the stop. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private final class Run {

        private final long began = System.nanoTime();
        private final Retelling retelling;
        private final CatchUpProgress progress = new CatchUpProgress(-1, sides.standings().now().position());
        private TrackingToken told = log.get().createTailToken();

        Run() {
            var database = sides.beside().database();
            var standings = new Standings(database, true);
            var writes = new BatchedWrites(database, standings);
            retelling = new Retelling(log.get(), writes, projections.listeners(database, writes, standings));
        }

        Rebuilt rebuild() {
            try {
                while (sides.standings().now().position() - CatchUp.position(told) > NEAR) tell();
                return sides.writes().whileNobodyWrites(this::takeOver);
            } finally {
                sides.beside().drop();
            }
        }

        private Rebuilt takeOver() {
            long since = System.nanoTime();
            tell();
            sides.beside().takeOver();
            sides.standings().replaced();
            return new Rebuilt(CatchUp.position(told) + 1, after(began), after(since));
        }

        /** No further than what is in use, or something would be shown before it is said to be complete. */
        private void tell() {
            long target = sides.standings().now().position();
            told = retelling.tell(told, target, token -> progress.reached(CatchUp.position(token)), () -> !stopping);
            if (stopping) throw new IllegalStateException("the program is being stopped");
            if (CatchUp.position(told) != target) throw new IllegalStateException("the log ends before event " + target);
        }
    }

    private static Duration after(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
