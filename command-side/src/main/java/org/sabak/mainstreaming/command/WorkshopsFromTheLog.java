package org.sabak.mainstreaming.command;

import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.springframework.stereotype.Component;

/** Reads the workshop's own events. */
@Component
class WorkshopsFromTheLog implements Workshops {

    private final EventStore log;

    WorkshopsFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<ZoneId> zone(WorkshopId workshop) {
        return log.readEvents(workshop.value()).asStream().map(event -> switch (event.getPayload()) {
            case WorkshopPlanned e -> e.zone();
            case WorkshopMoved e -> e.zone();
            default -> "";
        }).filter(zone -> !zone.isEmpty()).reduce((_, later) -> later).map(ZoneId::of);
    }
}
