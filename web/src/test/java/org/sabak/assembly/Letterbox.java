package org.sabak.assembly;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The letters of a house without a mail server. */
record Letterbox(Path outbox) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The first words like these in any letter, as soon as there is one. */
    String await(Pattern words) {
        var until = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(until)) {
            var found = find(words);
            if (found.isPresent()) return found.get();
            Thread.onSpinWait();
        }
        throw new AssertionError("no letter with " + words);
    }

    private Optional<String> find(Pattern words) {
        try (var letters = Files.newDirectoryStream(outbox, "*.eml")) {
            for (var letter : letters) {
                var found = words.matcher(text(letter)).results().map(MatchResult::group).findFirst();
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            return Optional.empty(); // being written at this moment
        }
    }

    private static String text(Path letter) throws IOException, MessagingException {
        try (var in = Files.newInputStream(letter)) {
            return String.valueOf(((MimeMultipart) new MimeMessage(null, in).getContent()).getBodyPart(0).getContent());
        }
    }
}
