package org.sabak.readmodels.embedded;

/**
 * Lets equal short texts be one object: names of fields, codes and ids come again in thousands of documents, each time
 * newly decoded. Forgets what was not seen for long; two threads at once may only share less.
 */
final class Words {

    private static final int SLOTS = 1 << 14;
    private static final int LONGEST = 64;

    private final String[] known = new String[SLOTS];

    Object shared(Object value) {
        return value instanceof String text ? shared(text) : value;
    }

    String shared(String text) {
        if (text.length() > LONGEST) return text;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        var before = known[slot];
        if (text.equals(before)) return before;
        known[slot] = text;
        return text;
    }
}
