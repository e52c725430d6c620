package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small form of trial T4: whatever changes an event is refused; what is accepted is read exactly as it was written. */
class DamagingTheLogTest {

    private static final int PAGE = 4096;
    private static final long SEED = 20261124;

    @TempDir
    static Path folder;

    private static WrittenLog log;
    private static final Path[] NAMES = {Path.of("log.db"), Path.of("log.db-wal"), Path.of("log.head")};

    @BeforeAll
    static void write() throws Exception {
        log = new WrittenLog(folder, 250);
    }

    @Test
    void unharmed_copies_are_accepted() throws Exception {
        assertThat(judge(log.stopped(folder.resolve("copy")))).isNull();
        assertThat(judge(log.killed(folder.resolve("copy")))).isNull();
    }

    @RepeatedTest(40)
    void a_flipped_bit_in_the_file(RepetitionInfo round) throws Exception {
        flip(log.stopped(folder.resolve("copy")).resolve("log.db"), chance(1, round));
        neverSilent("copy");
    }

    @RepeatedTest(30)
    void a_flipped_bit_in_what_is_not_yet_in_the_file(RepetitionInfo round) throws Exception {
        flip(log.killed(folder.resolve("copy")).resolve("log.db-wal"), chance(2, round));
        neverSilent("copy");
    }

    @RepeatedTest(15)
    void a_flipped_bit_in_the_head(RepetitionInfo round) throws Exception {
        var head = log.killed(folder.resolve("copy")).resolve("log.head");
        var chance = chance(3, round);
        var bytes = Files.readAllBytes(head);
        bytes[chance.nextInt(2) * PAGE + chance.nextInt(80)] ^= (byte) (1 << chance.nextInt(8));
        Files.write(head, bytes);
        neverSilent("copy");
    }

    @RepeatedTest(15)
    void a_file_cut_short(RepetitionInfo round) throws Exception {
        var chance = chance(4, round);
        var file = log.killed(folder.resolve("copy")).resolve(NAMES[1 + chance.nextInt(2)]);
        if (chance.nextBoolean()) file = log.stopped(folder.resolve("copy")).resolve("log.db");
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, chance.nextInt(bytes.length)));
        neverSilent("copy");
    }

    @RepeatedTest(8)
    void a_page_of_zeros(RepetitionInfo round) throws Exception {
        var file = log.stopped(folder.resolve("copy")).resolve("log.db");
        var bytes = Files.readAllBytes(file);
        int page = chance(5, round).nextInt(bytes.length / PAGE);
        Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
        Files.write(file, bytes);
        neverSilent("copy");
    }

    @RepeatedTest(8)
    void two_pages_exchanged(RepetitionInfo round) throws Exception {
        var file = log.stopped(folder.resolve("copy")).resolve("log.db");
        var bytes = Files.readAllBytes(file);
        var chance = chance(6, round);
        int one = chance.nextInt(bytes.length / PAGE) * PAGE, other = chance.nextInt(bytes.length / PAGE) * PAGE;
        var kept = Arrays.copyOfRange(bytes, one, one + PAGE);
        System.arraycopy(bytes, other, bytes, one, PAGE);
        System.arraycopy(kept, 0, bytes, other, PAGE);
        Files.write(file, bytes);
        neverSilent("copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_id = 'x'", "aggregate_id = 'x'", "sequence = 700", "type = NULL", "type = 'x'",
        "recorded_at = '2026-01-01T00:00:00.000Z'", "payload_type = 'x'", "payload_revision = 'x'", "payload = x'00'",
        "metadata = x'00'", "hash = zeroblob(32)"})
    void an_edited_row_is_refused_at_its_position(String edit) throws Exception {
        for (int position : new int[] {0, 137, log.size() - 1}) {
            var copy = log.stopped(folder.resolve("edited"));
            sql(copy, "UPDATE domain_event SET " + edit + " WHERE position = " + position);
            assertThat(judge(copy)).startsWith("The log is damaged at position " + position + ":");
        }
    }

    @Test
    void deleted_rows_are_missed_at_their_position() throws Exception {
        for (int last = 1; last < 20; last += 6) {
            deleted("position >= " + (log.size() - last), log.size() - last);
        }
        deleted("position = 0", 0);
        deleted("position BETWEEN 100 AND 102", 100);
        deleted("1", 0);
    }

    @Test
    void two_events_that_changed_places_are_refused_at_the_first_of_them() throws Exception {
        var copy = log.stopped(folder.resolve("moved"));
        sql(copy, "UPDATE domain_event SET position = 9999 WHERE position = 50",
                "UPDATE domain_event SET position = 50 WHERE position = 60",
                "UPDATE domain_event SET position = 60 WHERE position = 9999");
        assertThat(judge(copy)).startsWith("The log is damaged at position 50:");
    }

    @Test
    void a_row_added_by_another_hand_is_refused_at_its_position() throws Exception {
        var copy = log.stopped(folder.resolve("added"));
        sql(copy, "INSERT INTO domain_event SELECT " + log.size() + ", 'x', 'x', 0, type, recorded_at, payload_type,"
                + " payload_revision, payload, metadata, hash FROM domain_event WHERE position = 3");
        assertThat(judge(copy)).startsWith("The log is damaged at position " + log.size() + ":");
    }

    @Test
    void a_later_part_written_anew_with_fitting_hashes_is_refused_by_the_head() throws Exception {
        var copy = log.stopped(folder.resolve("forged"));
        try (var reader = new LogReader(copy.resolve("log.db"))) {
            var rows = reader.after(-1, 10_000);
            var head = Head.EMPTY;
            for (var row : rows.subList(0, 200)) head = head.after(row.event());
            sql(copy, "DELETE FROM domain_event WHERE position >= 200");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("log.db"));
                    var insert = connection.prepareStatement(LogWriter.INSERT)) {
                for (var row : rows.subList(200, log.size())) {
                    var event = row.event();
                    var forged = new StoredEvent(event.eventId(), event.aggregateId(), event.sequence(), event.type(),
                            "2026-01-01T00:00:00.000Z", event.payloadType(), event.payloadRevision(), event.payload(),
                            event.metadata());
                    head = head.after(forged);
                    forged.write(insert, head);
                    insert.executeUpdate();
                }
            }
        }
        assertThat(judge(copy)).startsWith("The log is damaged at position " + (log.size() - 1)
                + ": the event is not the one that log.head proves.");
    }

    private static void deleted(String where, long position) throws Exception {
        var copy = log.stopped(folder.resolve("deleted"));
        sql(copy, "DELETE FROM domain_event WHERE " + where);
        assertThat(judge(copy)).startsWith("The log is damaged at position " + position + ":");
    }

    private static void neverSilent(String name) throws Exception {
        var copy = folder.resolve(name);
        boolean looksAsWritten = log.looksAsWritten(WrittenLog.copy(copy, folder.resolve("looked-at")).resolve("log.db"));
        var refusal = judge(copy);
        if (refusal == null) assertThat(looksAsWritten).isTrue();
        else if (looksAsWritten) assertThat(refusal).containsAnyOf("log.head", "SQLite finds", "log.db cannot be read");
    }

    /** Opens the log as the program does, and says why it must not be used; null if all is well and everything is there. */
    private static String judge(Path copy) throws Exception {
        var file = copy.resolve("log.db");
        var before = contents(copy);
        var said = new VerifyCommand().run(List.of("--data", copy.toString()));
        assertThat(contents(copy)).as("verifying changes nothing").isEqualTo(before);
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            Verification.of(file);
            assertThat(log.isReadAsWritten(reader)).as("accepted, so it must be as written").isTrue();
            assertThat(said.exitCode()).as(said.text()).isZero();
            return null;
        } catch (LogDamaged | SQLException e) {
            assertThat(said.exitCode()).as(said.text() + " against " + e.getMessage()).isNotZero();
            return e.getMessage();
        }
    }

    private static List<String> contents(Path copy) throws IOException {
        try (var files = Files.list(copy)) {
            return files.filter(file -> !file.toString().endsWith("-shm")).sorted().map(DamagingTheLogTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return file.getFileName() + " " + Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As somebody with a database tool would do it, who knows of the triggers. */
    private static void sql(Path copy, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("log.db"));
                var work = connection.createStatement()) {
            work.execute("DROP TRIGGER domain_event_no_update");
            work.execute("DROP TRIGGER domain_event_no_delete");
            for (var statement : statements) work.execute(statement);
        }
    }

    private static void flip(Path file, Random chance) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        Files.write(file, bytes);
    }

    /** Neighbouring seeds of Random begin alike; so the seed is stirred. */
    private static Random chance(int kind, RepetitionInfo round) {
        return new Random(new SplittableRandom(SEED + kind * 100_003L + round.getCurrentRepetition()).nextLong());
    }
}
