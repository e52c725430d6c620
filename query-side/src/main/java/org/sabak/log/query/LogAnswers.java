package org.sabak.log.query;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.log.Reactions;
import org.sabak.readmodels.ReadModels;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Says how far the read models are, and waits until they show what was recorded before the question. */
@Component
class LogAnswers {

    static final String REACTIONS = "reactions";

    /** A reaction may cause another one; the house has no longer chains than this. */
    private static final int MOST_ROUNDS = 4;

    private final Progress progress;
    private final Standings standings;
    private final Optional<Reactions> reactions;

    /** @param reactions nothing when they happen in another process */
    LogAnswers(Progress progress, Standings standings, Optional<Reactions> reactions) {
        this.progress = progress;
        this.standings = standings;
        this.reactions = reactions;
    }

    @QueryHandler
    Reach answer(HowFar q) {
        var head = progress.head();
        var standing = standings.now();
        return new Reach(standing, head, standing.position() >= head,
                progress.isRunning(ReadModels.PROCESSOR) && progress.isRunning(REACTIONS));
    }

    /**
     * First the reactions, since what they add has to be visible too; other people's commands recorded meanwhile are not
     * waited for.
     */
    @QueryHandler
    Reach answer(AwaitVisible q) {
        var deadline = System.nanoTime() + q.atMost().toNanos();
        long deeds = deeds();
        var head = progress.head();
        boolean reacted = reacted(head, deadline);
        // A deed is counted when it is recorded: one counted before is in the head, and any other makes one look again.
        for (int round = 1; round < MOST_ROUNDS && reacted && deeds() != deeds; round++) {
            deeds = deeds();
            head = progress.head();
            reacted = reacted(head, deadline);
        }
        standings.await(head, deadline);
        var reach = answer(new HowFar());
        return new Reach(reach.readModels(), reach.headPosition(), reacted && reach.readModels().position() >= head,
                reach.running());
    }

    private boolean reacted(long position, long deadline) {
        return reactions.map(some -> some.await(position, deadline)).orElse(true);
    }

    private long deeds() {
        return reactions.map(Reactions::deeds).orElse(0L);
    }
}
