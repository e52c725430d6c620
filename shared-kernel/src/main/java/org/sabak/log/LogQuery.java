package org.sabak.log;

import java.time.Duration;
import org.sabak.kernel.Standing;

/** What may be asked about the log itself. */
public sealed interface LogQuery {

    /**
     * Waits until everything recorded before the question is visible in the read models, reactions included.
     * Answered with a {@link Reach}.
     *
     * @param atMost the longest wait; then the answer says it is not complete
     */
    record AwaitVisible(Duration atMost) implements LogQuery { }

    /** How far the read models are; never waits. Answered with a {@link Reach}. */
    record HowFar() implements LogQuery { }

    /**
     * @param readModels   what the read models are complete up to
     * @param headPosition position of the last event in the log; -1 when empty
     * @param complete     whether the read models had reached the head; after a wait, what was waited for
     * @param running      whether every processor is running without error
     */
    record Reach(Standing readModels, long headPosition, boolean complete, boolean running) { }
}
