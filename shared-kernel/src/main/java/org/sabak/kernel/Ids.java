package org.sabak.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The shape all ids share: a prefix that names the kind, then up to 128 of {@code a-z 0-9 -}, not {@code -} first. */
public final class Ids {

    private static final int MOST = 128;

    private Ids() { }

    /** @throws IllegalArgumentException unless the value is the prefix followed by 1 to 128 of {@code a-z 0-9 -} */
    public static void require(String prefix, String value) {
        if (value == null || !value.startsWith(prefix) || !isRest(value, prefix.length())) {
            throw new IllegalArgumentException("not an id of the form " + prefix + "…");
        }
    }

    /** By hand: ids are made by the million, and a pattern takes ten times as long. */
    private static boolean isRest(String value, int from) {
        int length = value.length() - from;
        if (length < 1 || length > MOST || value.charAt(from) == '-') return false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') return false;
        }
        return true;
    }

    /** The same words always give the same id part, so that a repeated request meets its own first trace. */
    public static String derived(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
