package org.sabak.log.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps a second program away from the same data: two writers with two memories would give one seat twice. */
final class ProcessLock implements AutoCloseable {

    /** Somebody else works in the folder. */
    static final class Taken extends IllegalStateException {

        Taken(Path folder) {
            super("Another Sabak is already running with the data folder " + folder
                    + "; stop it first, or start this one with --data and another folder.");
        }
    }

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the folder, for its owner only, when it is missing. The lock ends with {@link #close()} or the process. */
    static ProcessLock take(Path folder) {
        try {
            create(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Taken(folder);
            }
            return new ProcessLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }
}
