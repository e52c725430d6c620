package org.sabak.trials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sabak.trials.oracle.Links;
import org.sqlite.SQLiteConfig;

/** What somebody who can write into the file might put at the end of a log. */
enum PoisonedRow {

    UNKNOWN_CLASS("workshop.painted-green", "1", "{\"workshopId\":\"%s\"}"),
    JAVA_IO_FILE("java.io.File", "1", "\"/etc/passwd\""),
    UNKNOWN_REVISION("workshop.retitled", "99", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":\"b\"}"),
    MISSING_FIELD("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\"}"),
    WRONG_TYPE("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":{\"x\":1}}"),
    DEEP_JSON("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
    TEN_MEGABYTES("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":\"" + "x".repeat(10_000_000) + "\"}"),
    NO_JSON("workshop.retitled", "1", "{\"workshopId\":"),
    DUPLICATE_ID("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":\"b\"}"),
    DUPLICATE_PLACE("workshop.retitled", "1", "{\"workshopId\":\"%s\",\"was\":\"a\",\"title\":\"b\"}");

    private final String name;
    private final String revision;
    private final String payload;

    PoisonedRow(String name, String revision, String payload) {
        this.name = name;
        this.revision = revision;
        this.payload = payload;
    }

    /**
     * Whether a log with this row could still be read correctly, so that going on is no fault: a large event is an event,
     * and an id used twice is harmless since nothing finds an event by its id; its place in the stream is what counts.
     */
    boolean mayBeRead() {
        return this == TEN_MEGABYTES || this == DUPLICATE_ID;
    }

    /**
     * Appends the row by SQL.
     *
     * @param linked with a valid place in the chain, or with hash bytes of nothing
     * @return its position
     * @throws SQLException when the tables themselves refuse it
     */
    long putInto(Path log, String workshop, boolean linked) throws SQLException {
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + log)) {
            long position = number(connection, "SELECT max(position) + 1 FROM domain_event");
            var columns = new ArrayList<Object>(List.of(this == DUPLICATE_ID ? text(connection) : UUID.randomUUID().toString(),
                    workshop, this == DUPLICATE_PLACE ? 0L : number(connection,
                            "SELECT max(sequence) + 1 FROM domain_event WHERE aggregate_id = '" + workshop + "'"),
                    "Workshop", "2026-11-24T12:00:00.000Z", name, revision, bytes(payload.replace("%s", workshop)),
                    bytes("{\"actor\":\"poisoner\"}")));
            var hash = linked ? Links.hash(lastHash(connection), position, columns) : new byte[32];
            try (var insert = connection.prepareStatement("INSERT INTO domain_event (event_id, aggregate_id, sequence, type,"
                    + " recorded_at, payload_type, payload_revision, payload, metadata, hash, position)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < columns.size(); i++) insert.setObject(i + 1, columns.get(i));
                insert.setBytes(10, hash);
                insert.setLong(11, position);
                insert.executeUpdate();
            }
            return position;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lastHash(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT hash FROM domain_event ORDER BY position DESC LIMIT 1")) {
            return rows.getBytes(1);
        }
    }

    private static String text(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT event_id FROM domain_event WHERE position = 1")) {
            return rows.getString(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            return rows.getLong(1);
        }
    }
}
