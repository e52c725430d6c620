package org.sabak.log.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;

/**
 * One row of the log, without its position.
 *
 * @param recordedAt UTC with milliseconds, always the same length, so that texts sort like instants
 */
record StoredEvent(String eventId, String aggregateId, long sequence, String type, String recordedAt, String payloadType,
        String payloadRevision, byte[] payload, byte[] metadata) {

    static final String COLUMNS = "event_id, aggregate_id, sequence, type, recorded_at, payload_type, payload_revision,"
            + " payload, metadata";

    /** An event outside any aggregate is its own stream of one. */
    static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class).getData();
        var domain = event instanceof DomainEventMessage<?> message ? message : null;
        return new StoredEvent(event.getIdentifier(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(), domain == null ? null : domain.getType(),
                text(event.getTimestamp()), payload.getType().getName(), payload.getType().getRevision(),
                payload.getData(), metadata);
    }

    /** @param before columns that stand before {@link #COLUMNS} in the row */
    static StoredEvent read(ResultSet row, int before) throws SQLException {
        return new StoredEvent(row.getString(before + 1), row.getString(before + 2), row.getLong(before + 3),
                row.getString(before + 4), row.getString(before + 5), row.getString(before + 6), row.getString(before + 7),
                row.getBytes(before + 8), row.getBytes(before + 9));
    }

    static String text(Instant instant) {
        return DateTimeUtils.formatInstant(instant);
    }

    /** Fills the columns in their order, then position and hash. */
    void write(PreparedStatement insert, Head place) throws SQLException {
        write(insert);
        insert.setLong(10, place.position());
        insert.setBytes(11, place.hash());
    }

    void write(PreparedStatement insert) throws SQLException {
        insert.setString(1, eventId);
        insert.setString(2, aggregateId);
        insert.setLong(3, sequence);
        insert.setString(4, type);
        insert.setString(5, recordedAt);
        insert.setString(6, payloadType);
        insert.setString(7, payloadRevision);
        insert.setBytes(8, payload);
        insert.setBytes(9, metadata);
    }

    /** The same as Axon's own row; an event that is its own stream belongs to no aggregate. */
    GenericDomainEventEntry<byte[]> entry() {
        return new GenericDomainEventEntry<>(type, eventId.equals(aggregateId) ? null : aggregateId, sequence, eventId,
                recordedAt, payloadType, payloadRevision, payload, metadata);
    }
}
