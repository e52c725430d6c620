package org.sabak.vault;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Folders and files that only their owner may open, where the file system knows owners. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = fromString("rw-------");

    private PrivateFiles() { }

    /** Makes the folder with mode 0700 unless it is there; one that is there keeps the mode its owner gave it. */
    static void folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder, mode(folder, "rwx------"));
        } catch (IOException e) {
            throw new VaultFault("The data folder " + folder + " cannot be made: choose one you may write to.", e);
        }
    }

    /** Makes an empty file with mode 0600 unless it is there. */
    static void file(Path file) throws IOException {
        if (!Files.exists(file)) Files.createFile(file, mode(file, "rw-------"));
    }

    /** Writes a file that is either whole or absent, whatever happens in between. */
    static void write(Path file, byte[] content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        file(fresh);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Whether nobody but the owner may open the file; an absent file is private. */
    static boolean isPrivate(Path file) {
        try {
            return !Files.exists(file) || !knowsOwners(file)
                    || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return knowsOwners(path) ? new FileAttribute<?>[] {asFileAttribute(fromString(mode))} : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
