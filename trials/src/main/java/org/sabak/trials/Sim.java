package org.sabak.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.sabak.log.store.Simulation;

/** T16: the write path of the log, simulated step by step from a seed; the same seed twice must leave the same log. */
final class Sim implements Trial {

    private static final int STEPS = 500, BETWEEN_SIGNS_OF_LIFE = 10;

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public String about() {
        return "T16: commands, groups, full disks, foreign writers and crashes in 500 steps per seed, each seed played twice";
    }

    @Override
    public int rounds() {
        return 10_000;
    }

    /** A round is a seed; the one with seed n is the first round of a run with seed n. */
    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        report.count("the same log both times", 0);
        var logs = new HashSet<String>();
        for (int round = 1; round <= conditions.rounds(); round++) {
            play(conditions.seed() + round - 1, conditions.folder(), logs, report);
            if (round % BETWEEN_SIGNS_OF_LIFE == 0) report.round(logs.size() + " different logs");
            else report.count("rounds", 1);
        }
        report.count("different logs", logs.size());
    }

    private void play(long seed, Path folder, HashSet<String> logs, Report report) throws Exception {
        try {
            var first = once(seed, folder.resolve("first"));
            if (once(seed, folder.resolve("second")).equals(first)) report.count("the same log both times", 1);
            else report.fail("seed " + seed + " left two different logs");
            logs.add(first);
        } catch (AssertionError e) {
            report.fail("seed " + seed + ": " + e + " (alone: ./sabak trial " + name() + " --rounds 1 --seed " + seed + ")");
        }
    }

    private static String once(long seed, Path folder) throws Exception {
        var hash = new Simulation(Conditions.stirred(seed), Files.createDirectory(folder)).play(STEPS);
        Trials.delete(folder);
        return hash;
    }
}
