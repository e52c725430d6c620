package org.sabak.attendance.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.sabak.attendance.AttendanceEvent;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.AttendanceQuery.Correction;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** One document per sheet, and one per workshop that names its sheets. */
@Component
@ProcessingGroup(SheetsProjection.EDITION)
class SheetsProjection {

    static final String EDITION = "sheets-1";
    private static final String WORKSHOPS = "sheets-workshops-1";

    private final MongoCollection<Document> sheets;
    private final MongoCollection<Document> workshops;
    private final BatchedWrites writes;
    private final Standings standings;

    SheetsProjection(MongoDatabase readModels, BatchedWrites writes, Standings standings) {
        this.sheets = readModels.getCollection(EDITION);
        this.workshops = readModels.getCollection(WORKSHOPS);
        this.writes = writes;
        this.standings = standings;
    }

    @EventHandler
    void on(SheetPrepared e, Recorded recorded) {
        writes.to(WORKSHOPS).upsert(e.workshopId().value(), set("sheets." + e.sessionId(), recorded.position()));
        put(e, set("workshopId", e.workshopId()), set("state", "OPEN"), set("since", recorded.position()));
    }

    @EventHandler
    void on(AttendanceRecorded e, Recorded recorded) {
        put(e, set("lines." + e.registrationId() + ".first", new StoredSheet.First(e.mark(), e.evidence(), recorded.at())));
    }

    @EventHandler
    void on(AttendanceCorrected e, Recorded recorded) {
        put(e, set("lines." + e.registrationId() + ".corrections." + recorded.position(),
                new Correction(e.was(), e.mark(), e.reason(), recorded.actor(), recorded.at())));
    }

    @EventHandler
    void on(SheetSealed e) {
        put(e, set("state", "SEALED"));
    }

    @EventHandler
    void on(SheetUnsealed e) {
        put(e, set("state", "OPEN"));
    }

    @EventHandler
    void on(SheetWithdrawn e) {
        put(e, set("state", "WITHDRAWN"));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(WORKSHOPS);
    }

    @QueryHandler
    Optional<Sheet> answer(SheetOf q) {
        var standing = standings.now();
        return Optional.ofNullable(sheets.find(eq("_id", q.sessionId().value())).first())
                .map(d -> Shape.read(d, StoredSheet.class).shown(standing));
    }

    @QueryHandler
    Sheets answer(SheetsOf q) {
        var standing = standings.now();
        var sessions = Shape.map(workshops.find(eq("_id", q.workshopId().value())).first(), "sheets").keySet();
        var found = new ArrayList<StoredSheet>();
        for (var d : sheets.find(in("_id", List.copyOf(sessions)))) found.add(Shape.read(d, StoredSheet.class));
        found.sort(Comparator.comparingLong(StoredSheet::since));
        return new Sheets(q.workshopId(), found.stream().map(s -> s.shown(standing)).toList(), standing);
    }

    private void put(AttendanceEvent e, Bson... changes) {
        writes.to(EDITION).upsert(e.sessionId().value(), changes);
    }
}
