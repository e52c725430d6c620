package org.sabak.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection with the statements that have been prepared on it; preparing one anew costs more than most of them do. For
 * one thread at a time.
 */
public final class Prepared implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    public Prepared(Connection connection) {
        this.connection = connection;
    }

    /** For what is asked once and not kept. */
    public Connection connection() {
        return connection;
    }

    /** Not to be closed by the caller; whoever asks for rows closes these, else a read would never end. */
    public PreparedStatement statement(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) return known;
        var fresh = connection.prepareStatement(sql);
        statements.put(sql, fresh);
        return fresh;
    }

    /** To be called after a failure: the driver closes a statement that failed, and would refuse it for ever. */
    public void forget() {
        for (var statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // it is of no use any more, whatever became of it
            }
        }
        statements.clear();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) statement.close();
        connection.close();
    }
}
