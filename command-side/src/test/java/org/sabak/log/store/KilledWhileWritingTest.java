package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileWritingTest {

    private static final int ROUNDS = 3;
    private static final int ENOUGH = 200;

    @TempDir
    Path folder;

    @Test
    void a_killed_program_has_lost_nothing_it_acknowledged_and_written_nothing_twice() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled("round" + round, ENOUGH + 37 * round));
            var kept = kept();
            assertThat(kept).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(kept.size()).as("at most what each of the four hands had just in work")
                    .isBetween(acknowledged.size(), acknowledged.size() + 4 * (round + 1));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);
    }

    @Test
    void the_folder_of_a_running_program_is_closed_to_others_until_it_is_killed() throws Exception {
        var scribe = start("alone");
        try (var said = scribe.inputReader()) {
            said.readLine();
            assertThatThrownBy(() -> ProcessLock.take(folder)).isInstanceOf(ProcessLock.Taken.class);
        } finally {
            scribe.destroyForcibly().waitFor();
        }
        ProcessLock.take(folder).close();
    }

    private List<String> writeUntilKilled(String word, int enough) throws Exception {
        var scribe = start(word);
        try (var said = scribe.inputReader()) {
            var acknowledged = new ArrayList<String>();
            while (acknowledged.size() < enough) acknowledged.add(sentence(said, said.readLine()));
            scribe.toHandle().destroyForcibly(); // unlike the process's own method, it leaves what was said readable
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.endsWith(";")) acknowledged.add(line); // the last one may be cut off
            }
            scribe.waitFor();
            return acknowledged.stream().map(line -> line.replace(";", "")).toList();
        }
    }

    private static String sentence(BufferedReader said, String line) throws IOException {
        if (line == null || !line.endsWith(";")) {
            throw new AssertionError("the scribe failed: " + line + said.lines().limit(20).toList());
        }
        return line;
    }

    private Process start(String word) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classes, Scribe.class.getName(), folder.toString(), word)
                .redirectErrorStream(true).start();
    }

    private List<String> kept() throws Exception {
        try (var log = new OpenLog(folder, Samples.general())) {
            var events = Samples.engine(log.writer(), log.reader()).readEvents(null, false).toList();
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).trackingToken().position()).as("a gap in the log").hasValue(i);
            }
            return events.stream().<String>map(event -> event.getIdentifier()).toList();
        }
    }
}
