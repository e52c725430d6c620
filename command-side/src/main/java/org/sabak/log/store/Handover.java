package org.sabak.log.store;

import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.sabak.log.decisions.Beforehand;

/** The moment a command gives its events to the log and lets go of its aggregate. */
final class Handover {

    private final List<Hold> holds;
    private final Append append;

    private Handover(List<Hold> holds, Append append) {
        this.holds = holds;
        this.append = append;
    }

    /**
     * @param unit of the command, or null when events are recorded outside any
     * @throws IllegalStateException when the command decides on several aggregates: they could not fail together
     */
    static Handover of(UnitOfWork<?> unit) {
        var holds = unit == null ? List.<Hold>of()
                : Hold.all(unit).values().stream().filter(hold -> !hold.isReleased() && !hold.decidesNothing()).toList();
        if (holds.size() > 1) throw new IllegalStateException("one command decides on several aggregates");
        return new Handover(holds, new Append(holds.isEmpty() ? null : holds.getFirst().stream(), Beforehand.of(unit)));
    }

    /** First its place in the queue, then the lock: so the log has the events of a stream in the order they were decided. */
    Append to(AppendQueue log) {
        log.queue(append);
        for (var hold : holds) {
            hold.stream().handedOver(append);
            hold.release();
        }
        return append;
    }
}
