package org.sabak.log.store;

import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Keeps aggregates in memory between commands. Axon's caching repository forgets one whenever a command fails, refusals
 * included; this one forgets only what a failed command has changed. Long histories are loaded from a snapshot, which is
 * taken of what is in memory and not read from the log anew.
 */
final class InMemoryRepository<T> extends EventSourcingRepository<T> {

    private final EventStore events;
    private final SnapshotFolder<T, ?> snapshots;

    /**
     * @param builder   with {@link StreamsInMemory} as its lock factory
     * @param snapshots null when histories are short
     */
    InMemoryRepository(Builder<T> builder, EventStore events, SnapshotFolder<T, ?> snapshots) {
        super(builder.eventStore(events));
        this.events = events;
        this.snapshots = snapshots;
    }

    @Override
    @SuppressWarnings("unchecked") // ids carry the type of their aggregate
    protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
        var hold = Hold.of(id).orElseThrow();
        var stream = hold.stream();
        if (stream.aggregate() == null) stream.remember(read(stream, expectedVersion));
        var aggregate = (EventSourcedAggregate<T>) stream.aggregate();
        if (aggregate.isDeleted()) throw new AggregateDeletedException(id);
        hold.decidesOn(aggregate);
        return aggregate;
    }

    /** A new aggregate is remembered once it is about to be recorded. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.version() == null) return;
        Hold.of(aggregate.identifierAsString()).ifPresent(hold -> {
            if (hold.stream().aggregate() == null) {
                hold.stream().remember(aggregate);
                hold.creates(aggregate);
            }
            if (snapshots != null && hold.stream().snapshotIsDue(aggregate.version())) take(snapshots, hold.stream(), aggregate);
        });
    }

    private EventSourcedAggregate<T> read(StreamInMemory stream, Long expectedVersion) {
        var snapshot = snapshots == null ? null : snapshots.restore(stream.id()).orElse(null);
        if (snapshot == null) return super.doLoadWithLock(stream.id(), expectedVersion);
        stream.snapshotTaken(snapshot.sequence());
        var aggregate = EventSourcedAggregate.reconstruct(snapshot.aggregate(), aggregateModel(), snapshot.sequence(), false,
                events, NoSnapshotTriggerDefinition.TRIGGER);
        var since = events.readEvents(stream.id(), snapshot.sequence() + 1);
        if (since.hasNext()) aggregate.initializeState(since);
        return aggregate;
    }

    /** Taken now, while nobody else decides; kept when the events it includes are on disk, and not at all otherwise. */
    private static <T, M> void take(SnapshotFolder<T, M> folder, StreamInMemory stream, EventSourcedAggregate<T> aggregate) {
        var memento = folder.take(aggregate.getAggregateRoot());
        long sequence = aggregate.version();
        stream.snapshotTaken(sequence);
        CurrentUnitOfWork.get().afterCommit(unit -> Thread.startVirtualThread(() -> folder.keep(stream.id(), sequence, memento)));
    }
}
