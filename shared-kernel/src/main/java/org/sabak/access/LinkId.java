package org.sabak.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sabak.kernel.Ids;

/** Identifies a one-time link by the SHA-256 of its secret, so that the secret itself is stored nowhere. */
public record LinkId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not the id of a one-time link */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkId {
        Ids.require("link-", value);
    }

    /** @param secret 256 random bits as text */
    public static LinkId ofSecret(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new LinkId("link-" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
