package org.sabak.trials;

import java.util.List;
import java.util.Random;
import org.sabak.attendance.command.SheetStory;
import org.sabak.log.decisions.Story;
import org.sabak.people.command.PairStory;
import org.sabak.registration.command.RosterSnapshots;
import org.sabak.registration.command.RosterStory;

/** T15: sequences of commands to three aggregates, each beside a plain model. T20: snapshots that must change nothing. */
final class Model implements Trial {

    private static final int MOST_COMMANDS = 60, BETWEEN_SIGNS_OF_LIFE = 250;

    /** One sequence. */
    private interface Telling {
        Story.Told with(Random chance) throws Exception;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String about() {
        return "T15, T20: up to 60 commands to a roster, a sheet, pairs of persons beside plain models; strange snapshots";
    }

    @Override
    public int rounds() {
        return 10_000;
    }

    /** A round is a sequence to each aggregate; the one with seed n is the first round of a run with seed n. */
    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : List.of("rosters", "sheets", "pairs", "commands", "refusals", "events", "snapshots")) report.count(count, 0);
        try (var snapshots = new RosterSnapshots(conditions.folder())) {
            for (int round = 1; round <= conditions.rounds(); round++) {
                round(snapshots, conditions.seed() + round - 1, report);
                if (round % BETWEEN_SIGNS_OF_LIFE == 0) report.round(report.counted("commands") + " commands");
                else report.count("rounds", 1);
            }
        }
    }

    private void round(RosterSnapshots snapshots, long seed, Report report) {
        tell("rosters", seed, report, chance -> {
            try (var story = new RosterStory(chance)) {
                var told = story.tell(chance, length(chance));
                report.count("snapshots", snapshots.meet(String.valueOf(seed), story, chance));
                return told;
            }
        });
        tell("sheets", seed, report, chance -> {
            try (var story = new SheetStory()) {
                return story.tell(chance, length(chance));
            }
        });
        tell("pairs", seed, report, chance -> {
            try (var story = new PairStory()) {
                return story.tell(chance, length(chance));
            }
        });
    }

    private void tell(String which, long seed, Report report, Telling telling) {
        try {
            var told = telling.with(Conditions.stirred(seed));
            report.count(which, 1);
            report.count("commands", told.commands());
            report.count("refusals", told.refusals());
            report.count("events", told.events());
        } catch (Exception | AssertionError e) {
            report.fail(which + ", seed " + seed + ": " + e + " (alone: ./sabak trial " + name() + " --rounds 1 --seed " + seed + ")");
        }
    }

    private static int length(Random chance) {
        return 1 + chance.nextInt(MOST_COMMANDS);
    }
}
