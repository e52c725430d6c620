package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random interleavings of commands, groups, full disks, foreign writers and crashes, against a model. A failure names its
 * seed; {@code -Dseed=N} plays that one again, {@code -Dseeds=N} plays more of them.
 */
class AnyOrderOfFaultsTest {

    private static final int STEPS = 300;

    @TempDir
    Path folder;

    @Test
    void no_answer_is_ever_taken_back() throws Exception {
        var first = Long.getLong("seed", 1);
        var stories = new HashSet<String>();
        int seeds = Long.getLong("seed") == null ? Integer.getInteger("seeds", 12) : 1;
        for (long seed = first; seed < first + seeds; seed++) stories.add(play(seed, "once"));
        assertThat(stories).as("different seeds, different stories").hasSizeGreaterThan(seeds / 2);
    }

    @Test
    void the_same_seed_tells_the_same_story() throws Exception {
        for (long seed = 501; seed < 504; seed++) assertThat(play(seed, "first")).isEqualTo(play(seed, "second"));
    }

    private String play(long seed, String time) throws Exception {
        try {
            return new Simulation(new Random(seed), Files.createDirectories(folder.resolve(seed + time))).play(STEPS);
        } catch (AssertionError e) {
            return fail("seed " + seed + " (again: -Dtest=AnyOrderOfFaultsTest -Dseed=" + seed + ")", e);
        }
    }
}
