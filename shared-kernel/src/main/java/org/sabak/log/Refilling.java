package org.sabak.log;

/** Says whether this process is reading the log into its read models from far behind, so that nobody takes a part for the whole. */
@FunctionalInterface
public interface Refilling {

    /** A look at a flag; never waits. */
    boolean now();
}
