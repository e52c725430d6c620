package org.sabak.registration.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** Reads the workshop's own events, so that a change of days holds from the next decision on. */
@Component
class BeginningsFromTheLog implements Beginnings {

    private final EventStore log;

    BeginningsFromTheLog(EventStore log) {
        this.log = log;
    }

    /** What has been told so far. */
    private record Plan(LocalDate first, String zone, boolean off) {

        Plan then(Object event) {
            return switch (event) {
                case WorkshopPlanned e -> new Plan(e.days().first(), e.zone(), false);
                case WorkshopRescheduled e -> new Plan(e.days().first(), zone, off);
                case WorkshopMoved e -> new Plan(first, e.zone(), off);
                case WorkshopAnnounced _ -> new Plan(first, zone, false);
                case WorkshopPostponed _ -> new Plan(first, zone, true);
                case WorkshopCancelled _ -> new Plan(first, zone, true);
                case WorkshopHeld _ -> new Plan(first, zone, true);
                case FiguresClosed _ -> new Plan(first, zone, true);
                case WorkshopReopened e -> new Plan(first, zone, e.to() == Stage.HELD);
                default -> this;
            };
        }
    }

    @Override
    public Optional<Beginning> of(WorkshopId workshop) {
        var plan = log.readEvents(workshop.value()).asStream().reduce(new Plan(null, "", false),
                (before, event) -> before.then(event.getPayload()), (before, after) -> after);
        return plan.first == null ? Optional.empty()
                : Optional.of(new Beginning(plan.first.atStartOfDay(ZoneId.of(plan.zone)).toInstant(), plan.off));
    }
}
