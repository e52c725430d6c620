package org.sabak.notification.query;

import static org.sabak.readmodels.Shape.set;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterHandedOver;
import org.sabak.notification.NotificationEvent.LetterPutOff;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.springframework.stereotype.Component;

/** One document per letter, and the titles of the workshops they are about. */
@Component
@ProcessingGroup(LettersProjection.EDITION)
class LettersProjection {

    static final String EDITION = "letters-2";
    static final String TITLES = "letters-titles-1";

    private final BatchedWrites writes;

    LettersProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        writes.to(TITLES).upsert(e.workshopId().value(), set("title", e.title()));
    }

    @EventHandler
    void on(WorkshopRetitled e) {
        writes.to(TITLES).upsert(e.workshopId().value(), set("title", e.title()));
    }

    @EventHandler
    void on(LetterRequested e, Recorded recorded) {
        put(e.letterId(), set("request", e), set("requested", recorded.position()));
        stands(e.letterId(), Stand.WAITING, "", 0, recorded);
    }

    /** About to be sent is still not sent. */
    @EventHandler
    void on(LetterHandedOver e, Recorded recorded) {
        stands(e.letterId(), Stand.WAITING, "", 0, recorded);
    }

    @EventHandler
    void on(LetterPutOff e, Recorded recorded) {
        stands(e.letterId(), Stand.WAITING, "", e.reply(), recorded);
    }

    @EventHandler
    void on(LetterSent e, Recorded recorded) {
        stands(e.letterId(), Stand.SENT, e.via().name(), 0, recorded);
    }

    @EventHandler
    void on(LetterDead e, Recorded recorded) {
        stands(e.letterId(), Stand.DEAD, e.cause().name(), e.reply(), recorded);
    }

    @EventHandler
    void on(LetterUnknown e, Recorded recorded) {
        stands(e.letterId(), Stand.UNKNOWN, e.doubt().name(), 0, recorded);
    }

    @EventHandler
    void on(LetterWithdrawn e, Recorded recorded) {
        stands(e.letterId(), Stand.WITHDRAWN, e.reason().name(), 0, recorded);
    }

    @EventHandler
    void on(LetterRetried e, Recorded recorded) {
        stands(e.letterId(), Stand.WAITING, "", 0, recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(TITLES);
    }

    private void stands(LetterId letter, Stand stand, String reason, int reply, Recorded recorded) {
        put(letter, set("stand", stand), set("reason", reason), set("reply", reply), set("since", recorded.at()));
    }

    private void put(LetterId letter, Bson... changes) {
        writes.to(EDITION).upsert(letter.value(), changes);
    }
}
