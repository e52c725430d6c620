package org.sabak.registration.command;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.springframework.stereotype.Component;

/** Reads the workshop's own events. Asked when registration is opened, which is seldom, so nothing is remembered. */
@Component
class StagesFromTheLog implements Stages {

    private final EventStore log;

    StagesFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean announced(WorkshopId workshop) {
        return log.readEvents(workshop.value()).asStream().reduce(Stage.TENTATIVE,
                (stage, event) -> after(stage, event.getPayload()), (before, after) -> after) == Stage.ANNOUNCED;
    }

    private static Stage after(Stage stage, Object event) {
        return switch (event) {
            case WorkshopAnnounced e -> Stage.ANNOUNCED;
            case WorkshopPostponed e -> Stage.POSTPONED;
            case WorkshopCancelled e -> Stage.CANCELLED;
            case WorkshopHeld e -> Stage.HELD;
            case FiguresClosed e -> Stage.CLOSED;
            case WorkshopReopened e -> e.to();
            default -> stage;
        };
    }
}
