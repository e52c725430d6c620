package org.sabak.log.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;

/** Axon's door to the log. A token is a position: 0 is the first event, and there are no gaps. */
final class SqliteEventStorageEngine extends BatchingEventStorageEngine {

    private static final long BEFORE_THE_FIRST = -1;
    /** Rows read at once. */
    private static final int PAGE = 1_000;

    private final AppendQueue queue;
    private final LogReader reader;
    private final EventNames names;

    SqliteEventStorageEngine(OpenLog.Ends log, EventNames names, Serializer events, Serializer snapshots) {
        super(new Builder().batchSize(PAGE).eventSerializer(events).snapshotSerializer(snapshots).upcasterChain(Upcasters.CHAIN)
                .persistenceExceptionResolver(new DuplicateKeys()));
        this.queue = log.queue();
        this.reader = log.reader();
        this.names = names;
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder { }

    /** The aggregate is free for the next command as soon as this one has its place; the caller hears after the flush. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        var append = Handover.of(CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null).to(queue);
        try {
            append.fill(events.stream().map(event -> StoredEvent.of(event, serializer)).toList());
        } catch (RuntimeException e) {
            append.abandon(e);
        }
        await(append, events);
    }

    private void await(Append append, List<? extends EventMessage<?>> events) {
        try {
            append.await();
        } catch (LogWriter.Failed e) {
            var culprit = append.rows().indexOf(e.culprit());
            handlePersistenceException(e, events.get(Math.max(0, culprit)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EventStoreException("The events could not be recorded: " + e.getMessage(), e);
        }
    }

    /** Axon's own snapshots are whole aggregates as its serializer sees them; ours are records, see {@link SnapshotFolder}. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("snapshots are kept by the repository");
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        return reader.after(position(lastToken), batchSize).stream().map(row -> tracked(row, names)).toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long firstSequence, int batchSize) {
        return reader.stream(aggregate, firstSequence, batchSize).stream().map(row -> known(row, names).entry()).toList();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return Stream.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        var last = reader.lastSequence(aggregate);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    /** Where everything is still to come; null, as Axon wants it, while the log is empty. */
    @Override
    public TrackingToken createTailToken() {
        return token(reader.firstPosition(), -1);
    }

    /** Where nothing is to come; null while the log is empty. */
    @Override
    public TrackingToken createHeadToken() {
        return token(reader.lastPosition(), 0);
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        var first = reader.firstPositionSince(instant);
        return first.isPresent() ? token(first, -1) : createHeadToken();
    }

    private static TrackingToken token(OptionalLong position, int step) {
        return position.isPresent() ? new GlobalSequenceTrackingToken(position.getAsLong() + step) : null;
    }

    static long position(TrackingToken token) {
        if (token == null) return BEFORE_THE_FIRST;
        if (token instanceof GlobalSequenceTrackingToken position) return position.getGlobalIndex();
        throw new IllegalArgumentException("not a position in this log: " + token);
    }

    /** A row as Axon wants it, with the token that stands for it. */
    static TrackedDomainEventData<?> tracked(LogReader.Positioned row, EventNames names) {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.position()), known(row, names).entry());
    }

    private static StoredEvent known(LogReader.Positioned row, EventNames names) {
        var event = row.event();
        if (!names.knows(event.payloadType(), event.payloadRevision())
                && !Upcasters.know(event.payloadType(), event.payloadRevision())) {
            throw UnknownEvent.at(row.position(), event.payloadType(), event.payloadRevision());
        }
        return event;
    }
}
