package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;
import org.sabak.notification.Via;
import org.sabak.notification.command.LetterQueue.Place;
import org.springframework.stereotype.Component;

/**
 * Keeps the queue by the ledger and by nothing else. May be told the whole ledger again at any time: a letter that was
 * sent is put back into the queue for a moment, but not sent, because its own stream is asked first.
 */
@Component
@ProcessingGroup("letters")
class LedgerReader {

    private final LetterQueue queue;

    LedgerReader(LetterQueue queue) {
        this.queue = queue;
    }

    @EventHandler
    void on(LetterRequested e) {
        queue.add(e.letterId(), e.personId());
    }

    @EventHandler
    void on(LetterRetried e) {
        queue.again(e.letterId());
    }

    @EventHandler
    void on(LetterSent e) {
        if (e.via() == Via.OUTBOX) queue.move(e.letterId(), Place.OUTBOX);
        else queue.remove(e.letterId());
    }

    @EventHandler
    void on(LetterDead e) {
        queue.move(e.letterId(), Place.STUCK);
    }

    @EventHandler
    void on(LetterUnknown e) {
        queue.move(e.letterId(), Place.STUCK);
    }

    @EventHandler
    void on(LetterWithdrawn e) {
        queue.remove(e.letterId());
    }
}
