package org.sabak.readmodels;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.RawBsonDocument;

/** BSON documents one after the other in one file, and a SHA-256 over all of them at its end. */
final class CheckpointFile {

    private static final int SIZE = 32;
    private static final int LEAST = 5, MOST = 1 << 26;
    private static final int BUFFER = 1 << 20;

    private CheckpointFile() { }

    /** Where a file that is not complete yet is written. */
    static Path half(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** Writes a file that is there as a whole or not at all. Only its owner may read it. */
    static final class Out implements AutoCloseable {

        private final Path file;
        private final MessageDigest hash = sha256();
        private final FileChannel channel;
        private final OutputStream plain;
        private final OutputStream hashed;

        Out(Path file) throws IOException {
            this.file = file;
            Files.deleteIfExists(half(file));
            Files.createFile(half(file), ownerOnly(file));
            channel = FileChannel.open(half(file), StandardOpenOption.WRITE);
            plain = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            hashed = new DigestOutputStream(plain, hash);
        }

        void put(RawBsonDocument document) throws IOException {
            var bytes = document.getByteBuffer();
            hashed.write(bytes.array(), bytes.position(), bytes.remaining());
        }

        /** Nothing is there before this returns. */
        void complete() throws IOException {
            plain.write(hash.digest());
            plain.flush();
            channel.force(true);
            channel.close();
            Files.move(half(file), file, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(half(file));
        }
    }

    /** Reads what may have been harmed: nothing counts before {@link #isWhole} has said so. */
    static final class In implements AutoCloseable {

        private final MessageDigest hash = sha256();
        private final DataInputStream in;
        private long left;

        In(Path file) throws IOException {
            left = Files.size(file) - SIZE;
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        boolean hasNext() {
            return left > 0;
        }

        RawBsonDocument next() throws IOException {
            var length = in.readNBytes(Integer.BYTES);
            int size = length.length < Integer.BYTES ? 0 : ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (size < LEAST || size > Math.min(MOST, left)) throw new IOException("a document has a wrong length");
            var bytes = new byte[size];
            System.arraycopy(length, 0, bytes, 0, Integer.BYTES);
            in.readFully(bytes, Integer.BYTES, size - Integer.BYTES);
            hash.update(bytes);
            left -= size;
            return new RawBsonDocument(bytes);
        }

        /** To be asked at the end. */
        boolean isWhole() throws IOException {
            return left == 0 && MessageDigest.isEqual(hash.digest(), in.readAllBytes());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
