package org.sabak.log.store;

import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;

/**
 * Keeps aggregates in memory between commands. Axon's caching repository forgets one whenever a command fails, refusals
 * included; this one forgets only what a failed command has changed.
 */
final class InMemoryRepository<T> extends EventSourcingRepository<T> {

    /** @param builder with {@link StreamsInMemory} as its lock factory */
    InMemoryRepository(Builder<T> builder) {
        super(builder);
    }

    @Override
    @SuppressWarnings("unchecked") // ids carry the type of their aggregate
    protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
        var hold = Hold.of(id).orElseThrow();
        var stream = hold.stream();
        if (stream.aggregate() == null) stream.remember(super.doLoadWithLock(id, expectedVersion));
        var aggregate = (EventSourcedAggregate<T>) stream.aggregate();
        if (aggregate.isDeleted()) throw new AggregateDeletedException(id);
        hold.decidesOn(aggregate);
        return aggregate;
    }

    /** A new aggregate is remembered once it is about to be recorded. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.version() == null) return;
        Hold.of(aggregate.identifierAsString()).filter(hold -> hold.stream().aggregate() == null).ifPresent(hold -> {
            hold.stream().remember(aggregate);
            hold.creates(aggregate);
        });
    }
}
