package org.sabak.log;

/** What the house does by itself about recorded events, as seen by whoever wants to show it. */
public interface Reactions {

    /**
     * Waits until everything up to a position of the log has been reacted to.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return whether it has
     */
    boolean await(long position, long deadline);

    /** How many deeds were done since the program started. What a deed recorded is in the log before it is counted. */
    long deeds();
}
