package org.sabak.trainers.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import com.mongodb.client.model.Updates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.workshop.Days;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.springframework.stereotype.Component;

/** When each workshop is and what its agenda holds, and for each speaker the workshops they were ever put down for. */
@Component
@ProcessingGroup(BookingsProjection.EDITION)
class BookingsProjection {

    static final String EDITION = "trainers-bookings-1";
    static final String WORKSHOPS = "trainers-bookings-workshops-1";

    private final BatchedWrites writes;

    BookingsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        put(e.workshopId(), set("title", e.title()), days(e.days()), set("zone", e.zone()), set("on", true));
    }

    @EventHandler
    void on(WorkshopRetitled e) {
        put(e.workshopId(), set("title", e.title()));
    }

    @EventHandler
    void on(WorkshopRescheduled e) {
        put(e.workshopId(), days(e.days()));
    }

    @EventHandler
    void on(WorkshopMoved e) {
        put(e.workshopId(), set("zone", e.zone()));
    }

    @EventHandler
    void on(WorkshopAnnounced e) {
        put(e.workshopId(), set("on", true));
    }

    @EventHandler
    void on(WorkshopPostponed e) {
        put(e.workshopId(), set("on", false));
    }

    @EventHandler
    void on(WorkshopCancelled e) {
        put(e.workshopId(), set("on", false));
    }

    @EventHandler
    void on(WorkshopReopened e) {
        put(e.workshopId(), set("on", e.to() != Stage.CANCELLED && e.to() != Stage.POSTPONED));
    }

    @EventHandler
    void on(ItemDrafted e) {
        book(e.workshopId(), e.item());
    }

    @EventHandler
    void on(ItemRevised e) {
        book(e.workshopId(), e.item());
    }

    @EventHandler
    void on(ItemRemoved e) {
        put(e.workshopId(), Updates.unset("items." + e.item().itemId()));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(WORKSHOPS);
    }

    private void book(WorkshopId workshop, Item item) {
        put(workshop, setPacked("items." + item.itemId(), item));
        item.speakers().forEach(speaker -> writes.to(EDITION).upsert(speaker.value(), set("at." + workshop, true)));
    }

    private static Bson days(Days days) {
        return set("first", days.exact() ? days.first() : null);
    }

    private void put(WorkshopId workshop, Bson... changes) {
        writes.to(WORKSHOPS).upsert(workshop.value(), changes);
    }
}
