package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The file the tokens are in. Beside the log: in the log's own file every token would wait for the writer's turn and cost
 * the registrations an fsync. Written without fsync: a token lost with the power makes a reaction run again, which is
 * harmless, because what it asks for may be asked twice.
 */
final class TokenFile implements AutoCloseable {

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;

    TokenFile(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // else each insert is followed by a question for its number
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        connection = config.createConnection("jdbc:sqlite:" + file);
        change("CREATE TABLE IF NOT EXISTS token (processor TEXT NOT NULL, segment INTEGER NOT NULL, type TEXT,"
                + " token BLOB, owner TEXT, PRIMARY KEY (processor, segment)) STRICT");
    }

    /** @return how many rows were changed */
    int change(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> rows(String sql, Reading<T> reading, Object... values) {
        return with(sql, values, select -> {
            var read = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) read.add(reading.of(rows));
            }
            return read;
        });
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }

    private synchronized <T> T with(String sql, Object[] values, Work<T> work) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The place of a reaction could not be kept: " + e.getMessage(), e);
        }
    }
}
