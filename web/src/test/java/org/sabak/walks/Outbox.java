package org.sabak.walks;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.LinkId;
import org.sabak.assembly.House;
import org.sabak.doors.Queries;
import org.sabak.registration.InvitationId;

/** The letters of a house without a mail server, read as somebody would who gets them. */
record Outbox(House house) {

    private static final Pattern LINK = Pattern.compile("/links/([\\w-]+)");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The one-time link that was sent for an invitation. */
    String link(InvitationId invitation) {
        return link(invitation.value());
    }

    /** The one-time link that was sent to whoever it is for. */
    String link(String subject) {
        var until = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(until)) {
            var found = found(subject);
            if (found.isPresent()) return found.get();
            Thread.onSpinWait();
        }
        throw new AssertionError("no letter with a link for " + subject);
    }

    private Optional<String> found(String subject) {
        try (var letters = Files.newDirectoryStream(house.data().resolve("outbox"), "*.eml")) {
            for (var letter : letters) {
                var link = LINK.matcher(text(letter));
                if (link.find() && house.bean(Queries.class).find(new LinkOf(LinkId.ofSecret(link.group(1))), Link.class)
                        .filter(l -> l.subject().equals(subject)).isPresent()) {
                    return Optional.of(link.group());
                }
            }
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            return Optional.empty(); // being written at this moment
        }
    }

    private static String text(Path letter) throws IOException, MessagingException {
        try (var in = Files.newInputStream(letter)) {
            return text(new MimeMessage(null, in));
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) return text(parts.getBodyPart(0));
        return String.valueOf(part.getContent());
    }
}
