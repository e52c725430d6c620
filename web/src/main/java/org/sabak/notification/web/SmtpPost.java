package org.sabak.notification.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.sabak.notification.Addressed;
import org.sabak.notification.LetterId;
import org.sabak.notification.Post;
import org.sabak.notification.Via;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** To a mail server, a connection for each letter. */
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    /** SMTP: from 500 on, asking again will not help. */
    private static final int FOR_GOOD = 500;

    /** SMTP: who sends has to say who it is, or how, first. No letter is to blame for that. */
    private static final Set<Integer> NO_ENTRY = Set.of(530, 534, 535, 538);

    private final JavaMailSenderImpl server;
    private final Mailing mailing;
    private final Duration longest;

    /** @param longest that one attempt may take: a server that answers byte by byte keeps to every other limit */
    SmtpPost(JavaMailSenderImpl server, Mailing mailing, Duration longest) {
        this.server = server;
        this.mailing = mailing;
        this.longest = longest;
    }

    @Override
    public Via via() {
        return Via.SMTP;
    }

    @Override
    public String whereTo() {
        return server.getHost();
    }

    @Override
    public void discard(LetterId letter) {
        // Nothing of it is here.
    }

    @Override
    public Outcome deliver(Addressed letter, Runnable beforehand) {
        var transport = new CarefulTransport(mailing.session(), beforehand);
        try (var limit = new TimeLimit(longest)) {
            mailing.check(letter);
            return deliver(letter, transport);
        } catch (AddressException noAddress) {
            return new Outcome.NoAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter could not be put together", e);
        } finally {
            close(transport);
        }
    }

    private Outcome deliver(Addressed letter, CarefulTransport transport) throws MessagingException {
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException notConnected) {
            return nobody(notConnected);
        }
        // Put together only now: it may hold a link, and a server that is away is tried again and again.
        return send(transport, mailing.of(letter));
    }

    private Outcome send(CarefulTransport transport, MimeMessage message) throws MessagingException {
        var to = message.getAllRecipients();
        try {
            transport.sendMessage(message, to);
            return new Outcome.Taken();
        } catch (SMTPSenderFailedException turnedAway) {
            return nobody(turnedAway);
        } catch (MessagingException failed) {
            int reply = reply(failed);
            if (NO_ENTRY.contains(reply)) return nobody(failed);
            if (reply >= FOR_GOOD) return new Outcome.Never(reply);
            if (reply > 0) return new Outcome.Later(reply);
            return transport.isComplete() ? new Outcome.InDoubt() : new Outcome.Later(0);
        }
    }

    /** What the server said, three digits; 0 when it said nothing, as when the line broke. */
    private static int reply(MessagingException failed) {
        int said = switch (failed) {
            case SMTPAddressFailedException no -> no.getReturnCode();
            case SMTPSendFailedException no -> no.getReturnCode();
            default -> 0;
        };
        return said <= 0 && failed.getNextException() instanceof MessagingException inside ? reply(inside) : Math.max(said, 0);
    }

    private Outcome nobody(MessagingException why) {
        LOG.warn("Letters wait, the mail server {} does not take them: {}", server.getHost(), why.getMessage());
        return new Outcome.NobodyThere(String.valueOf(why.getMessage()));
    }

    /** What was answered is answered; a farewell that fails changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye: {}", e.getMessage());
        }
    }
}
