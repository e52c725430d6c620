package org.sabak.trainers.query;

import static org.sabak.readmodels.Shape.setPacked;

import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.sabak.kernel.EventName;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.trainers.TrainersEvent;
import org.springframework.stereotype.Component;

/** One line for each event of a trainer, under its position in the log. */
@Component
@ProcessingGroup(StoriesProjection.EDITION)
class StoriesProjection {

    static final String EDITION = "trainers-stories-1";

    private final BatchedWrites writes;

    StoriesProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    /** A line as documents hold it. Nobody is named in it. */
    record Line(String event, Instant recordedAt, String actor, Map<String, String> details) { }

    @EventHandler
    void on(TrainersEvent e, Recorded recorded) {
        writes.to(EDITION).upsert(e.trainerId().value(), setPacked("lines." + recorded.position(),
                new Line(e.getClass().getAnnotation(EventName.class).value(), recorded.at(), recorded.actor(), TrainerInWords.of(e))));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }
}
