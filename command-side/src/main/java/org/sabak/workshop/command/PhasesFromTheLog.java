package org.sabak.workshop.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.ProgrammeId;
import org.springframework.stereotype.Component;

/** Reads the programme's own events, and of those only the ones it has not seen. */
@Component
class PhasesFromTheLog implements Phases {

    private final EventStore log;
    private Frame frame = Frame.EMPTY;
    private long next;

    PhasesFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public synchronized Frame now() {
        log.readEvents(ProgrammeId.JPOA.value(), next).asStream().forEach(this::note);
        return frame;
    }

    private void note(DomainEventMessage<?> event) {
        frame = frame.after((ProgrammeEvent) event.getPayload());
        next = event.getSequenceNumber() + 1;
    }
}
