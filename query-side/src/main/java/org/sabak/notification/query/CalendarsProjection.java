package org.sabak.notification.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.notification.CalendarEvent.CalendarShared;
import org.sabak.notification.CalendarEvent.CalendarTakenBack;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.AllCalendars;
import org.sabak.notification.CalendarQuery.CalendarOf;
import org.sabak.notification.CalendarQuery.Calendars;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.springframework.stereotype.Component;

/** One document per calendar that others subscribe to, known by the hash of its key. */
@Component
@ProcessingGroup(CalendarsProjection.EDITION)
class CalendarsProjection {

    static final String EDITION = "calendars-1";

    private final MongoCollection<Document> calendars;
    private final BatchedWrites writes;

    CalendarsProjection(MongoDatabase readModels, BatchedWrites writes) {
        this.calendars = readModels.getCollection(EDITION);
        this.writes = writes;
    }

    /** What a document holds. */
    record Stored(CalendarKeyId _id, String country, String language, Instant since, boolean open, long shared) {

        Shared shown() {
            return new Shared(_id, country, language, since, open);
        }
    }

    @EventHandler
    void on(CalendarShared e, Recorded recorded) {
        writes.to(EDITION).upsert(e.keyId().value(), set("country", e.country()), set("language", e.language()),
                set("since", recorded.at()), set("shared", recorded.position()), Updates.setOnInsert("open", true));
    }

    @EventHandler
    void on(CalendarTakenBack e) {
        writes.to(EDITION).upsert(e.keyId().value(), set("open", false));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    @QueryHandler
    Optional<Shared> answer(CalendarOf q) {
        return Optional.ofNullable(calendars.find(eq("_id", q.keyId().value())).first())
                .map(d -> Shape.read(d, Stored.class).shown());
    }

    @QueryHandler
    Calendars answer(AllCalendars q) {
        var found = new ArrayList<Shared>();
        for (var d : calendars.find().sort(descending("shared"))) found.add(Shape.read(d, Stored.class).shown());
        return new Calendars(found);
    }
}
