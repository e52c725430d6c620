package org.sabak.readmodels;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Hears every event, so that the standing reaches the head of the log whatever the other projections listen to. */
@Component
@ProcessingGroup(StandingProjection.EDITION)
class StandingProjection {

    static final String EDITION = "standing-1";

    private final BatchedWrites writes;
    private final Standings standings;

    StandingProjection(BatchedWrites writes, Standings standings) {
        this.writes = writes;
        this.standings = standings;
    }

    @EventHandler
    void on(Object anything, Recorded recorded) {
        writes.completeUpTo(recorded);
    }

    @ResetHandler
    void forget() {
        standings.forget();
    }
}
