package org.sabak.mainstreaming.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.mainstreaming.Aim.Baseline;
import org.sabak.mainstreaming.Aim.Step;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MeansNamed;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;
import org.sabak.readmodels.BatchedWrites;
import org.springframework.stereotype.Component;

/** One document for the targets of each workshop, and one for the programme's. */
@Component
@ProcessingGroup(TargetsProjection.EDITION)
class TargetsProjection {

    static final String EDITION = "targets-1";

    private final BatchedWrites writes;

    TargetsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(TargetsEvent event) {
        var measure = event.measure().name();
        put(event, switch (event) {
            case BaselineSet e -> setPacked(measure + ".baseline", new Baseline(e.percent().orElse(null), e.asOf(), e.source()));
            case ShareTargetSet e -> setPacked(measure + ".target", new Step(e.by(), e.percent()));
            case MilestoneSet e -> setPacked(measure + ".milestones." + e.by(), new Step(e.by(), e.percent()));
            case MilestoneDropped e -> set(measure + ".milestones." + e.by(), null);
            case MeansNamed e -> set(measure + ".means", e.meansOfVerification());
        });
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(TargetsEvent event, Bson change) {
        writes.to(EDITION).upsert(event.targetsId().value(), change);
    }
}
