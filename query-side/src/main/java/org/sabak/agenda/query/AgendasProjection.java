package org.sabak.agenda.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.agenda.Item;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** One document for each workshop's agenda: the draft, everything that was published, and how often days or place moved. */
@Component
@ProcessingGroup(AgendasProjection.EDITION)
class AgendasProjection {

    static final String EDITION = "agendas-1";

    private final BatchedWrites writes;

    AgendasProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    /** One publication, as documents hold it. */
    record Publication(int version, Instant at, List<Item> items) { }

    @EventHandler
    void on(WorkshopRescheduled e, Recorded recorded) {
        put(e.workshopId(), set("moved." + recorded.position(), true));
    }

    @EventHandler
    void on(WorkshopMoved e, Recorded recorded) {
        put(e.workshopId(), set("moved." + recorded.position(), true));
    }

    @EventHandler
    void on(ItemDrafted e, Recorded recorded) {
        keep(e.workshopId(), e.item(), recorded);
    }

    @EventHandler
    void on(ItemRevised e, Recorded recorded) {
        keep(e.workshopId(), e.item(), recorded);
    }

    @EventHandler
    void on(ItemRemoved e, Recorded recorded) {
        put(e.workshopId(), told(recorded), set("items." + e.item().itemId(), null));
    }

    @EventHandler
    void on(AgendaPublished e, Recorded recorded) {
        put(e.workshopId(), told(recorded), setPacked("publications." + e.version(),
                new Publication(e.version(), recorded.at(), e.items())));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void keep(WorkshopId workshop, Item item, Recorded recorded) {
        put(workshop, told(recorded), setPacked("items." + item.itemId(), item));
    }

    /** Each change of the draft and each publication is counted once, however often it is told. */
    private static Bson told(Recorded recorded) {
        return set("told." + recorded.position(), true);
    }

    private void put(WorkshopId workshop, Bson... changes) {
        writes.to(EDITION).upsert(workshop.value(), changes);
    }
}
