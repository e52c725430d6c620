package org.sabak.notification.query;

import static org.sabak.readmodels.Shape.set;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.bson.conversions.Bson;
import org.sabak.kernel.WorkshopId;
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
import org.sabak.notification.Via;
import org.sabak.notification.query.ToldAnswers.Change;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.springframework.stereotype.Component;

/** One document per letter, and of each workshop its title and every version of what letters tell. */
@Component
@ProcessingGroup(LettersProjection.EDITION)
class LettersProjection {

    static final String EDITION = "letters-2";
    static final String TITLES = "letters-titles-2";

    private final BatchedWrites writes;

    LettersProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e, Recorded recorded, @MessageIdentifier String fact) {
        writes.to(TITLES).upsert(e.workshopId().value(), set("title", e.title()));
        change(e.workshopId(), recorded, new Change(fact, e.days(), e.place(), null));
    }

    @EventHandler
    void on(WorkshopRescheduled e, Recorded recorded, @MessageIdentifier String fact) {
        change(e.workshopId(), recorded, new Change(fact, e.days(), null, null));
    }

    @EventHandler
    void on(WorkshopMoved e, Recorded recorded, @MessageIdentifier String fact) {
        change(e.workshopId(), recorded, new Change(fact, null, e.place(), null));
    }

    @EventHandler
    void on(WorkshopPostponed e, Recorded recorded, @MessageIdentifier String fact) {
        change(e.workshopId(), recorded, new Change(fact, null, null, false));
    }

    @EventHandler
    void on(WorkshopCancelled e, Recorded recorded, @MessageIdentifier String fact) {
        change(e.workshopId(), recorded, new Change(fact, null, null, false));
    }

    @EventHandler
    void on(WorkshopReopened e, Recorded recorded, @MessageIdentifier String fact) {
        change(e.workshopId(), recorded, new Change(fact, null, null, true));
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
        put(e.letterId(), set("handed", recorded.position()));
        stands(e.letterId(), Stand.WAITING, "", 0, recorded);
    }

    @EventHandler
    void on(LetterPutOff e, Recorded recorded) {
        stands(e.letterId(), Stand.WAITING, "", e.reply(), recorded);
    }

    @EventHandler
    void on(LetterSent e, Recorded recorded) {
        if (e.via() == Via.OUTBOX) put(e.letterId(), set("handed", recorded.position())); // nobody took it in between
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

    private void change(WorkshopId workshop, Recorded recorded, Change change) {
        writes.to(TITLES).upsert(workshop.value(), set("changes." + recorded.position(), change));
    }

    private void stands(LetterId letter, Stand stand, String reason, int reply, Recorded recorded) {
        put(letter, set("stand", stand), set("reason", reason), set("reply", reply), set("since", recorded.at()));
    }

    private void put(LetterId letter, Bson... changes) {
        writes.to(EDITION).upsert(letter.value(), changes);
    }
}
