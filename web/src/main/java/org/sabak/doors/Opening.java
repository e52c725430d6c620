package org.sabak.doors;

import java.util.List;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.log.Refilling;
import org.springframework.stereotype.Component;

/**
 * Whether anybody is served. Closed from the start until the read models are complete, and again whenever they are read
 * anew: an empty list must not pass for the truth, and who may sign in is known from a list as well.
 */
@Component
public class Opening {

    private final List<Refilling> refilling;
    private final Queries queries;
    private volatile boolean begun;

    Opening(List<Refilling> refilling, Queries queries) {
        this.refilling = refilling;
        this.queries = queries;
    }

    public boolean open() {
        return begun && refilling.stream().noneMatch(Refilling::now);
    }

    /** From now on pages answer. */
    public void begin() {
        begun = true;
    }

    /** How much of the log the read models show, 0 to 100. */
    int percentRead() {
        var reach = queries.ask(new HowFar(), Reach.class);
        return (int) Math.clamp(100 * (reach.readModels().position() + 1) / Math.max(1, reach.headPosition() + 1), 0, 100);
    }
}
