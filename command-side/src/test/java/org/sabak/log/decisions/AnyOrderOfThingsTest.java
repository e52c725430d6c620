package org.sabak.log.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.agenda.command.AgendaStory;
import org.sabak.attendance.command.SheetStory;
import org.sabak.people.command.PairStory;
import org.sabak.registration.command.RosterSnapshots;
import org.sabak.registration.command.RosterStory;

/** Random stories of 300 steps each, every one named by its seed, told to an aggregate and to a plain model of it. */
class AnyOrderOfThingsTest {

    private static final int STEPS = 300;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_roster_keeps_its_promises_in(long seed) {
        var chance = new Random(seed);
        try (var story = new RosterStory(chance)) {
            story.tell(chance, STEPS);
        }
    }

    @Test
    void no_snapshot_changes_what_a_roster_is(@TempDir Path folder) throws Exception {
        try (var snapshots = new RosterSnapshots(folder)) {
            for (long seed = 1; seed <= 10; seed++) {
                var chance = new Random(seed);
                try (var story = new RosterStory(chance)) {
                    story.tell(chance, 100);
                    assertThat(snapshots.meet("seed-" + seed, story, chance)).isPositive();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void a_sheet_keeps_its_promises_in(long seed) {
        try (var story = new SheetStory()) {
            story.tell(new Random(seed), STEPS);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void no_two_items_of_an_agenda_overlap_and_no_break_weighs_anything_in(long seed) {
        try (var story = new AgendaStory()) {
            story.tell(new Random(seed), STEPS);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void who_is_who_is_decided_and_taken_back_without_a_trace_in(long seed) {
        try (var story = new PairStory()) {
            story.tell(new Random(seed), STEPS);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(2026, 2065);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(2026, 2035);
    }
}
