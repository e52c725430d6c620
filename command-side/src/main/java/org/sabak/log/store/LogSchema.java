package org.sabak.log.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables of the log, and how older ones become these. */
final class LogSchema {

    /**
     * Raised with each change of the tables, together with a migration. 2 added the hashes, and no longer keeps an index of
     * event ids: the place in a stream is unique already, and random ids cost a page of index for each event.
     */
    static final int VERSION = 2;

    private static final String EVENT = """
              event_id         TEXT NOT NULL,
              aggregate_id     TEXT NOT NULL,
              sequence         INTEGER NOT NULL,
              type             TEXT,
              recorded_at      TEXT NOT NULL,
              payload_type     TEXT NOT NULL,
              payload_revision TEXT,
              payload          BLOB NOT NULL,
              metadata         BLOB NOT NULL,
              hash             BLOB NOT NULL,
            """;

    private LogSchema() { }

    /**
     * 0 for a file without tables.
     *
     * @throws SQLException if this program is too old for the log
     */
    static int version(Connection connection) throws SQLException {
        var version = Integer.parseInt(LogFile.pragma(connection, "user_version"));
        if (version > VERSION) {
            throw new SQLException("the log was written by a newer program (schema " + version + "); use that one");
        }
        return version;
    }

    /** Makes what is missing and brings what is old up to date, all or nothing. */
    static void bringUpToDate(Connection connection) throws SQLException {
        var version = version(connection);
        execute(connection, "BEGIN IMMEDIATE");
        try {
            if (version == 1) migrateFrom1(connection); else create(connection);
            execute(connection, "PRAGMA user_version = " + VERSION);
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            execute(connection, "ROLLBACK");
            throw e;
        }
    }

    private static void create(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE IF NOT EXISTS domain_event (\n  position INTEGER PRIMARY KEY,\n"
                + EVENT + "  UNIQUE (aggregate_id, sequence)) STRICT");
        execute(connection, "CREATE TABLE IF NOT EXISTS snapshot (\n" + EVENT + "  PRIMARY KEY (aggregate_id)) STRICT");
        for (var deed : new String[] {"UPDATE", "DELETE"}) {
            execute(connection, "CREATE TRIGGER IF NOT EXISTS domain_event_no_" + deed.toLowerCase()
                    + " BEFORE " + deed + " ON domain_event BEGIN"
                    + " SELECT RAISE(ABORT, 'an event is never changed, only superseded'); END");
        }
    }

    /** Copies the events with their hashes. Snapshots are not copied: they are made anew when they are missing. */
    private static void migrateFrom1(Connection connection) throws SQLException {
        execute(connection, "ALTER TABLE domain_event RENAME TO domain_event_1");
        for (var deed : new String[] {"update", "delete"}) {
            execute(connection, "DROP TRIGGER IF EXISTS domain_event_no_" + deed);
        }
        execute(connection, "DROP TABLE snapshot");
        create(connection);
        copy(connection);
        execute(connection, "DROP TABLE domain_event_1");
    }

    private static void copy(Connection connection) throws SQLException {
        try (var select = connection.createStatement(); var insert = connection.prepareStatement(LogWriter.INSERT);
                var rows = select.executeQuery("SELECT position, " + StoredEvent.COLUMNS
                        + " FROM domain_event_1 ORDER BY position")) {
            var head = Head.EMPTY;
            while (rows.next()) {
                if (rows.getLong("position") != head.position() + 1) {
                    throw LogDamaged.at(head.position() + 1, "the event is missing.");
                }
                var event = StoredEvent.read(rows, 1);
                head = head.after(event);
                event.write(insert, head);
                insert.executeUpdate();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
