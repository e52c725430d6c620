package org.sabak.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens bytes under one key with AES-256-GCM. What a seal is about (the label) is authenticated with it, so
 * that a sealed record cannot be moved to another person. Layout: 12 bytes nonce, ciphertext, 16 bytes tag.
 */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKey key;

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** 256 random bits. */
    static byte[] newKey() {
        var key = new byte[32];
        CHANCE.nextBytes(key);
        return key;
    }

    /** For {@link #open}, by one thread; to find one takes several times as long as to open a short record with it. */
    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    byte[] close(byte[] content, String label) {
        var nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        try {
            var closed = ready(cipher(), Cipher.ENCRYPT_MODE, nonce, label).doFinal(content);
            return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws VaultFault when the bytes were changed, belong to another label or were closed under another key */
    byte[] open(byte[] sealed, String label) {
        return open(sealed, label, cipher());
    }

    /** The same with a cipher that may have opened other seals before. */
    byte[] open(byte[] sealed, String label, Cipher cipher) {
        try {
            if (sealed.length < NONCE) throw new AEADBadTagException("too short");
            var nonce = java.util.Arrays.copyOf(sealed, NONCE);
            return ready(cipher, Cipher.DECRYPT_MODE, nonce, label).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new VaultFault("The vault's record " + label
                    + " was changed or damaged outside the program: restore vault.db from a backup.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher ready(Cipher cipher, int mode, byte[] nonce, String label) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
