package org.sabak.attendance.command;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent;
import org.springframework.stereotype.Component;

/** Reads the rosters' own events, and of those only the ones it has not seen. Remembers the workshops used last. */
@Component
class RostersFromTheLog implements Rosters {

    private static final int REMEMBERED = 64;

    private final EventStore log;
    private final Map<WorkshopId, Seen> seen = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkshopId, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static class Seen {
        private final Set<RegistrationId> registrations = new HashSet<>();
        private long next;
    }

    RostersFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public synchronized boolean know(WorkshopId workshop, RegistrationId registration) {
        var known = seen.computeIfAbsent(workshop, w -> new Seen());
        return known.registrations.contains(registration) || readOn(workshop, known).contains(registration);
    }

    private Set<RegistrationId> readOn(WorkshopId workshop, Seen known) {
        log.readEvents(RosterId.of(workshop).value(), known.next).asStream().forEach(event -> note(event, known));
        return known.registrations;
    }

    private static void note(DomainEventMessage<?> event, Seen known) {
        known.next = event.getSequenceNumber() + 1;
        switch (event.getPayload()) {
            case ParticipantRegistered e -> known.registrations.add(e.registrationId());
            case ParticipantPlacedOnReserve e -> known.registrations.add(e.registrationId());
            case SelectionEvent e -> Move.of(e).stream().filter(move -> move.newcomer().isPresent())
                    .forEach(move -> known.registrations.add(move.registrationId()));
            default -> { }
        }
    }
}
