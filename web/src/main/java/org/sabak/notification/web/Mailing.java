package org.sabak.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.sabak.notification.Addressed;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Makes a message of a letter. Nothing that somebody typed reaches a header but through the library's own setters for
 * addresses and names; headers set by name have words of ours only.
 */
class Mailing {

    private final Session session;
    private final InternetAddress from;
    private final LetterWords words;
    private final LetterLinks links;
    private final Clock clock;
    private final SeatCalendar calendar;

    /** @param session with a mail server, or without one for what is only written down */
    Mailing(Session session, InternetAddress from, LetterWords words, LetterLinks links, Clock clock) {
        this.session = session;
        this.from = from;
        this.words = words;
        this.links = links;
        this.clock = clock;
        this.calendar = new SeatCalendar(from, words, clock);
    }

    Session session() {
        return session;
    }

    /** @throws AddressException when what stands in the vault cannot be written to */
    void check(Addressed letter) throws AddressException {
        to(letter);
    }

    /**
     * Makes the one-time link that the letter may hold: only for a letter that is about to be sent.
     *
     * @throws AddressException when what stands in the vault cannot be written to
     */
    MimeMessage of(Addressed letter) throws MessagingException {
        var to = to(letter);
        var text = words.of(letter, links.of(letter));
        var message = new Named(session, "<" + letter.letterId() + "@" + host() + ">");
        var helper = new MimeMessageHelper(message, UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(text.subject());
        helper.setSentDate(Date.from(clock.instant()));
        message.setContent(parts(letter, text, to));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        message.saveChanges();
        return message;
    }

    /** The same three times, the richest last: mail programs look for an entry of the calendar beside the words. */
    private MimeMultipart parts(Addressed letter, LetterWords.Words text, InternetAddress to) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part("text/plain; charset=UTF-8", text.plain()));
        parts.addBodyPart(part("text/html; charset=UTF-8", text.html()));
        if (letter.entry() != null) {
            var sheet = calendar.of(letter, to);
            parts.addBodyPart(part("text/calendar; charset=UTF-8; method=" + sheet.method(), sheet.text()));
        }
        return parts;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), type)));
        return part;
    }

    private static InternetAddress to(Addressed letter) throws AddressException {
        // Checked here because the library's own check lets a few things pass that a header is better without.
        if (!letter.email().matches("[\\x21-\\x7e&&[^,;<>\"\\\\()\\[\\]:]]+@[\\p{L}\\p{N}.-]+")) {
            throw new AddressException("not an address");
        }
        var to = new InternetAddress(letter.email(), true);
        try {
            to.setPersonal(LetterWords.oneLine(letter.name()), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return to;
    }

    private String host() {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** A message with an id of ours: the same letter has the same one however often it is sent. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
