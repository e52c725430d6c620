package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.sabak.sqlite.Prepared;

/** The only hand that writes into the log: one append after the other, each one transaction, each on disk when it returns. */
final class LogWriter implements AutoCloseable {

    /** The position is the log's own number, without gaps: only the one writer counts, and only inside its transaction. */
    static final String INSERT = "INSERT INTO domain_event (" + StoredEvent.COLUMNS + ", position, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String PUT_SNAPSHOT = "INSERT OR REPLACE INTO snapshot (" + StoredEvent.COLUMNS
            + ", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final DuplicateKeys DUPLICATES = new DuplicateKeys();

    /** A failed append. Nothing of it is in the log, unless only {@link LogEnd#pin} failed; then nothing more is written. */
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

    private interface Work {
        void in(Connection transaction) throws SQLException;
    }

    private final Opener opener;
    private final LogEnd end;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Prepared prepared;
    private boolean closed;
    private volatile String trouble;

    /** @throws LogDamaged if the log is not what its head proves */
    LogWriter(Path file) throws SQLException, IOException {
        this(LogEnd.beside(file), () -> LogFile.openWriter(file));
    }

    LogWriter(LogEnd end, Opener opener) throws SQLException {
        this.opener = opener;
        this.end = end;
        this.prepared = new Prepared(opener.open());
        end.settle(prepared.connection());
    }

    /** Appends all or nothing. When it returns, the events and the new end of the log are on disk, in this order. */
    void append(List<StoredEvent> events) throws Failed {
        pin(commit(events), events.getLast());
    }

    /** When it returns, the events are on disk; nobody may be answered before the new end is pinned. @return that end */
    private Head commit(List<StoredEvent> events) throws Failed {
        turn.lock();
        var current = new AtomicReference<>(events.getFirst());
        var head = new AtomicReference<Head>();
        try {
            transaction(log -> {
                head.set(end.head(log));
                var insert = prepared.statement(INSERT);
                for (var event : events) {
                    current.set(event);
                    head.set(head.get().after(event));
                    event.write(insert, head.get());
                    insert.executeUpdate();
                }
            });
            end.moveTo(head.get());
            trouble = null;
            return head.get();
        } catch (SQLException e) {
            if (!DUPLICATES.isDuplicateKeyViolation(e)) trouble = e.getMessage();
            throw new Failed(current.get(), e);
        } finally {
            turn.unlock();
        }
    }

    private void pin(Head head, StoredEvent last) throws Failed {
        try {
            end.pin(head);
        } catch (SQLException e) {
            trouble = e.getMessage();
            throw new Failed(last, e);
        }
    }

    /** Keeps the latest snapshot of a stream and forgets the one before. */
    void putSnapshot(StoredEvent snapshot) throws Failed {
        turn.lock();
        try {
            transaction(log -> {
                var put = prepared.statement(PUT_SNAPSHOT);
                snapshot.write(put);
                put.setBytes(10, Chain.digest(snapshot));
                put.executeUpdate();
            });
        } catch (SQLException e) {
            throw new Failed(snapshot, e);
        } finally {
            turn.unlock();
        }
    }

    /** Why the last append failed for another reason than a conflict; nothing when it did not. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** @throws SQLException if an append would fail; writes the tables' version over itself, which changes nothing */
    void tryOut() throws SQLException {
        turn.lock();
        try {
            transaction(log -> {
                end.head(log);
                execute("PRAGMA user_version = " + LogSchema.VERSION);
            });
        } finally {
            turn.unlock();
        }
    }

    String pragma(String name) throws SQLException {
        turn.lock();
        try {
            return LogFile.pragma(prepared.connection(), name);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            closed = true;
            prepared.close();
            end.close();
        } finally {
            turn.unlock();
        }
    }

    private void transaction(Work work) throws SQLException {
        if (closed) throw new SQLException("the log is closed");
        try {
            execute("BEGIN IMMEDIATE");
            work.in(prepared.connection());
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    /** SQLite ends some failed transactions by itself; when in doubt, a new connection knows only what was committed. */
    private void rollBack(SQLException reason) {
        prepared.forget();
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
            reopen(reason);
        }
    }

    private void reopen(SQLException reason) {
        try {
            prepared.close();
            prepared = new Prepared(opener.open());
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        prepared.statement(sql).execute();
    }
}
