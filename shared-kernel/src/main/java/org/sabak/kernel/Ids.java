package org.sabak.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** The shape all ids share: a prefix that names the kind, then up to 128 of {@code a-z 0-9 -}. */
public final class Ids {

    private static final Pattern REST = Pattern.compile("[a-z0-9][a-z0-9-]{0,127}");

    private Ids() { }

    /** @throws IllegalArgumentException unless the value is the prefix followed by 1 to 128 of {@code a-z 0-9 -} */
    public static void require(String prefix, String value) {
        if (value == null || !value.startsWith(prefix) || !REST.matcher(value.substring(prefix.length())).matches()) {
            throw new IllegalArgumentException("not an id of the form " + prefix + "…");
        }
    }

    /** The same words always give the same id part, so that a repeated request meets its own first trace. */
    public static String derived(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
