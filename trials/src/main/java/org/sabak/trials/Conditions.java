package org.sabak.trials;

import java.nio.file.Path;
import java.util.Random;
import java.util.SplittableRandom;
import org.sabak.trials.house.Program;

/**
 * Under which a trial runs.
 *
 * @param rounds how many times it torments the program
 * @param seed   everything left to chance follows from it
 * @param folder an empty folder for data folders and the like; the caller deletes it
 */
public record Conditions(Program program, int rounds, long seed, Path folder) {

    /** The chance of one round, so that a round can be repeated without those before it. */
    Random chance(int round) {
        return stirred(seed * 1_000_003 + round);
    }

    /** Neighbouring seeds of {@link Random} begin alike; these do not. */
    static Random stirred(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }
}
