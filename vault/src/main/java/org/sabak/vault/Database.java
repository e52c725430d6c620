package org.sabak.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.sabak.sqlite.Prepared;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file with one writing connection and a few reading ones. Whatever arrives while the writer commits shares
 * the next commit, so that many small writes cost few flushes to disk; each is durable when it is reported done.
 */
final class Database implements AutoCloseable {

    /** What to do with a connection; whoever asks it for rows closes these. */
    interface Work<T> {
        T on(Prepared connection) throws SQLException;
    }

    private static final int READERS = 4;

    private final Path file;
    private final Prepared writer;
    private final BlockingQueue<Prepared> readers = new ArrayBlockingQueue<>(READERS);
    private final Orders orders;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock(true);

    Database(Path file, List<String> tables) {
        this.file = file;
        try {
            PrivateFiles.file(file);
            writer = connect(false);
            for (var table : tables) run(writer.connection(), table);
            for (int i = 0; i < READERS; i++) readers.add(connect(true));
            orders = new Orders(file + " is closed: start the program again.", this::commit);
        } catch (IOException | SQLException e) {
            throw new VaultFault(file + " cannot be opened as a database (" + e.getMessage()
                    + "): check who owns it, or restore it from a backup.", e);
        }
    }

    /** Works on what has been committed; several at once. */
    <T> T read(Work<T> work) {
        quiet.readLock().lock();
        try {
            var reader = readers.take();
            try {
                return work.on(reader);
            } catch (SQLException e) {
                reader.forget();
                throw e;
            } finally {
                readers.add(reader);
            }
        } catch (SQLException e) {
            throw fault(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read the vault", e);
        } finally {
            quiet.readLock().unlock();
        }
    }

    /** Works alone; all of it is on disk when this returns, or none of it is there. */
    <T> T write(Work<T> work) {
        return writing(work).outcome();
    }

    /** The same without keeping the caller, who may ask for the outcome later. */
    <T> Order<T> writing(Work<T> work) {
        return orders.now(work);
    }

    /**
     * Works alone, in the order of asking, with the next that is written or when the first one waits for it.
     *
     * @return returns when all of it is on disk; throws, with nothing of it there, a {@link VaultFault} or what the work
     *         itself threw
     */
    Runnable later(Work<?> work) {
        return orders.later(work);
    }

    /** Rewrites the file and empties the write-ahead log, so that no byte of what was deleted remains in either. */
    void scrub() {
        writing.lock();
        quiet.writeLock().lock();
        try {
            run(writer.connection(), "VACUUM");
            if (pragma(writer.connection(), "wal_checkpoint(TRUNCATE)") != 0) {
                throw new VaultFault("Deleted records could not be wiped from disk because another program has "
                        + file + " open: close it and ask for the erasure again.");
            }
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            quiet.writeLock().unlock();
            writing.unlock();
        }
    }

    /** The number a setting of the writing connection has. */
    int pragma(String name) {
        writing.lock();
        try {
            return pragma(writer.connection(), name);
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            writing.unlock();
        }
    }

    /** What has been asked for is still written. */
    @Override
    public void close() {
        orders.close();
        writing.lock();
        quiet.writeLock().lock();
        try {
            for (var reader : readers) reader.close();
            writer.close();
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            quiet.writeLock().unlock();
            writing.unlock();
        }
    }

    /** Together first, without a fence around each piece; only when one of them fails are the pieces kept apart. */
    private void commit(List<Order<?>> group) {
        writing.lock();
        try {
            if (!attempt(group, Order::carryOut)) attempt(group, Order::carryOutApart);
        } finally {
            writing.unlock();
        }
    }

    private interface Carry {
        void out(Order<?> order, Prepared connection) throws SQLException;
    }

    /** @return false when all is undone because a single piece failed, and nobody has been told yet */
    private boolean attempt(List<Order<?>> group, Carry carry) {
        try {
            run(writer, "BEGIN IMMEDIATE");
            for (var order : group) carry.out(order, writer);
            run(writer, "COMMIT");
            group.forEach(order -> order.settle(null));
        } catch (Order.PieceFailed piece) {
            undo();
            return false;
        } catch (SQLException | RuntimeException e) {
            undo();
            var fault = e instanceof SQLException sql ? fault(sql) : e;
            group.forEach(order -> order.settle(fault));
        }
        return true;
    }

    private void undo() {
        writer.forget();
        try {
            run(writer, "ROLLBACK");
        } catch (SQLException e) {
            // nothing was begun, or SQLite has rolled back by itself
        }
    }

    private VaultFault fault(SQLException e) {
        return new VaultFault(file + " refuses to work (" + e.getMessage() + "): check the disk, then try again.", e);
    }

    private Prepared connect(boolean reading) throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // else each insert is followed by a question for its number
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(3_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        run(connection, reading ? "PRAGMA query_only = ON" : "PRAGMA secure_delete = ON");
        return new Prepared(connection);
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery("PRAGMA " + name)) {
            return answer.next() ? answer.getInt(1) : -1;
        }
    }

    /** A statement without rows that is run again and again. */
    static void run(Prepared connection, String sql) throws SQLException {
        connection.statement(sql).executeUpdate();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
