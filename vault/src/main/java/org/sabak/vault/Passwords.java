package org.sabak.vault;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.sabak.access.Secret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords and compares with hashes, a few at a time: each hash takes 19 MiB and some 40 ms of one processor. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode(java.util.HexFormat.of().formatHex(Seal.newKey()));
    }

    /** Argon2id with the least cost RELIABILITY.md part 5.3 asks for. */
    static PasswordEncoder argon2id() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    }

    String hash(Secret password) {
        return inTurn(() -> encoder.encode(typed(password)));
    }

    /** @param hash of the account asked about; without one, or when the text is too long to be a password, as much work is done */
    boolean match(Secret password, Optional<String> hash) {
        var typed = typed(password);
        boolean possible = hash.isPresent() && typed.codePointCount(0, typed.length()) <= Secret.MOST;
        return inTurn(() -> encoder.matches(possible ? typed : "", possible ? hash.get() : nobodys)) && possible;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** One letter may be typed as one code point or as two; both keyboards get in. */
    private static String typed(Secret password) {
        return Normalizer.normalize(password.value() == null ? "" : password.value(), Normalizer.Form.NFC);
    }
}
