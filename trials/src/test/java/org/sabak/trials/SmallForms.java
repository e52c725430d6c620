package org.sabak.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.sabak.trials.house.Program;

/** Runs a few rounds of a trial in the build, against the program the build has just packaged. */
final class SmallForms {

    private static final Path ROOT = Path.of("..");

    private static Program program;

    private SmallForms() { }

    /** Skips, with the reason, when there is no program or one that is older than its classes. */
    static void run(Trial trial, int rounds) throws Exception {
        assumeTrue(trial.hindrance() == null, trial::hindrance);
        var packaged = Program.packaged(ROOT);
        assumeTrue(packaged.isPresent(), "web/target/sabak.jar is missing: run mvn verify, which packages before it tests");
        assumeTrue(Files.getLastModifiedTime(packaged.get()).compareTo(newestClass()) >= 0,
                "web/target/sabak.jar is older than its classes: run mvn verify, which packages before it tests");
        var report = Trials.run(trial, program(packaged.get()), rounds, System.currentTimeMillis() % 1_000_000_007,
                ROOT.resolve(Trials.RESULTS));
        System.err.println(report.line());
        assertThat(report.failures()).as(report.line()).isEmpty();
    }

    /** Unpacked and warmed up once for all of them. */
    private static Program program(Path packaged) throws Exception {
        if (program != null) return program;
        var folder = Files.createTempDirectory("sabak-trial-program-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Trials.delete(folder);
            } catch (IOException e) {
                System.err.println("left behind: " + folder);
            }
        }));
        program = Program.unpack(packaged, folder);
        program.warm(folder);
        return program;
    }

    private static FileTime newestClass() throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var module : new String[] {"shared-kernel", "vault", "command-side", "query-side", "web"}) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module + "/target/classes"))) {
                for (var file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
                    var written = Files.getLastModifiedTime(file);
                    if (written.compareTo(newest) > 0) newest = written;
                }
            }
        }
        return newest;
    }
}
