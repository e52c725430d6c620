package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.trials.house.Program;

/** {@code ./sabak trial}: lists the trials, or runs one. */
public final class Trials {

    private static final List<Trial> ALL = List.of(new Overbook(), new Kill(), new Fsync(), new Corrupt(), new Replay(), new Disk(),
            new Poison(), new Smtp(), new Model(), new Sim());

    /** Where results go, below the root of the project. */
    static final String RESULTS = "trials/target/trials";

    private Trials() { }

    /** @param words name of a trial, then {@code --rounds N} and {@code --seed S} */
    public static void main(String[] words) throws Exception {
        if (words.length == 0) {
            list();
            return;
        }
        var trial = ALL.stream().filter(t -> t.name().equals(words[0])).findFirst();
        var options = options(words);
        if (trial.isEmpty() || options == null) {
            System.err.println("Usage: ./sabak trial NAME [--rounds N] [--seed S]; ./sabak trial lists the names.");
            System.exit(2);
        }
        if (trial.get().hindrance() != null) {
            System.err.println("The trial " + trial.get().name() + " cannot run here: " + trial.get().hindrance() + ".");
            System.exit(3);
        }
        int rounds = Math.toIntExact(options.getOrDefault("--rounds", (long) trial.get().rounds()));
        long seed = options.getOrDefault("--seed", System.currentTimeMillis() % 1_000_000_007);
        var packaged = Program.packaged(Path.of("")).orElseThrow(() -> new IllegalStateException("build the program first"));
        var unpacked = Files.createTempDirectory("sabak-trial-program-");
        var report = run(trial.get(), Program.unpack(packaged, unpacked), rounds, seed, Path.of(RESULTS));
        delete(unpacked);
        System.out.println(report.line());
        System.exit(report.passed() ? 0 : 1);
    }

    /** Runs a trial against a program and writes its result into a folder. */
    static Report run(Trial trial, Program program, int rounds, long seed, Path results) throws Exception {
        System.err.println("Trial " + trial.name() + ", " + rounds + " rounds, seed " + seed);
        var report = new Report(trial.name(), rounds, seed);
        var folder = Files.createTempDirectory("sabak-trial-");
        try {
            trial.run(new Conditions(program, rounds, seed, folder), report);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            report.fail(e.toString());
        }
        if (report.passed()) delete(folder);
        else report.note("data folders kept in " + folder);
        report.write(results);
        return report;
    }

    private static void list() {
        for (var trial : ALL) System.out.println("%-10s %s (%d rounds)".formatted(trial.name(), trial.about(), trial.rounds()));
    }

    private static Map<String, Long> options(String[] words) {
        var options = new TreeMap<String, Long>();
        if (words.length % 2 == 0) return null;
        for (int i = 1; i < words.length; i += 2) {
            if (!List.of("--rounds", "--seed").contains(words[i]) || !words[i + 1].matches("\\d{1,15}")) return null;
            options.put(words[i], Long.parseLong(words[i + 1]));
        }
        return options;
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
