package org.sabak.agenda.command;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** Reads the workshop's own events, so that a change of days holds from the next decision on. */
@Component
class OccasionsFromTheLog implements Occasions {

    private final EventStore log;

    OccasionsFromTheLog(EventStore log) {
        this.log = log;
    }

    /** What has been told so far. */
    private record Plan(Days days, boolean over) {

        Plan then(Object event) {
            return switch (event) {
                case WorkshopPlanned e -> new Plan(e.days(), false);
                case WorkshopRescheduled e -> new Plan(e.days(), over);
                case WorkshopCancelled _, FiguresClosed _ -> new Plan(days, true);
                case WorkshopReopened _ -> new Plan(days, false);
                default -> this;
            };
        }
    }

    @Override
    public Optional<Occasion> of(WorkshopId workshop) {
        var plan = log.readEvents(workshop.value()).asStream().reduce(new Plan(null, false),
                (before, event) -> before.then(event.getPayload()), (before, after) -> after);
        return plan.days == null ? Optional.empty()
                : Optional.of(new Occasion(plan.days.count(), plan.days.exact(), plan.over));
    }
}
