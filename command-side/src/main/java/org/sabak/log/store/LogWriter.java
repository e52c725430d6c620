package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The only hand that writes into the log: one append after the other, each one transaction, each on disk when it returns. */
final class LogWriter implements AutoCloseable {

    /** The log's own number, without gaps: only the one writer counts, and only inside its transaction. */
    private static final String INSERT = "INSERT INTO domain_event (position, " + StoredEvent.COLUMNS + ") VALUES"
            + " ((SELECT coalesce(max(position) + 1, 0) FROM domain_event), ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String PUT_SNAPSHOT = "INSERT OR REPLACE INTO snapshot (" + StoredEvent.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** A failed append. Nothing of it is in the log. */
    static final class Failed extends Exception {

        private final transient StoredEvent culprit;

        Failed(StoredEvent culprit, SQLException cause) {
            super(cause.getMessage(), cause);
            this.culprit = culprit;
        }

        /** The event that could not be written; the last one when the commit itself failed. */
        StoredEvent culprit() {
            return culprit;
        }
    }

    /** Opens a connection to the log; the writer asks again when it no longer trusts the one it has. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Connection connection;

    LogWriter(Path file) throws SQLException {
        this(() -> LogFile.openWriter(file));
    }

    LogWriter(Opener opener) throws SQLException {
        this.opener = opener;
        this.connection = opener.open();
    }

    /** Appends all or nothing. */
    void append(List<StoredEvent> events) throws Failed {
        write(INSERT, events);
    }

    /** Keeps the latest snapshot of a stream and forgets the one before. */
    void putSnapshot(StoredEvent snapshot) throws Failed {
        write(PUT_SNAPSHOT, List.of(snapshot));
    }

    String pragma(String name) throws SQLException {
        turn.lock();
        try {
            return LogFile.pragma(connection, name);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            connection.close();
        } finally {
            turn.unlock();
        }
    }

    private void write(String sql, List<StoredEvent> events) throws Failed {
        turn.lock();
        var current = events.getFirst();
        try {
            execute("BEGIN IMMEDIATE");
            try (var insert = connection.prepareStatement(sql)) {
                for (var event : events) {
                    current = event;
                    event.write(insert);
                    insert.executeUpdate();
                }
            }
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack(e);
            throw new Failed(current, e);
        } finally {
            turn.unlock();
        }
    }

    /** SQLite ends some failed transactions by itself; when in doubt, a new connection knows only what was committed. */
    private void rollBack(SQLException reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
            reopen(reason);
        }
    }

    private void reopen(SQLException reason) {
        try {
            connection.close();
            connection = opener.open();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
