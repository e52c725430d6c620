package org.sabak.log.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

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
        if (posix(folder)) {
            Files.createDirectories(folder, ownerMay("rwx------"));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** A file in the folder that only its owner may read, even when the folder itself is open to others. */
    static Path ownFile(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) return file;
        return posix(folder) ? Files.createFile(file, ownerMay("rw-------")) : Files.createFile(file);
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerMay(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }
}
