package org.sabak.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sabak.kernel.Ids;

/** Identifies a shared calendar by the SHA-256 of the key in its address, so that the key itself is stored nowhere. */
public record CalendarKeyId(@JsonValue String value) {

    private static final String PREFIX = "calendarkey-";

    /** @throws IllegalArgumentException if the text is not the id of a shared calendar */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarKeyId {
        Ids.require(PREFIX, value);
    }

    /** @param key 256 random bits as text */
    public static CalendarKeyId ofKey(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new CalendarKeyId(PREFIX + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
