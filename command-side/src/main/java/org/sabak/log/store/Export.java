package org.sabak.log.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole log as lines of JSON, for somebody who wants to verify it without this program; {@code docs/verify-export.py}
 * does. One line per event with every column; texts as they are, blobs as text when they are UTF-8.
 */
final class Export {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Export() { }

    /** @param to must not exist; readable for its owner only, because events tell much about the organisation */
    static void write(Path log, Path to) throws SQLException, IOException {
        var file = to.toAbsolutePath();
        if (Files.exists(file)) throw new IOException(to + " exists already");
        try (var connection = LogFile.openStill(log); var select = connection.createStatement();
                var rows = select.executeQuery("SELECT position, hash, " + StoredEvent.COLUMNS
                        + " FROM domain_event ORDER BY position");
                var lines = Files.newBufferedWriter(ProcessLock.ownFile(file.getParent(), file.getFileName().toString()))) {
            while (rows.next()) line(rows, lines);
        }
    }

    private static void line(ResultSet row, Writer lines) throws SQLException, IOException {
        var event = StoredEvent.read(row, 2);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", row.getLong(1));
        line.put("event_id", event.eventId());
        line.put("aggregate_id", event.aggregateId());
        line.put("sequence", event.sequence());
        line.put("type", event.type());
        line.put("recorded_at", event.recordedAt());
        line.put("payload_type", event.payloadType());
        line.put("payload_revision", event.payloadRevision());
        line.put("payload", readable(event.payload()));
        line.put("metadata", readable(event.metadata()));
        line.put("hash", HexFormat.of().formatHex(row.getBytes(2)));
        lines.write(JSON.writeValueAsString(line));
        lines.write('\n');
    }

    private static Object readable(byte[] blob) {
        var text = new String(blob, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), blob) ? text
                : Map.of("base64", Base64.getEncoder().encodeToString(blob));
    }
}
