package org.sabak.bench.load;

/**
 * How a contestant is asked.
 *
 * @param name    part of the lane's name in the results
 * @param clients how many ask at the same time, each waiting for its answer before it asks again
 * @param spots   which workshop is asked for
 */
public record Load(String name, int clients, Spots spots) {

    /** From here on clients are virtual threads; below, a thread each. */
    private static final int MANY = 256;

    /** Where people want to go. */
    public enum Spots { SPREAD, HOT }

    boolean virtual() {
        return clients >= MANY;
    }
}
