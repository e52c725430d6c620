package org.sabak.bench.contestants;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RosterId;

/** The tables of the product's own log and one registration in it, so that bare inserts write the very same rows. */
final class Template {

    private static final String ONE = "SELECT * FROM domain_event WHERE payload_type = 'registration.participant-registered'"
            + " ORDER BY position LIMIT 1";

    private final List<String> tables = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param log a log that holds at least one registration */
    static Template of(Path log) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + log); var statement = connection.createStatement()) {
            var template = new Template();
            try (var rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")) {
                while (rows.next()) template.tables.add(rows.getString(1));
            }
            try (var row = statement.executeQuery(ONE)) {
                if (!row.next()) throw new IllegalStateException("no registration in " + log);
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    template.columns.add(row.getMetaData().getColumnName(i));
                    template.values.add(row.getObject(i));
                }
            }
            return template;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void createTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) statement.execute(table);
        }
    }

    String insert() {
        return "INSERT INTO domain_event (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(c -> "?").toList()) + ")";
    }

    /** @param number position in the log, and sequence number in the stream */
    void fill(PreparedStatement insert, RegisterParticipant form, long number) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            insert.setObject(i + 1, switch (columns.get(i)) {
                case "position", "sequence" -> number;
                case "event_id" -> UUID.randomUUID().toString();
                case "aggregate_id" -> RosterId.of(form.workshopId()).value();
                default -> values.get(i);
            });
        }
    }
}
