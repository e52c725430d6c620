package org.sabak.notification.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's own way to a mail server, which says how far it has come: before DATA, and before the dot that ends it. */
final class CarefulTransport extends SMTPTransport {

    private final Runnable beforeData;
    private boolean complete;

    /** @param beforeData when it throws, DATA is not said */
    CarefulTransport(Session session, Runnable beforeData) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.beforeData = beforeData;
    }

    /** Whether the mail server may have got all of the message: from here on silence is not a no. */
    boolean isComplete() {
        return complete;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        beforeData.run();
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        complete = true;
        super.finishData();
    }
}
