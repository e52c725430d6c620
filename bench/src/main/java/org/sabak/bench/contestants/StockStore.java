package org.sabak.bench.contestants;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;

/**
 * The connections Axon's own engine needs on SQLite: one that writes, with a lock, since several that write end in
 * SQLITE_BUSY; and a pool that only reads. The engine writes in {@code executeInTransaction} and reads in
 * {@code fetchInTransaction}, which tells the two apart.
 */
final class StockStore implements ConnectionProvider, TransactionManager, AutoCloseable {

    private static final int READERS = 16;

    private static final String COLUMNS = """
              globalIndex INTEGER PRIMARY KEY AUTOINCREMENT, aggregateIdentifier TEXT NOT NULL, sequenceNumber INTEGER NOT NULL,
              type TEXT, eventIdentifier TEXT NOT NULL UNIQUE, metaData BLOB, payload BLOB NOT NULL, payloadRevision TEXT,
              payloadType TEXT NOT NULL, timeStamp TEXT NOT NULL, UNIQUE (aggregateIdentifier, sequenceNumber))""";

    private final SingleConnectionDataSource writer;
    private final HikariDataSource readers;
    private final ReentrantLock turn = new ReentrantLock();

    StockStore(Path file) {
        var writing = new SQLiteConfig();
        writing.setJournalMode(SQLiteConfig.JournalMode.WAL);
        writing.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            var connection = writing.createConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE DomainEventEntry (" + COLUMNS);
                statement.execute("CREATE TABLE SnapshotEventEntry (" + COLUMNS);
            }
            connection.setAutoCommit(false);
            writer = new SingleConnectionDataSource(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        readers = new HikariDataSource(reading(file));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return turn.isHeldByCurrentThread() ? writer.getConnection() : readers.getConnection();
    }

    @Override
    public Transaction startTransaction() {
        throw new UnsupportedOperationException("the engine asks for whole pieces of work");
    }

    @Override
    public void executeInTransaction(Runnable writing) {
        turn.lock();
        try {
            writing.run();
            writer.getConnection().commit();
        } catch (RuntimeException | SQLException e) {
            rollBack(e);
            throw e instanceof RuntimeException plain ? plain : new IllegalStateException(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> reading) {
        return reading.get();
    }

    long events(String type) {
        try (var connection = readers.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM DomainEventEntry WHERE payloadType = ?")) {
            select.setString(1, type);
            return select.executeQuery().getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.destroy();
    }

    private void rollBack(Exception reason) {
        try {
            writer.getConnection().rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static HikariConfig reading(Path file) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.addDataSourceProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
        config.setReadOnly(true);
        config.setMaximumPoolSize(READERS);
        return config;
    }
}
