package org.sabak.bench.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.sabak.bench.load.Forms;
import org.sabak.kernel.Actor;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RosterId;

/**
 * Makes a log old in minutes: registrations given to the product's own storage engine a thousand at a time, so that they go
 * through its serializer, its hash chain and its table, but through no command and no vault.
 */
public final class OldEvents {

    private static final int AT_ONCE = 1_000;

    private final EventStorageEngine engine;
    private final List<WorkshopId> workshops;
    private final long[] sequences;

    /** @param workshops planned already, and never commanded again: their rosters in memory do not hear of these events */
    public OldEvents(House house, List<WorkshopId> workshops) {
        this.engine = house.bean(EventStorageEngine.class);
        this.workshops = workshops;
        this.sequences = workshops.stream().mapToLong(w -> engine.lastSequenceNumberFor(roster(w)).orElse(-1L)).toArray();
    }

    /** Appends so many. */
    public void append(long count) {
        for (long done = 0; done < count; done += AT_ONCE) {
            var events = new ArrayList<DomainEventMessage<?>>();
            for (long n = done; n < Math.min(count, done + AT_ONCE); n++) events.add(event((int) (n % workshops.size())));
            engine.appendEvents(events);
        }
    }

    private DomainEventMessage<?> event(int n) {
        var form = Forms.fillIn(workshops.get(n));
        var registered = new ParticipantRegistered(form.workshopId(), form.registrationId(), form.personId(), form.role(),
                form.particulars(), form.channel(), form.notice());
        var command = UUID.randomUUID().toString(); // as the correlation data of a real command
        return new GenericDomainEventMessage<>("Roster", roster(workshops.get(n)), ++sequences[n], registered,
                Map.of(Actor.KEY, form.registrationId().value(), "traceId", command, "correlationId", command));
    }

    private static String roster(WorkshopId workshop) {
        return RosterId.of(workshop).value();
    }
}
