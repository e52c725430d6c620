package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.held;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

class MigratingTheLogTest {

    /** Word for word what the program of 24 November 2026 made. */
    private static final String COLUMNS = """
              event_id         TEXT NOT NULL UNIQUE,
              aggregate_id     TEXT NOT NULL,
              sequence         INTEGER NOT NULL,
              type             TEXT,
              recorded_at      TEXT NOT NULL,
              payload_type     TEXT NOT NULL,
              payload_revision TEXT,
              payload          BLOB NOT NULL,
              metadata         BLOB NOT NULL,
            """;

    @TempDir
    Path folder;

    private Path file;
    private List<StoredEvent> events;

    @BeforeEach
    void writeWithTheFirstSchema() throws Exception {
        file = folder.resolve("log.db");
        events = IntStream.range(0, 300).mapToObj(i -> StoredEvent.of(held("workshop-" + i % 7, i / 7),
                new NamedEventSerializer(EventNames.KNOWN))).toList();
        old("PRAGMA journal_mode = wal",
                "CREATE TABLE domain_event (\n  position INTEGER PRIMARY KEY,\n" + COLUMNS + "  UNIQUE (aggregate_id, sequence)) STRICT",
                "CREATE TABLE snapshot (\n" + COLUMNS + "  PRIMARY KEY (aggregate_id)) STRICT",
                "CREATE TRIGGER domain_event_no_update BEFORE UPDATE ON domain_event BEGIN"
                        + " SELECT RAISE(ABORT, 'an event is never changed, only superseded'); END",
                "CREATE TRIGGER domain_event_no_delete BEFORE DELETE ON domain_event BEGIN"
                        + " SELECT RAISE(ABORT, 'an event is never changed, only superseded'); END",
                "PRAGMA user_version = 1");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("INSERT INTO domain_event (" + StoredEvent.COLUMNS
                    + ", position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < events.size(); i++) {
                    events.get(i).write(insert);
                    insert.setLong(10, i);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    @Test
    void a_log_without_hashes_gets_them_and_loses_nothing() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            allThere(reader);
            assertThat(writer.pragma("user_version")).isEqualTo("2");
            assertThat(pinned()).isEqualTo(events.stream().reduce(Head.EMPTY, Head::after, (a, b) -> b));
            Samples.engine(writer, reader).appendEvents(held("workshop-1", 43));
            assertThat(pinned().position()).isEqualTo(300);
        }
        assertThatThrownBy(() -> old("DELETE FROM domain_event")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> old("UPDATE domain_event SET sequence = 0")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> old("INSERT INTO domain_event SELECT 301, event_id, aggregate_id, 99, type, recorded_at,"
                + " payload_type, NULL, payload, metadata, hash FROM domain_event")).hasMessageContaining("UNIQUE");
        assertThat(Files.size(folder.resolve("log.head"))).isEqualTo(8192);
        new LogWriter(file).close();
    }

    @Test
    void a_migration_that_fails_leaves_the_old_log_as_it_was() throws Exception {
        old("DROP TRIGGER domain_event_no_delete", "DELETE FROM domain_event WHERE position = 250");
        assertThatThrownBy(() -> new LogWriter(file)).isInstanceOf(LogDamaged.class)
                .hasMessageStartingWith("The log is damaged at position 250: the event is missing.");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM domain_event")) {
            assertThat(LogSchema.version(connection)).isEqualTo(1);
            assertThat(rows.getInt(1)).isEqualTo(299);
        }
    }

    @Test
    void a_crash_in_the_middle_of_a_migration_does_no_harm() throws Exception {
        var crash = Files.createDirectory(folder.resolve("crash"));
        HeadFile.create(crash.resolve("log.head"));
        try (var connection = (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 5"); // so that half of the transaction is in the file before it ends
            connection.addUpdateListener((type, database, table, row) -> {
                if (table.equals("domain_event") && row == 299) copyTo(crash);
            });
            LogSchema.bringUpToDate(connection);
        }
        assertThat(Files.size(crash.resolve("log.db-wal"))).isGreaterThan(20_000);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + crash.resolve("log.db"))) {
            assertThat(LogSchema.version(connection)).isEqualTo(1);
        }
        try (var writer = new LogWriter(crash.resolve("log.db")); var reader = new LogReader(crash.resolve("log.db"))) {
            allThere(reader);
        }
    }

    @Test
    void a_crash_between_the_migration_and_its_pin_does_no_harm() throws Exception {
        HeadFile.create(folder.resolve("log.head"));
        LogFile.openWriter(file).close();
        assertThat(pinned()).isEqualTo(Head.EMPTY);
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            allThere(reader);
            assertThat(pinned().position()).isEqualTo(299);
        }
    }

    @Test
    void a_log_of_a_newer_program_is_left_alone() throws Exception {
        old("PRAGMA user_version = 3");
        assertThatThrownBy(() -> new LogWriter(file)).isInstanceOf(SQLException.class)
                .hasMessage("the log was written by a newer program (schema 3); use that one");
    }

    private void allThere(LogReader reader) {
        assertThat(reader.after(-1, 1_000)).usingRecursiveComparison()
                .isEqualTo(IntStream.range(0, 300).mapToObj(i -> new LogReader.Positioned(i, events.get(i))).toList());
    }

    private void copyTo(Path other) {
        try {
            for (var name : List.of("log.db", "log.db-wal")) Files.copy(folder.resolve(name), other.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Head pinned() throws Exception {
        return HeadFile.read(folder.resolve("log.head")).head();
    }

    private void old(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var work = connection.createStatement()) {
            for (var statement : statements) work.execute(statement);
        }
    }
}
