package org.sabak.assembly;

import org.sabak.doors.Opening;
import org.sabak.doors.Queries;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP once the read models were complete and the doors opened, and as long as every processor runs. */
@Component
class Completeness implements HealthIndicator {

    private final Opening opening;
    private final Queries queries;

    Completeness(Opening opening, Queries queries) {
        this.opening = opening;
        this.queries = queries;
    }

    @Override
    public Health health() {
        boolean well = opening.open() && queries.ask(new HowFar(), Reach.class).running();
        return (well ? Health.up() : Health.down()).build();
    }
}
