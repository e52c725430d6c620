package org.sabak.log;

import java.time.Duration;

/** Makes all read models anew from the log while those there are go on answering and being filled. */
@FunctionalInterface
public interface Rebuilding {

    /**
     * Returns when the new documents have taken the place of the old ones. Takes as long as a start with this log does.
     *
     * @throws IllegalStateException when it cannot be done now or has failed, with a sentence for whoever asked; then
     *                               everything is as it was
     */
    Rebuilt rebuild();

    /**
     * What was done.
     *
     * @param events read from the log
     * @param pause  for which nothing new was written into the read models, at the end
     */
    record Rebuilt(long events, Duration took, Duration pause) { }
}
