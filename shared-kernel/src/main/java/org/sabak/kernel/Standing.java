package org.sabak.kernel;

import java.time.Instant;

/**
 * How fresh an answer is.
 *
 * @param position   position in the log of the last event the answer rests on; -1 when the log is empty
 * @param recordedAt when that event was recorded, UTC
 */
public record Standing(long position, Instant recordedAt) {

    /** An answer from an empty log. */
    public static final Standing EMPTY = new Standing(-1, Instant.EPOCH);
}
