package org.sabak.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.Personal;

/** The letter by which a ministry names its people. Its content goes to the vault and never into an event. */
@Personal
public record OfficialLetter(DocumentId documentId, DocumentKind kind, byte[] content) {

    /** Most bytes of a letter: 10 MB. */
    public static final int MOST = 10 << 20;

    /** What the content is known by, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never prints what is in it: such a text ends up in logs. */
    @Override
    public String toString() {
        return "OfficialLetter[" + documentId + "]";
    }
}
