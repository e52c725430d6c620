package org.sabak.log.query;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.queryhandling.QueryHandler;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.readmodels.ReadModels;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Says how far the read models are, and waits until they show what was recorded before the question. */
@Component
class LogAnswers {

    static final String REACTIONS = "reactions";

    /** A reaction may cause another one; the house has no longer chains than this. */
    private static final int MOST_ROUNDS = 4;
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private final Progress progress;
    private final Standings standings;

    LogAnswers(Progress progress, Standings standings) {
        this.progress = progress;
        this.standings = standings;
    }

    @QueryHandler
    Reach answer(HowFar q) {
        var head = progress.head();
        var standing = standings.now();
        return new Reach(standing, head, standing.position() >= head,
                progress.isRunning(ReadModels.PROCESSOR) && progress.isRunning(REACTIONS));
    }

    /**
     * First the reactions, since what they add has to be visible too; other people's commands recorded meanwhile are
     * not waited for longer than that.
     */
    @QueryHandler
    Reach answer(AwaitVisible q) {
        var deadline = System.nanoTime() + q.atMost().toNanos();
        var head = progress.head();
        for (int round = 0; round < MOST_ROUNDS && awaitReactions(head, deadline); round++) {
            var added = progress.head();
            if (added == head) break;
            head = added;
        }
        standings.await(head, deadline);
        var reach = answer(new HowFar());
        return new Reach(reach.readModels(), reach.headPosition(), reach.readModels().position() >= head, reach.running());
    }

    private boolean awaitReactions(long position, long deadline) {
        while (progress.of(REACTIONS) < position) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
