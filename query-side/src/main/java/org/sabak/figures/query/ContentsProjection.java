package org.sabak.figures.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaEvent.ItemRemoved;
import org.sabak.agenda.AgendaEvent.ItemRevised;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.springframework.stereotype.Component;

/** What workshops are made of, beside the facts about people: one document for each workshop, and one for each speaker. */
@Component
@ProcessingGroup(FiguresProjection.EDITION)
class ContentsProjection {

    /** Begins the id of a document about a workshop, before the workshop's own. */
    static final String OF = "contents-of-";

    private final BatchedWrites writes;

    ContentsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ItemDrafted e, Recorded recorded) {
        put(e.workshopId(), recorded, setPacked("draft." + e.item().itemId(), e.item()));
    }

    @EventHandler
    void on(ItemRevised e, Recorded recorded) {
        put(e.workshopId(), recorded, setPacked("draft." + e.item().itemId(), e.item()));
    }

    @EventHandler
    void on(ItemRemoved e, Recorded recorded) {
        put(e.workshopId(), recorded, set("draft." + e.item().itemId(), null));
    }

    @EventHandler
    void on(AgendaPublished e, Recorded recorded) {
        put(e.workshopId(), recorded, setPacked("published", e.items()));
    }

    @EventHandler
    void on(GemCoded e, Recorded recorded) {
        put(e.workshopId(), recorded, set("gem", e.gem()));
    }

    @EventHandler
    void on(GemCleared e, Recorded recorded) {
        put(e.workshopId(), recorded, set("gem", null));
    }

    @EventHandler
    void on(PanelAnswered e, Recorded recorded) {
        put(e.workshopId(), recorded, set("panel." + e.principle(), e.points()));
    }

    @EventHandler
    void on(ScopeDecided e, Recorded recorded) {
        put(e.workshopId(), recorded, set("scope", e.scope()));
    }

    @EventHandler
    void on(ScreeningRecorded e, Recorded recorded) {
        put(e.workshopId(), recorded, setPacked("screenings." + recorded.position(), e));
    }

    @EventHandler
    void on(BudgetStated e, Recorded recorded) {
        put(e.workshopId(), recorded, set("budget", e.usd()));
    }

    @EventHandler
    void on(SexStated e, Recorded recorded) {
        writes.to(FiguresProjection.EDITION).upsert(e.trainerId().value(), set("sex", e.sex()), at(recorded));
    }

    @ResetHandler
    void forget() {
        writes.forget(FiguresProjection.EDITION);
    }

    private void put(WorkshopId workshop, Recorded recorded, Bson change) {
        writes.to(FiguresProjection.EDITION).upsert(OF + workshop, change, at(recorded));
    }

    private static Bson at(Recorded recorded) {
        return set(FiguresProjection.AT, recorded.position());
    }
}
