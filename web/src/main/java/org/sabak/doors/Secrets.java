package org.sabak.doors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random text that nobody guesses. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() { }

    /** 256 bits, as 43 characters that are safe in an address. */
    public static String fresh() {
        return fresh(32);
    }

    static String fresh(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Compares without telling by the time it takes how much was right. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
