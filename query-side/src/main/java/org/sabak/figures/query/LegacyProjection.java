package org.sabak.figures.query;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static java.util.Comparator.comparing;
import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.Mark;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.springframework.stereotype.Component;

/** Totals published without names, the target, and since when a workshop has names of its own. Knows of no person. */
@Component
@ProcessingGroup(LegacyProjection.EDITION)
class LegacyProjection {

    static final String EDITION = "legacy-1";

    private static final String TARGET = "target";

    /**
     * Everything on record here.
     *
     * @param totals every reported total, oldest first
     * @param asOf   the last event about a total or the target
     */
    record Known(List<Total> totals, long moreThan, Map<WorkshopId, Long> namedSince, Standing asOf) {

        /** Whether a workshop's closed figures, with people in them, are part of what was complete up to a position. */
        boolean named(WorkshopId workshop, long position) {
            return namedSince.getOrDefault(workshop, Long.MAX_VALUE) <= position;
        }
    }

    private final MongoCollection<Document> documents;
    private final BatchedWrites writes;
    private final Set<WorkshopId> seen = ConcurrentHashMap.newKeySet();

    LegacyProjection(MongoDatabase readModels, BatchedWrites writes) {
        this.documents = readModels.getCollection(EDITION);
        this.writes = writes;
    }

    @EventHandler
    void on(TargetSet e, Recorded recorded) {
        if (e.indicator().equals(Legacy.INDICATOR)) put(TARGET, recorded, set("moreThan", e.moreThan()));
    }

    @EventHandler
    void on(TotalReported e, Recorded recorded) {
        put(e.totalId(), recorded, set("order", recorded.position()), set("indicator", e.indicator()),
                set("value", e.quantity().value()), set("qualifier", e.quantity().qualifier()), set("phase", e.phase()),
                set("about", e.about()), set("source", e.source()), set("state", "REPORTED"), set("reason", ""));
    }

    @EventHandler
    void on(TotalTiedToWorkshop e, Recorded recorded) {
        put(e.totalId(), recorded, set("workshop", e.workshopId()));
    }

    @EventHandler
    void on(TotalEndorsed e, Recorded recorded) {
        put(e.totalId(), recorded, set("state", Legacy.ENDORSED), set("reason", e.reason()));
    }

    @EventHandler
    void on(TotalSetAside e, Recorded recorded) {
        put(e.totalId(), recorded, set("state", "SET_ASIDE"), set("reason", e.reason()));
    }

    @EventHandler
    void on(FiguresClosed e, Recorded recorded) {
        writes.to(EDITION).upsert(e.workshopId().value(), min("closed", recorded.position()));
    }

    @EventHandler
    void on(AttendanceRecorded e, Recorded recorded) {
        cameSomebody(e.workshopId(), e.mark(), recorded);
    }

    @EventHandler
    void on(AttendanceCorrected e, Recorded recorded) {
        cameSomebody(e.workshopId(), e.mark(), recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        seen.clear();
    }

    /** Everything on record. There are few totals and workshops, so all of them are read. */
    Known known() {
        var totals = new ArrayList<Document>();
        var since = new HashMap<WorkshopId, Long>();
        long moreThan = 0;
        var asOf = Standing.EMPTY;
        for (var d : documents.find()) {
            var id = d.getString("_id");
            if (id.startsWith("workshop-")) named(d).ifPresent(at -> since.put(new WorkshopId(id), at));
            else if (id.equals(TARGET)) moreThan = d.getLong("moreThan");
            else totals.add(d);
            if (d.containsKey("at") && d.getLong("at") > asOf.position()) {
                asOf = new Standing(d.getLong("at"), Instant.parse(d.getString("recordedAt")));
            }
        }
        totals.sort(comparing(d -> d.getLong("order")));
        return new Known(totals.stream().map(LegacyProjection::total).toList(), moreThan, since, asOf);
    }

    private static Optional<Long> named(Document d) {
        return d.containsKey("closed") && d.containsKey("came")
                ? Optional.of(Math.max(d.getLong("closed"), d.getLong("came"))) : Optional.empty();
    }

    /** Of the thousands of marks of a workshop only the first matters; the others are not written. */
    private void cameSomebody(WorkshopId workshop, Mark mark, Recorded recorded) {
        if (!mark.attended() || seen.contains(workshop)) return;
        writes.to(EDITION).upsert(workshop.value(), min("came", recorded.position()));
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(u -> seen.add(workshop));
    }

    private void put(Object id, Recorded recorded, Bson... changes) {
        writes.to(EDITION).upsert(id.toString(), combine(changes),
                set("at", recorded.position()), set("recordedAt", recorded.at()));
    }

    private static Total total(Document d) {
        return new Total(new TotalId(d.getString("_id")), d.getString("indicator"),
                Shape.read(new Document("value", d.get("value")).append("qualifier", d.get("qualifier")), Quantity.class),
                d.getString("phase"), d.getString("about"), d.getString("source"),
                d.getString("workshop") == null ? null : new WorkshopId(d.getString("workshop")),
                d.getString("state"), d.getString("reason"));
    }
}
