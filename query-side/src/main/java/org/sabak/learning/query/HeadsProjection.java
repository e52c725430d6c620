package org.sabak.learning.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Shape;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.springframework.stereotype.Component;

/** How many were there, for response rates: who was in any learning session, by the last mark. */
@Component
@ProcessingGroup(HeadsProjection.EDITION)
class HeadsProjection {

    static final String EDITION = "learning-heads-1";
    static final String SESSIONS = "learning-sessions-1";

    private final MongoCollection<Document> workshops;
    private final MongoCollection<Document> sessions;
    private final BatchedWrites writes;

    HeadsProjection(MongoDatabase readModels, BatchedWrites writes) {
        this.workshops = readModels.getCollection(EDITION);
        this.sessions = readModels.getCollection(SESSIONS);
        this.writes = writes;
    }

    @EventHandler
    void on(SessionScheduled e) {
        know(e.workshopId(), e.session());
    }

    @EventHandler
    void on(SessionChanged e) {
        know(e.workshopId(), e.session());
    }

    @EventHandler
    void on(SessionDropped e) {
        writes.to(EDITION).upsert(e.workshopId().value(), set("learning." + e.sessionId(), false));
    }

    @EventHandler
    void on(AttendanceRecorded e) {
        writes.to(SESSIONS).upsert(e.sessionId().value(), set("there." + e.registrationId(), e.mark().attended()));
    }

    @EventHandler
    void on(AttendanceCorrected e) {
        writes.to(SESSIONS).upsert(e.sessionId().value(), set("there." + e.registrationId(), e.mark().attended()));
    }

    @EventHandler
    void on(SheetWithdrawn e) {
        writes.to(EDITION).upsert(e.workshopId().value(), set("learning." + e.sessionId(), false));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(SESSIONS);
    }

    int attended(WorkshopId workshop) {
        var learning = Shape.map(workshops.find(eq("_id", workshop.value())).first(), "learning").entrySet().stream()
                .filter(s -> Boolean.TRUE.equals(s.getValue())).map(Map.Entry::getKey).toList();
        var there = new HashSet<String>();
        for (var session : sessions.find(in("_id", List.copyOf(learning)))) {
            Shape.map(session, "there").forEach((who, attended) -> {
                if (Boolean.TRUE.equals(attended)) there.add(who);
            });
        }
        return there.size();
    }

    private void know(WorkshopId workshop, Session session) {
        SessionId id = session.sessionId();
        writes.to(EDITION).upsert(workshop.value(), set("learning." + id, session.kind() == SessionKind.LEARNING));
    }
}
