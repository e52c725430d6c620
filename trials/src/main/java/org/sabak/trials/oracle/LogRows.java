package org.sabak.trials.oracle;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every row of a log, with a connection that cannot write. */
public final class LogRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = "SELECT position, event_id, aggregate_id, sequence, payload_type, recorded_at,"
            + " payload, metadata FROM domain_event WHERE position >= ? ORDER BY position";

    private LogRows() { }

    /** @throws IllegalStateException if the file cannot be read, or positions have gaps */
    public static List<Fact> of(Path log) {
        return from(log, 0);
    }

    /** @param first position of the first row wanted */
    public static List<Fact> from(Path log, long first) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(5_000);
        var facts = new ArrayList<Fact>();
        try (var connection = config.createConnection("jdbc:sqlite:" + log); var question = connection.prepareStatement(ALL)) {
            question.setLong(1, first);
            for (var rows = question.executeQuery(); rows.next();) facts.add(fact(rows, first + facts.size()));
        } catch (SQLException e) {
            throw new IllegalStateException(log + " cannot be read: " + e.getMessage(), e);
        }
        return facts;
    }

    private static Fact fact(ResultSet row, long expected) throws SQLException {
        long position = row.getLong(1);
        if (position != expected) throw new IllegalStateException("position " + expected + " is missing");
        return new Fact(position, row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                Instant.parse(row.getString(6)).toString(),
                json(row.getBytes(7)), json(row.getBytes(8)));
    }

    private static JsonNode json(byte[] text) {
        return JSON.readTree(text);
    }
}
