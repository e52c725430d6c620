package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.sabak.sqlite.Prepared;

/** Reads the log through a few connections that cannot write. Each read sees a whole number of appends. */
final class LogReader implements AutoCloseable {

    /** A row and where it stands in the log. */
    record Positioned(long position, StoredEvent event) { }

    private interface Question {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Answer<T> {
        T from(ResultSet rows) throws SQLException;
    }

    /** Connections for whoever waits for an answer, and others for those who read the whole log, however long that takes. */
    private static final int FOR_ANSWERS = 4, FOR_FOLLOWERS = 2;

    private final Lane answers;
    private final Lane followers;

    LogReader(Path file) throws SQLException {
        answers = new Lane(file, FOR_ANSWERS);
        followers = new Lane(file, FOR_FOLLOWERS);
    }

    /** At most so many events after a position, in the order of the log. */
    List<Positioned> after(long position, int most) {
        return followers.ask("SELECT position, " + StoredEvent.COLUMNS + " FROM domain_event WHERE position > ? ORDER BY position"
                + " LIMIT ?", q -> {
                    q.setLong(1, position);
                    q.setInt(2, most);
                }, LogReader::events);
    }

    /**
     * At most so many events after a position and up to another one, in the order of the log, without those of some types;
     * but the event at the end is always among them. What is left out is not read from the disk but for its beginning.
     */
    List<Positioned> without(Collection<String> types, long after, long upTo, int most) {
        var left = types.stream().map(type -> "?").collect(Collectors.joining(", "));
        return followers.ask("SELECT position, " + StoredEvent.COLUMNS + " FROM domain_event WHERE position > ? AND position <= ?"
                + " AND (payload_type NOT IN (" + left + ") OR position = ?) ORDER BY position LIMIT ?", q -> {
                    int n = 0;
                    q.setLong(++n, after);
                    q.setLong(++n, upTo);
                    for (var type : types) q.setString(++n, type);
                    q.setLong(++n, upTo);
                    q.setInt(++n, most);
                }, LogReader::events);
    }

    /** At most so many events of one stream, from a sequence number on. */
    List<Positioned> stream(String aggregate, long from, int most) {
        return answers.ask("SELECT position, " + StoredEvent.COLUMNS + " FROM domain_event WHERE aggregate_id = ? AND"
                + " sequence >= ? ORDER BY sequence LIMIT ?", q -> {
                    q.setString(1, aggregate);
                    q.setLong(2, from);
                    q.setInt(3, most);
                }, LogReader::events);
    }

    OptionalLong firstPosition() {
        return number("SELECT min(position) FROM domain_event", q -> { });
    }

    OptionalLong lastPosition() {
        return number("SELECT max(position) FROM domain_event", q -> { });
    }

    OptionalLong firstPositionSince(Instant instant) {
        return number("SELECT min(position) FROM domain_event WHERE recorded_at >= ?",
                q -> q.setString(1, StoredEvent.text(instant)));
    }

    OptionalLong lastSequence(String aggregate) {
        return number("SELECT max(sequence) FROM domain_event WHERE aggregate_id = ?", q -> q.setString(1, aggregate));
    }

    /** The chain's hash at a position. */
    Optional<byte[]> hash(long position) {
        return answers.ask("SELECT hash FROM domain_event WHERE position = ?", q -> q.setLong(1, position),
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty());
    }

    /** When the last event of the log was recorded. */
    Optional<Instant> newest() {
        return answers.ask("SELECT recorded_at FROM domain_event ORDER BY position DESC LIMIT 1", q -> { },
                rows -> rows.next() ? Optional.of(Instant.parse(rows.getString(1))) : Optional.empty());
    }

    /** Nothing when there is none, or when it is not what was written: then the events themselves are read. */
    Optional<StoredEvent> snapshot(String aggregate) {
        return answers.ask("SELECT hash, " + StoredEvent.COLUMNS + " FROM snapshot WHERE aggregate_id = ?",
                q -> q.setString(1, aggregate), LogReader::whole);
    }

    private static Optional<StoredEvent> whole(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var snapshot = StoredEvent.read(rows, 1);
        return Arrays.equals(rows.getBytes(1), Chain.digest(snapshot)) ? Optional.of(snapshot) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        answers.close();
        followers.close();
    }

    private static List<Positioned> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<Positioned>();
        while (rows.next()) events.add(new Positioned(rows.getLong(1), StoredEvent.read(rows, 1)));
        return events;
    }

    /** An aggregate over no rows is one row with NULL, which JDBC would read as 0. */
    private OptionalLong number(String sql, Question question) {
        return answers.ask(sql, question, rows -> {
            var number = rows.next() ? rows.getLong(1) : 0;
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        });
    }

    /** A few connections that take turns. */
    private static final class Lane {

        private final int size;
        private final BlockingQueue<Prepared> idle = new LinkedBlockingQueue<>();

        Lane(Path file, int size) throws SQLException {
            this.size = size;
            for (int i = 0; i < size; i++) idle.add(new Prepared(LogFile.openReader(file)));
        }

        <T> T ask(String sql, Question question, Answer<T> answer) {
            var connection = borrow();
            try {
                var statement = connection.statement(sql);
                question.fill(statement);
                try (var rows = statement.executeQuery()) {
                    return answer.from(rows);
                }
            } catch (SQLException e) {
                connection.forget();
                throw new EventStoreException("The log could not be read: " + e.getMessage(), e);
            } finally {
                idle.add(connection);
            }
        }

        void close() throws SQLException {
            for (int i = 0; i < size; i++) borrow().close();
        }

        private Prepared borrow() {
            try {
                return idle.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventStoreException("Interrupted while waiting to read the log", e);
            }
        }
    }
}
