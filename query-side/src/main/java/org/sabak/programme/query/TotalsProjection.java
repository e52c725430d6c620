package org.sabak.programme.query;

import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.sabak.programme.TotalId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** One document per reported total, with what is held of it now. */
@Component
@ProcessingGroup(TotalsProjection.EDITION)
class TotalsProjection {

    static final String EDITION = "totals-1";

    private final MongoCollection<Document> totals;
    private final BatchedWrites writes;
    private final Standings standings;

    TotalsProjection(MongoDatabase readModels, BatchedWrites writes, Standings standings) {
        this.totals = readModels.getCollection(EDITION);
        this.writes = writes;
        this.standings = standings;
    }

    /** What a total's document holds. */
    record Stored(TotalReported report, WorkshopId workshop, String state, String reason, long since) {

        Total shown() {
            return new Total(report.totalId(), report.indicator(), report.quantity(), report.phase(), report.about(),
                    report.source(), workshop, state, reason);
        }
    }

    @EventHandler
    void on(TotalReported e, Recorded recorded) {
        put(e.totalId(), set("report", e), set("state", "REPORTED"), set("reason", ""), set("since", recorded.position()));
    }

    @EventHandler
    void on(TotalTiedToWorkshop e) {
        put(e.totalId(), set("workshop", e.workshopId()));
    }

    @EventHandler
    void on(TotalEndorsed e) {
        put(e.totalId(), set("state", "ENDORSED"), set("reason", e.reason()));
    }

    @EventHandler
    void on(TotalSetAside e) {
        put(e.totalId(), set("state", "SET_ASIDE"), set("reason", e.reason()));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    @QueryHandler
    Totals answer(ReportedTotals q) {
        var standing = standings.now();
        var found = new ArrayList<Stored>();
        for (var d : totals.find()) found.add(Shape.read(d, Stored.class));
        found.sort(Comparator.comparingLong(Stored::since));
        return new Totals(found.stream().map(Stored::shown).toList(), standing);
    }

    private void put(TotalId total, Bson... changes) {
        writes.to(EDITION).upsert(total.value(), changes);
    }
}
