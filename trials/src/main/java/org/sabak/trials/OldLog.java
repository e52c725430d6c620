package org.sabak.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Makes a log as the program wrote it before events carried hashes (tables of version 1, no head file). */
final class OldLog {

    private static final String COLUMNS = "event_id, aggregate_id, sequence, type, recorded_at, payload_type,"
            + " payload_revision, payload, metadata";

    private static final String DEFINED = """
              event_id TEXT NOT NULL UNIQUE, aggregate_id TEXT NOT NULL, sequence INTEGER NOT NULL, type TEXT,
              recorded_at TEXT NOT NULL, payload_type TEXT NOT NULL, payload_revision TEXT, payload BLOB NOT NULL,
              metadata BLOB NOT NULL,""";

    private OldLog() { }

    /** Rewrites the log of a stopped program. */
    static void makeOf(Path log) throws Exception {
        var old = log.resolveSibling("log.old");
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + old);
                var statement = connection.createStatement()) {
            for (var sql : List.of("ATTACH '" + log + "' AS newer", "PRAGMA journal_mode = WAL",
                    "CREATE TABLE domain_event (position INTEGER PRIMARY KEY, " + DEFINED
                            + " UNIQUE (aggregate_id, sequence)) STRICT",
                    "CREATE TABLE snapshot (" + DEFINED + " PRIMARY KEY (aggregate_id)) STRICT",
                    "INSERT INTO domain_event (position, " + COLUMNS + ") SELECT position, " + COLUMNS
                            + " FROM newer.domain_event ORDER BY position",
                    trigger("UPDATE"), trigger("DELETE"), "PRAGMA user_version = 1")) {
                statement.execute(sql);
            }
        }
        for (var rest : List.of("log.db-wal", "log.db-shm", "log.head")) Files.deleteIfExists(log.resolveSibling(rest));
        Files.move(old, log, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String trigger(String deed) {
        return "CREATE TRIGGER domain_event_no_" + deed.toLowerCase() + " BEFORE " + deed + " ON domain_event BEGIN"
                + " SELECT RAISE(ABORT, 'an event is never changed, only superseded'); END";
    }
}
