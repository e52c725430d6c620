package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a trial counted and what went wrong. Safe for many threads. */
public final class Report {

    private static final int MOST_FAILURES_KEPT = 50;

    private final String trial;
    private final int rounds;
    private final long seed;
    private final Instant started = Instant.now();
    private final long begun = System.nanoTime();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long failed;

    Report(String trial, int rounds, long seed) {
        this.trial = trial;
        this.rounds = rounds;
        this.seed = seed;
        count("rounds", 0);
    }

    /** Adds to a count; adding 0 makes it appear. */
    public synchronized void count(String what, long more) {
        counts.merge(what, more, Long::sum);
    }

    /** Keeps the largest. */
    public synchronized void most(String what, long value) {
        counts.merge(what, value, Math::max);
    }

    public synchronized long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Something a reader of the result should know that is no failure. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** The program did what it must never do. */
    public synchronized void fail(String sentence) {
        failed++;
        if (failures.size() < MOST_FAILURES_KEPT) failures.add(sentence);
        System.err.println("FAILED " + sentence);
    }

    /** Counts a finished round and shows where the trial is. */
    public synchronized void round(String sentence) {
        count("rounds", 1);
        System.err.println("%s %d/%d, %d s: %s".formatted(trial, counts.get("rounds"), rounds, seconds(), sentence));
    }

    public synchronized boolean passed() {
        return failed == 0;
    }

    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** Counts, verdict, seed; when it failed, how to repeat it. */
    public synchronized String line() {
        var line = trial + (passed() ? " passed: " : " FAILED: ") + counts.entrySet().stream()
                .map(c -> c.getKey() + " " + c.getValue()).collect(Collectors.joining(", "))
                + ", failures " + failed + ", " + seconds() + " s, seed " + seed;
        return passed() ? line : line + "\nRepeat with: ./sabak trial " + trial + " --rounds " + rounds + " --seed " + seed;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var all = new LinkedHashMap<String, Object>();
        all.put("trial", trial);
        all.put("passed", passed());
        all.put("seed", seed);
        all.put("started", started.toString());
        all.put("seconds", seconds());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("counts", counts);
        all.put("failed", failed);
        all.put("failures", failures);
        all.put("notes", notes);
        Files.writeString(folder.resolve(trial + ".json"), JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                .build().writeValueAsString(all) + "\n");
    }

    private long seconds() {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
