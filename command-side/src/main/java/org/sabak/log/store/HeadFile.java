package org.sabak.log.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A small file beside the log that says how far the log had come when somebody was last answered. Without it a log that lost
 * its end would look whole.
 *
 * <p>The file never grows: two slots, a page apart so that no write touches both, are overwritten by turns. A write that was
 * cut off leaves the pin before it. A slot holds the mark, the position, the hash, and a SHA-256 over these.
 */
class HeadFile implements AutoCloseable {

    private static final int SLOT = 4096;
    private static final int SLOTS = 2;
    private static final byte[] MARK = "SABAK-H1".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED = MARK.length + Long.BYTES + Chain.SIZE;
    private static final int RECORD = SIGNED + Chain.SIZE;

    /**
     * What the file says.
     *
     * @param slot where the pin stands
     * @param torn whether the other slot holds a write that was cut off
     */
    record Pin(Head head, int slot, boolean torn) { }

    private final RandomAccessFile file;
    private Head pinned;
    private int slot;

    /** Opens an existing file for pinning. */
    HeadFile(Path path) throws IOException {
        var pin = read(path);
        pinned = pin.head();
        slot = pin.slot();
        file = new RandomAccessFile(path.toFile(), "rwd"); // each write is on disk when it returns, like fdatasync
    }

    /** Makes a file that pins the empty log. It is there as a whole or not at all. */
    static void create(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        var half = ProcessLock.ownFile(folder, path.getFileName() + ".new");
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(Arrays.copyOf(record(Head.EMPTY), SLOTS * SLOT)));
            channel.force(true);
        }
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
        try (var entry = FileChannel.open(folder)) {
            entry.force(true);
        } catch (IOException e) {
            return; // not every system can open a folder; the file itself is on disk
        }
    }

    /**
     * The newest whole pin. Changes nothing and may be called beside a program that pins.
     *
     * @throws LogDamaged when there is none
     */
    static Pin read(Path path) throws IOException {
        if (!Files.exists(path)) throw LogDamaged.because(name(path) + " is missing.");
        var bytes = Files.readAllBytes(path);
        if (bytes.length != SLOTS * SLOT) {
            throw LogDamaged.because(name(path) + " is " + bytes.length + " bytes long instead of " + SLOTS * SLOT + ".");
        }
        var newest = IntStream.range(0, SLOTS).boxed().filter(i -> head(bytes, i).isPresent())
                .max((a, b) -> Long.compare(head(bytes, a).get().position(), head(bytes, b).get().position()))
                .orElseThrow(() -> LogDamaged.because(name(path) + " holds no whole record."));
        int other = SLOTS - 1 - newest;
        return new Pin(head(bytes, newest).get(), newest, head(bytes, other).isEmpty() && !unused(bytes, other));
    }

    /** What was last pinned. */
    final Head pinned() {
        return pinned;
    }

    /**
     * Returns when the pin is on disk; the pin before it is still there until then. To be called only for a head that is
     * itself on disk.
     */
    void pin(Head head) throws IOException {
        int next = SLOTS - 1 - slot;
        file.seek((long) next * SLOT);
        file.write(record(head));
        slot = next;
        pinned = head;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static byte[] record(Head head) {
        var record = ByteBuffer.allocate(RECORD).put(MARK).putLong(head.position()).put(head.hash());
        return record.put(sum(record.array())).array();
    }

    private static Optional<Head> head(byte[] bytes, int slot) {
        var record = Arrays.copyOfRange(bytes, slot * SLOT, slot * SLOT + RECORD);
        var whole = Arrays.equals(record, 0, MARK.length, MARK, 0, MARK.length)
                && MessageDigest.isEqual(sum(record), Arrays.copyOfRange(record, SIGNED, RECORD));
        if (!whole) return Optional.empty();
        return Optional.of(new Head(ByteBuffer.wrap(record).getLong(MARK.length),
                Arrays.copyOfRange(record, MARK.length + Long.BYTES, SIGNED)));
    }

    private static boolean unused(byte[] bytes, int slot) {
        return IntStream.range(0, RECORD).allMatch(i -> bytes[slot * SLOT + i] == 0);
    }

    private static byte[] sum(byte[] record) {
        return Chain.sha256(Arrays.copyOf(record, SIGNED));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
