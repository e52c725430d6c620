package org.sabak.readmodels;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads the list that belongs to one thing, such as the registrations of a workshop, over a fixed number of
 * documents. Each is found by id, and none grows so large that a change in it is slow.
 */
public final class Buckets {

    private static final int COUNT = 32;

    private Buckets() { }

    /** Id of the document that holds the entry. The same entry is always in the same document. */
    public static String of(String owner, Object entry) {
        return owner + "/" + Math.floorMod(entry.toString().hashCode(), COUNT);
    }

    /** Ids of all documents that may hold entries of the owner. */
    public static List<String> all(String owner) {
        return IntStream.range(0, COUNT).mapToObj(n -> owner + "/" + n).toList();
    }
}
