package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sabak.log.store.Samples.held;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.OfflineCommand.Outcome;

/** An exported log is verified by a program that shares no line with this one. */
class ExportingTheLogTest {

    @TempDir
    Path folder;

    private Path file;
    private Head head;

    @BeforeEach
    void export() throws Exception {
        file = folder.resolve("log.jsonl");
        try (var writer = new LogWriter(folder.resolve("log.db")); var reader = new LogReader(folder.resolve("log.db"))) {
            var engine = Samples.engine(writer, reader);
            for (int i = 0; i < 20; i++) {
                engine.appendEvents(held("workshop-1", i).andMetaData(Map.of("actor", "Ёлка \"№1\" 𝄞\u0001 " + i)));
            }
            var odd = Samples.foreign("workshop-1", 20);
            writer.append(List.of(new StoredEvent(odd.eventId(), odd.aggregateId(), odd.sequence(), null, odd.recordedAt(),
                    odd.payloadType(), "", new byte[] {(byte) 0xff, 0}, odd.metadata())));
        }
        head = HeadFile.read(folder.resolve("log.head")).head();
        assertThat(command("--export", file.toString()).exitCode()).isZero();
    }

    @Test
    void an_export_has_a_line_for_each_event_is_for_its_owner_only_and_is_never_overwritten() throws Exception {
        assertThat(Files.readAllLines(file)).hasSize(21).last().asString().contains("\"base64\":\"/wA=\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(command("--export", file.toString())).satisfies(again -> {
            assertThat(again.exitCode()).isEqualTo(2);
            assertThat(again.text()).contains("log.jsonl exists already");
        });
    }

    @Test
    void a_stranger_comes_to_the_same_head() throws Exception {
        assertThat(stranger()).isEqualTo("0 The export is sound: 21 events. Head: position 20, hash " + head.hex());
        assertThat(stranger("20:" + head.hex())).startsWith("0 ");
        assertThat(stranger("20:" + "ab".repeat(32))).contains("1 The export is not sound: the event at position 20 is not");
        assertThat(stranger("25:" + "ab".repeat(32))).contains("1 The export is not sound: the events from position 21 to 25");
        assertThat(stranger("what")).startsWith("2 ");
    }

    @Test
    void what_a_sealed_edition_prints_of_an_earlier_position_still_fits() throws Exception {
        try (var reader = new LogReader(folder.resolve("log.db"))) {
            var then = HexFormat.of().formatHex(reader.hash(12).orElseThrow());
            assertThat(stranger("12:" + then)).startsWith("0 ");
            assertThat(stranger("13:" + then)).contains("not sound");
            assertThat(reader.hash(21)).isEmpty();
        }
    }

    @Test
    void a_stranger_finds_what_was_changed_left_out_or_moved() throws Exception {
        var lines = Files.readAllLines(file);
        lines.set(7, lines.get(7).replace("№1", "№2"));
        expect(lines, "the event at position 7, or its place in the chain, was changed");
        lines = Files.readAllLines(file);
        lines.remove(9);
        expect(lines, "position 9 is missing");
        lines = Files.readAllLines(file);
        lines.set(3, lines.get(3).replace("\"position\":3", "\"position\":4"));
        expect(lines, "position 3 is missing");
    }

    private void expect(List<String> lines, String finding) throws Exception {
        var kept = Files.readAllBytes(file);
        Files.write(file, lines);
        assertThat(stranger()).isEqualTo("1 The export is not sound: " + finding + ".");
        Files.write(file, kept);
    }

    private Outcome command(String... more) {
        var words = new ArrayList<>(List.of("--data", folder.toString()));
        words.addAll(List.of(more));
        return new VerifyCommand().run(words);
    }

    private String stranger(String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("python3", Path.of("..", "docs", "verify-export.py").toString(), file.toString()));
        words.addAll(List.of(more));
        Process python;
        try {
            python = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 on this machine");
            throw e;
        }
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return python.exitValue() + " " + Files.readString(folder.resolve("said"), StandardCharsets.UTF_8).strip();
    }
}
