package org.sabak.log.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Links each event to all before it, so that nothing in the log can be changed, moved or left out unnoticed. Two steps,
 * because only the second must be done in order: a row's own digest, then
 * {@code hash(n) = SHA-256(hash(n-1) ‖ position as 8 bytes ‖ digest of the row)}.
 *
 * <p>The digest of a row is SHA-256 over its columns in the order of {@link StoredEvent#COLUMNS}: each text in UTF-8 and each
 * blob after its length as 4 bytes, NULL as the length -1, the sequence as 8 bytes; all numbers with the high byte first.
 */
final class Chain {

    /** Bytes of a hash. */
    static final int SIZE = 32;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Chain::newDigest);

    private Chain() { }

    /** What the first event is linked to. */
    static byte[] genesis() {
        return new byte[SIZE];
    }

    /** The hash of an event at a position, given the hash of the one before. */
    static byte[] next(byte[] previous, long position, StoredEvent event) {
        return link(previous, position, digest(event));
    }

    static byte[] link(byte[] previous, long position, byte[] digest) {
        return sha256(ByteBuffer.allocate(2 * SIZE + Long.BYTES)
                .put(previous).putLong(position).put(digest).array());
    }

    static byte[] digest(StoredEvent event) {
        byte[][] texts = {utf8(event.eventId()), utf8(event.aggregateId()), utf8(event.type()), utf8(event.recordedAt()),
            utf8(event.payloadType()), utf8(event.payloadRevision()), event.payload(), event.metadata()};
        int size = Long.BYTES;
        for (var text : texts) size += Integer.BYTES + (text == null ? 0 : text.length);
        var row = ByteBuffer.allocate(size);
        put(row, texts, 0, 2);
        row.putLong(event.sequence());
        put(row, texts, 2, texts.length);
        return sha256(row.array());
    }

    private static void put(ByteBuffer row, byte[][] texts, int from, int to) {
        for (int i = from; i < to; i++) {
            row.putInt(texts[i] == null ? -1 : texts[i].length);
            if (texts[i] != null) row.put(texts[i]);
        }
    }

    private static byte[] utf8(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] bytes) {
        return SHA_256.get().digest(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
