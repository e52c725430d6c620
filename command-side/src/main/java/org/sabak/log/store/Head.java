package org.sabak.log.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of the log: the position of its last event, and the hash that stands for it and everything before.
 *
 * @param position -1 while there is no event
 */
record Head(long position, byte[] hash) {

    static final Head EMPTY = new Head(-1, Chain.genesis());

    /** The end after one more event. */
    Head after(StoredEvent event) {
        return new Head(position + 1, Chain.next(hash, position + 1, event));
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && position == head.position && Arrays.equals(hash, head.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return position + " " + hex();
    }
}
