package org.sabak.trials.oracle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What somebody reads in a log who trusts SQLite and nothing else: all rows, once in the order of the log and once in the
 * order of the streams, which is read from an index.
 *
 * @param rows empty when the file cannot be read to its end
 */
public record Evidence(Optional<List<String>> rows) {

    private static final String COLUMNS = "position, event_id, aggregate_id, sequence, type, recorded_at, payload_type,"
            + " payload_revision, payload, metadata";

    /** Reads a file that may be damaged. SQLite may tidy up beside it, so give it a copy. */
    public static Evidence of(Path log) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + log)) {
            var all = rows(connection, "SELECT " + COLUMNS + " FROM domain_event ORDER BY position");
            all.addAll(rows(connection, "SELECT " + COLUMNS + " FROM domain_event ORDER BY aggregate_id, sequence"));
            return new Evidence(Optional.of(all));
        } catch (SQLException e) {
            return new Evidence(Optional.empty());
        }
    }

    private static List<String> rows(Connection connection, String question) throws SQLException {
        var texts = new ArrayList<String>();
        try (var select = connection.createStatement(); var rows = select.executeQuery(question)) {
            while (rows.next()) {
                var text = new StringBuilder();
                for (int i = 1; i <= 8; i++) text.append(rows.getString(i)).append('\u0001');
                for (int i = 9; i <= 10; i++) text.append(hex(rows.getBytes(i))).append('\u0001');
                texts.add(text.toString());
            }
        }
        return texts;
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
