package org.sabak.readmodels;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads a long list over a fixed number of documents. Each is found by id, none grows so large that a change in it is
 * slow, and many changes in a row touch few of them: a document costs far more, to write and to keep, than an entry.
 */
public final class Buckets {

    private static final int COUNT = 8;
    private static final int EVERYWHERE = 1_024;

    private Buckets() { }

    /** Id of the document that holds the entry of a list that belongs to nothing in particular, such as all people. */
    public static String of(Object entry) {
        return String.valueOf(Math.floorMod(entry.toString().hashCode(), EVERYWHERE));
    }

    /** Id of the document that holds the entry of the owner's list, such as a registration of a workshop. The same entry is always in the same document. */
    public static String of(String owner, Object entry) {
        return owner + "/" + Math.floorMod(entry.toString().hashCode(), COUNT);
    }

    /** Ids of all documents that may hold entries of the owner. */
    public static List<String> all(String owner) {
        return IntStream.range(0, COUNT).mapToObj(n -> owner + "/" + n).toList();
    }

    /** To whom a document of an owner's list belongs. */
    public static String owner(String document) {
        return document.substring(0, document.indexOf('/'));
    }
}
