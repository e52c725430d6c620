package org.sabak.learning.command;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.springframework.stereotype.Component;

/** Reads the workshop's and the roster's own events. */
@Component
class LearnersFromTheLog implements Occasions {

    private final EventStore log;

    LearnersFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean exists(WorkshopId workshop) {
        return log.readEvents(workshop.value()).asStream().anyMatch(e -> e.getPayload() instanceof WorkshopPlanned);
    }

    @Override
    public boolean off(WorkshopId workshop) {
        return log.readEvents(workshop.value()).asStream().reduce(false, (off, event) -> switch (event.getPayload()) {
            case WorkshopPostponed _, WorkshopCancelled _ -> true;
            case WorkshopAnnounced _, WorkshopReopened _ -> false;
            default -> off;
        }, (before, after) -> after);
    }

    @Override
    public Set<RegistrationId> registrations(WorkshopId workshop) {
        var known = new HashSet<RegistrationId>();
        log.readEvents(RosterId.of(workshop).value()).asStream().forEach(event -> note(event.getPayload(), known));
        return known;
    }

    private static void note(Object event, Set<RegistrationId> known) {
        switch (event) {
            case ParticipantRegistered e -> known.add(e.registrationId());
            case ParticipantPlacedOnReserve e -> known.add(e.registrationId());
            case SelectionEvent e -> Move.of(e).stream().filter(move -> move.newcomer().isPresent())
                    .forEach(move -> known.add(move.registrationId()));
            default -> { }
        }
    }
}
