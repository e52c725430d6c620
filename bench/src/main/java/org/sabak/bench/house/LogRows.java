package org.sabak.bench.house;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Looks into the file of the log, beside the program, without its code: what it says is on disk. */
public final class LogRows implements AutoCloseable {

    private static final String REGISTERED = "payload_type = 'registration.participant-registered'";

    private final Connection connection;
    private long counted;
    private long upTo = -1;

    /** @param log the file, which must exist */
    public LogRows(Path log) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            connection = config.createConnection("jdbc:sqlite:" + log);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** People who were given a seat, ever. Counts only what was added since it was last asked. */
    public long registrations() {
        long head = number("SELECT coalesce(max(position), -1) FROM domain_event");
        counted += number("SELECT count(*) FROM domain_event WHERE " + REGISTERED + " AND position > " + upTo
                + " AND position <= " + head);
        upTo = head;
        return counted;
    }

    /** Events of every kind. */
    public long events() {
        return events(connection);
    }

    /** Mean size of a registration as JSON: what happened, and the metadata beside it. */
    public Size size() {
        return new Size(number("SELECT coalesce(avg(length(payload)), 0) FROM domain_event WHERE " + REGISTERED),
                number("SELECT coalesce(avg(length(metadata)), 0) FROM domain_event WHERE " + REGISTERED));
    }

    /** The value of a number that a query gives. */
    public long number(String query) {
        return number(connection, query);
    }

    /** Events of every kind in a table like the log's. */
    public static long events(Connection connection) {
        return number(connection, "SELECT count(*) FROM domain_event");
    }

    private static long number(Connection connection, String query) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next() ? Math.round(rows.getDouble(1)) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes of JSON. */
    public record Size(long payload, long metadata) {

        public long together() {
            return payload + metadata;
        }
    }
}
