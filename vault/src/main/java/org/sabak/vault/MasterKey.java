package org.sabak.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret everything in the vault rests on: 32 random bytes in a file outside the database. It closes nothing
 * itself; keys for each purpose are derived from it (HKDF-SHA-256), so that none can stand in for another.
 */
final class MasterKey {

    private static final int LENGTH = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /** @param needed whether the vault holds something already; then a new key would lose it, and none is made */
    static MasterKey in(Path file, boolean needed) {
        try {
            if (!Files.exists(file)) {
                if (needed) throw new VaultFault("vault.db is here but its key " + file
                        + " is missing: put the key file back from your backup, nothing can be read without it.");
                PrivateFiles.write(file, Seal.newKey());
            }
            var secret = Files.readAllBytes(file);
            if (secret.length != LENGTH) throw new VaultFault("The key file " + file
                    + " is damaged (it must be " + LENGTH + " bytes long): put it back from your backup.");
            return new MasterKey(secret);
        } catch (IOException e) {
            throw new VaultFault("The key file " + file + " cannot be read or made: check who owns it and the folder.", e);
        }
    }

    /** A key for one purpose, always the same for the same words. */
    byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(secret)
                    .thenExpand(("sabak vault 1 " + purpose).getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 platform has HKDF", e);
        }
    }

    /** Whether both are the same secret. */
    boolean matches(MasterKey other) {
        return java.security.MessageDigest.isEqual(secret, other.secret);
    }
}
