package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** How the SQLite file of the log is opened, and what is in it. */
final class LogFile {

    /** Raised with each change of the tables, together with a migration. */
    static final int SCHEMA = 1;

    /** How long a statement waits for a lock before it fails; a foreign reader of the file may hold one briefly. */
    private static final int BUSY_MILLIS = 5_000;

    private static final String COLUMNS = """
              event_id         TEXT NOT NULL UNIQUE,
              aggregate_id     TEXT NOT NULL,
              sequence         INTEGER NOT NULL,
              type             TEXT,
              recorded_at      TEXT NOT NULL,
              payload_type     TEXT NOT NULL,
              payload_revision TEXT,
              payload          BLOB NOT NULL,
              metadata         BLOB NOT NULL,
            """;

    private LogFile() { }

    /** The one connection that writes. Every commit is on disk when it returns. Creates file and tables when missing. */
    static Connection openWriter(Path file) throws SQLException {
        var config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        var connection = config.createConnection(url(file));
        createTables(connection);
        return connection;
    }

    /** A connection that cannot write, so that a reader never holds up the writer. The file must exist. */
    static Connection openReader(Path file) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(url(file));
    }

    /** The value of a pragma, as text. */
    static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    private static void createTables(Connection connection) throws SQLException {
        var version = Integer.parseInt(pragma(connection, "user_version"));
        if (version > SCHEMA) {
            throw new SQLException("the log was written by a newer program (schema " + version + "); use that one");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS domain_event (\n  position INTEGER PRIMARY KEY,\n"
                    + COLUMNS + "  UNIQUE (aggregate_id, sequence)) STRICT");
            statement.execute("CREATE TABLE IF NOT EXISTS snapshot (\n" + COLUMNS + "  PRIMARY KEY (aggregate_id)) STRICT");
            for (var deed : new String[] {"UPDATE", "DELETE"}) {
                statement.execute("CREATE TRIGGER IF NOT EXISTS domain_event_no_" + deed.toLowerCase()
                        + " BEFORE " + deed + " ON domain_event BEGIN"
                        + " SELECT RAISE(ABORT, 'an event is never changed, only superseded'); END");
            }
            statement.execute("PRAGMA user_version = " + SCHEMA);
        }
    }
}
