package org.sabak.log;

/**
 * What proves how the log stood: every event is chained to all before it, so the hash at a position covers everything up to
 * there. Whoever keeps a position and its hash can have an exported log verified against it.
 */
public interface LogProof {

    /** The chain's hash at a position, in hexadecimal digits; empty when the log has no such position. */
    String at(long position);
}
