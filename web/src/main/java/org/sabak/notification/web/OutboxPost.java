package org.sabak.notification.web;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.sabak.notification.Addressed;
import org.sabak.notification.LetterId;
import org.sabak.notification.Post;
import org.sabak.notification.Via;

/**
 * Into files that only the owner of the process may read, one for each letter under its own name. Writing one again
 * changes nothing, so it is not handed over first and never ends in doubt.
 */
class OutboxPost implements Post {

    private final Path folder;
    private final Mailing mailing;

    OutboxPost(Path folder, Mailing mailing) {
        this.folder = folder.toAbsolutePath().normalize();
        this.mailing = mailing;
    }

    @Override
    public Via via() {
        return Via.OUTBOX;
    }

    @Override
    public String whereTo() {
        return folder.toString();
    }

    @Override
    public Outcome deliver(Addressed letter, Runnable beforehand) {
        try {
            write(file(letter.letterId()), mailing.of(letter));
            return new Outcome.Taken();
        } catch (AddressException noAddress) {
            return new Outcome.NoAddress();
        } catch (MessagingException | IOException e) {
            return new Outcome.NobodyThere("the outbox cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void discard(LetterId letter) {
        try {
            Files.deleteIfExists(file(letter));
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be destroyed in " + folder, e);
        }
    }

    private Path file(LetterId letter) {
        return folder.resolve(letter + ".eml");
    }

    /** Whole or not at all. */
    private void write(Path file, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder, ownerMay("rwx------"));
        var fresh = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerMay("rw-------"));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE); var out = Channels.newOutputStream(channel)) {
            message.writeTo(out);
            channel.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerMay(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
