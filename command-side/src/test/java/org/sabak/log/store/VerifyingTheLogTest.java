package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.at;
import static org.sabak.log.store.Samples.held;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.OfflineCommand;
import org.sabak.kernel.OfflineCommand.Outcome;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class VerifyingTheLogTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("log.db");
    }

    @Test
    void a_sound_log_is_said_to_be_sound_and_nothing_is_left_behind() throws Exception {
        write(0, 3);
        assertThat(verify().exitCode()).isZero();
        assertThat(verify().text()).startsWith("The log is sound: 3 events, checked in")
                .contains("Head: position 2, hash " + HeadFile.read(folder.resolve("log.head")).head().hex());
        try (var files = Files.list(folder)) {
            assertThat(files.map(found -> found.getFileName().toString())).containsExactlyInAnyOrder("log.db", "log.head");
        }
    }

    @Test
    void a_log_is_verified_beside_the_program_that_writes_it() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file);
                var hands = Executors.newSingleThreadExecutor()) {
            var engine = Samples.engine(writer, reader);
            var writing = hands.submit(() -> {
                for (int i = 0; i < 150; i++) engine.appendEvents(held("workshop-1", i));
            });
            while (!writing.isDone()) assertThat(Verification.of(file).position()).isBetween(-1L, 149L);
            writing.get();
            assertThat(verify().text()).startsWith("The log is sound: 150 events");
        }
    }

    @Test
    void a_changed_event_is_named_with_what_to_do() throws Exception {
        write(0, 5);
        damage("UPDATE domain_event SET payload = x'7b7d' WHERE position = 3");
        assertThat(verify()).isEqualTo(new Outcome(1, "The log is damaged at position 3: the event, or its place in the"
                + " chain, was changed after it was written. Nothing was changed. Keep a copy of the data folder for an inquiry,"
                + " remove log.db, log.db-wal and log.db-shm, and put log.db, log.head and, if it is there, log.db-wal back from"
                + " one backup."));
    }

    @Test
    void a_stream_with_a_gap_is_named() throws Exception {
        write(0, 2);
        write(3, 4);
        assertThat(verify().text()).startsWith("The log is damaged at position 2: the stream workshop-1 it belongs to has a gap.");
    }

    @Test
    void an_entry_missing_in_an_index_is_found_although_every_event_is_sound() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            for (int i = 0; i < 5; i++) Samples.engine(writer, reader).appendEvents(at("2026-03-01T10:00:00Z", "workshop-" + i, 0));
        }
        flipInTheIndex("workshop-2");
        assertThat(verify().exitCode()).isEqualTo(1);
        assertThat(verify().text()).startsWith("The log is damaged at position 2: the event itself is sound, but SQLite finds:"
                + " row 3 missing from index sqlite_autoindex_domain_event_1.");
    }

    @Test
    void what_cannot_be_read_is_not_called_damaged() throws Exception {
        assertThat(verify().exitCode()).isEqualTo(2);
        assertThat(verify().text()).contains("there is no such file, or it may not be read");
        write(0, 1);
        damage("PRAGMA user_version = 1");
        assertThat(verify().text()).startsWith("log.db is empty or older than its log.head, which knows 1 events.");
        HeadFile.create(folder.resolve("log.head"));
        assertThat(verify().exitCode()).isEqualTo(2);
        assertThat(verify().text()).contains("it has no hashes yet; start this version of the program once");
        damage("PRAGMA user_version = 3");
        assertThat(verify().exitCode()).isEqualTo(2);
        assertThat(verify().text()).contains("the log was written by a newer program (schema 3)");
        assertThat(new VerifyCommand().run(List.of("--dta", "x")).text()).startsWith("Usage: sabak verify [--data DIR]");
    }

    @Test
    void a_half_written_head_is_mentioned_and_does_no_harm() throws Exception {
        write(0, 3);
        var head = folder.resolve("log.head");
        var bytes = Files.readAllBytes(head);
        bytes[(1 - HeadFile.read(head).slot()) * 4096 + 20] ^= 1;
        Files.write(head, bytes);
        assertThat(verify().exitCode()).isZero();
        assertThat(verify().text()).contains("One of the two records of log.head is not whole");
        write(3, 4);
        assertThat(verify().text()).doesNotContain("not whole");
    }

    @Test
    void a_lost_head_is_made_anew_only_when_a_person_asks_for_it_and_the_events_are_sound() throws Exception {
        write(0, 5);
        assertThat(pin()).isEqualTo(new Outcome(2, "log.head is there and whole; nothing was changed."));
        var head = HeadFile.read(folder.resolve("log.head")).head();
        Files.write(folder.resolve("log.head"), new byte[8192]);
        assertThat(pin().exitCode()).isZero();
        assertThat(pin().exitCode()).isEqualTo(2);
        assertThat(HeadFile.read(folder.resolve("log.head")).head()).isEqualTo(head);
        write(5, 6);
        damage("DELETE FROM domain_event WHERE position = 1");
        Files.delete(folder.resolve("log.head"));
        assertThat(pin().exitCode()).isEqualTo(1);
        assertThat(pin().text()).startsWith("The log is damaged at position 1: the event is missing.");
        try (var running = ProcessLock.take(folder)) {
            assertThat(pin().text()).startsWith("Another Sabak is already running");
        }
        assertThat(folder.resolve("log.head")).doesNotExist();
    }

    @Test
    void the_commands_are_found_by_their_names() {
        assertThat(ServiceLoader.load(OfflineCommand.class)).extracting(OfflineCommand::name).containsExactly("verify", "pin");
    }

    @Test
    void a_start_with_a_damaged_log_is_stopped_with_a_sentence() throws Exception {
        write(0, 5);
        damage("UPDATE domain_event SET payload = x'7b7d' WHERE position = 3");
        try (var house = House.open(folder)) {
            assertThat(House.faults(house)).singleElement().asString().startsWith("The log is damaged at position 3:");
        }
        damage("DELETE FROM domain_event WHERE position = 4");
        assertThatThrownBy(() -> House.open(folder)).rootCause().isInstanceOf(LogDamaged.class)
                .hasMessageStartingWith("The log is damaged at position 3:");
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, (type, name, failure) -> { }))
                .extracting(analyzer -> analyzer.analyze(LogDamaged.at(3, "so it is.")))
                .filteredOn(analysis -> analysis != null).singleElement()
                .satisfies(analysis -> assertThat(analysis.getDescription()).startsWith("The log is damaged at position 3: so"));
    }

    @Test
    void at_night_the_log_is_verified_and_what_was_found_keeps_sounding() throws Exception {
        write(0, 5);
        try (var night = new NightlyVerification(file, LocalTime.of(3, 0), Clock.systemUTC())) {
            night.verify();
            assertThat(night.sounding()).isEmpty();
            damage("UPDATE domain_event SET metadata = x'00' WHERE position = 2");
            night.verify();
            assertThat(night.sounding()).get().asString().startsWith("The log is damaged at position 2:");
        }
        try (var house = House.open(folder.resolve("another"), List.of("sabak.verify.at=03:00"))) {
            assertThat(house.getBean(NightlyVerification.class).sounding()).isEmpty();
        }
        try (var house = House.open(folder.resolve("another"))) {
            assertThat(house.getBeansOfType(NightlyVerification.class)).as("off unless asked for").isEmpty();
        }
    }

    @Test
    void the_next_night_is_today_or_tomorrow() {
        assertThat(pause("02:00")).isEqualTo(Duration.ofHours(1));
        assertThat(pause("03:00")).isEqualTo(Duration.ofHours(24));
        assertThat(pause("22:30")).isEqualTo(Duration.ofMinutes(270));
    }

    private Duration pause(String now) {
        var instant = LocalTime.parse(now).atDate(java.time.LocalDate.parse("2026-11-24")).atZone(ZoneId.systemDefault());
        try (var night = new NightlyVerification(file, LocalTime.of(3, 0), Clock.fixed(instant.toInstant(), ZoneOffset.UTC))) {
            return night.pause();
        }
    }

    private Outcome pin() {
        return new PinCommand().run(List.of("--data", folder.toString()));
    }

    private Outcome verify() {
        return new VerifyCommand().run(List.of("--data", folder.toString()));
    }

    private void write(int from, int to) throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            for (int i = from; i < to; i++) Samples.engine(writer, reader).appendEvents(held("workshop-1", i));
        }
    }

    /** In the table a stream's id belongs to an event's id, is followed by the type, or stands in quotes; in the index it does not. */
    private void flipInTheIndex(String id) throws Exception {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(id);
        while (Stream.of("/", "Workshop", "\"").anyMatch(text.substring(at + id.length())::startsWith)) at = text.indexOf(id, at + 1);
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at + id.length() - 1] ^= 0x40;
        Files.write(file, bytes);
    }

    private void damage(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var work = connection.createStatement()) {
            work.execute("DROP TRIGGER IF EXISTS domain_event_no_update");
            work.execute("DROP TRIGGER IF EXISTS domain_event_no_delete");
            for (var statement : statements) work.execute(statement);
        }
    }
}
