package org.sabak.notification.web;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;

/** What arrived at a real mail server, found by what the house says it has sent. */
final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The one letter of that kind to somebody, as soon as it has been sent. */
    MimeMessage letter(Correspondence house, RecipientId to, Template template) {
        Correspondence.until(() -> house.all(null).rows().stream().anyMatch(l -> l.recipientId().equals(to) && l.template() == template
                && l.stand() == Stand.SENT));
        var letter = house.all(null).rows().stream().filter(l -> l.recipientId().equals(to) && l.template() == template).findFirst()
                .orElseThrow().letterId();
        return Stream.of(server.getReceivedMessages()).filter(m -> id(m).contains(letter.value())).findFirst().orElseThrow();
    }

    /** Plain text, HTML and perhaps a calendar. */
    static List<BodyPart> parts(MimeMessage message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        var found = new ArrayList<BodyPart>();
        for (int i = 0; i < parts.getCount(); i++) found.add(parts.getBodyPart(i));
        return found;
    }

    static String plain(MimeMessage message) throws MessagingException, IOException {
        return parts(message).getFirst().getContent().toString();
    }

    /** The first that fits in brackets. */
    static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new AssertionError(pattern + " is not in " + text);
        return found.group(1);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
