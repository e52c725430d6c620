package org.sabak.assembly;

import java.util.List;
import org.sabak.doors.Opening;
import org.sabak.doors.Queries;
import org.sabak.kernel.Alarm;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP once the read models were complete and the doors opened, as long as every processor runs and no alarm sounds. */
@Component
class Completeness implements HealthIndicator {

    private final Opening opening;
    private final Queries queries;
    private final List<Alarm> alarms;

    Completeness(Opening opening, Queries queries, List<Alarm> alarms) {
        this.opening = opening;
        this.queries = queries;
        this.alarms = alarms;
    }

    @Override
    public Health health() {
        boolean well = opening.open() && queries.ask(new HowFar(), Reach.class).running()
                && alarms.stream().allMatch(alarm -> alarm.sounding().isEmpty());
        return (well ? Health.up() : Health.down()).build();
    }
}
