package org.sabak.attendance.command;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.springframework.stereotype.Component;

/** The sessions of a workshop that were not dropped, read from its events. */
@Component
class Sessions {

    private final EventStore log;

    Sessions(EventStore log) {
        this.log = log;
    }

    Set<SessionId> of(WorkshopId workshop) {
        var sessions = new LinkedHashSet<SessionId>();
        log.readEvents(workshop.value()).asStream().forEach(event -> {
            switch (event.getPayload()) {
                case SessionScheduled e -> sessions.add(e.session().sessionId());
                case SessionDropped e -> sessions.remove(e.sessionId());
                default -> { }
            }
        });
        return sessions;
    }
}
