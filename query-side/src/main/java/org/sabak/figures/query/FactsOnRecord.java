package org.sabak.figures.query;

import static com.mongodb.client.model.Filters.gt;
import static java.util.Comparator.naturalOrder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.sabak.attendance.Mark;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopKind;
import org.springframework.stereotype.Component;

/** Reads the facts behind the figures, and remembers them: asked again, it fetches only what has changed since. */
@Component
class FactsOnRecord {

    /** Share of learning minutes that completes a workshop until the organizer decides otherwise (DOMAIN 2.2). */
    private static final int COMPLETION_PERCENT = 80;

    /** @param standing what the facts are complete up to */
    record Known(Facts facts, Standing standing) { }

    private final MongoCollection<Document> documents;
    private final Standings standings;
    private final Map<WorkshopId, Facts.Workshop> workshops = new HashMap<>();
    private final Map<String, Facts.Registration> registrations = new HashMap<>();
    private final Map<String, Facts.Link> links = new HashMap<>();
    private final Map<WorkshopId, Instant> firstSeats = new HashMap<>();
    private final Map<WorkshopId, Contents> contents = new HashMap<>();
    private final Map<TrainerId, Sex> speakers = new HashMap<>();
    private Known known;
    private int replacements;

    FactsOnRecord(MongoDatabase readModels, Standings standings) {
        this.documents = readModels.getCollection(FiguresProjection.EDITION);
        this.standings = standings;
        forget();
    }

    synchronized Known now() {
        if (replacements != standings.replacements()) forget();
        var standing = standings.now();
        if (standing.equals(known.standing())) return known;
        if (standing.position() < known.standing().position()) forget();
        for (var d : documents.find(gt(FiguresProjection.AT, known.standing().position()))) take(d.getString("_id"), d);
        known = new Known(new Facts(Map.copyOf(workshops), List.copyOf(registrations.values()), List.copyOf(links.values()),
                Map.copyOf(firstSeats), Map.copyOf(contents), Map.copyOf(speakers)), standing);
        return known;
    }

    private void forget() {
        replacements = standings.replacements();
        workshops.clear();
        registrations.clear();
        links.clear();
        firstSeats.clear();
        contents.clear();
        speakers.clear();
        known = new Known(new Facts(Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of()), Standing.EMPTY);
    }

    private void take(String id, Document d) {
        if (id.contains("/")) {
            registrations(new WorkshopId(Buckets.owner(id)), d);
        } else if (id.startsWith(ContentsProjection.OF)) {
            contents.put(new WorkshopId(id.substring(ContentsProjection.OF.length())), Contents.read(d));
        } else if (id.startsWith("trainer-")) {
            speakers.put(new TrainerId(id), Sex.valueOf(d.getString("sex")));
        } else if (id.startsWith("workshop-")) {
            workshops.put(new WorkshopId(id), workshop(new WorkshopId(id), d));
        } else if (id.startsWith("pair-")) {
            links.remove(id);
            if (d.getBoolean("same")) links.put(id, new Facts.Link(person(d, "one"), person(d, "other")));
        }
    }

    private void registrations(WorkshopId workshop, Document bucket) {
        var states = Shape.map(bucket, "state");
        var marks = Shape.map(bucket, "marks");
        Shape.map(bucket, "seatGiven").keySet().stream().map(Instant::parse).min(naturalOrder())
                .ifPresent(hour -> firstSeats.merge(workshop, hour, (one, other) -> one.isBefore(other) ? one : other));
        Shape.map(bucket, "who").forEach((id, who) -> registrations.put(id, registration(new RegistrationId(id), workshop,
                ((String) who).split(" "), State.valueOf((String) states.get(id)), (Document) marks.get(id))));
    }

    private static Facts.Workshop workshop(WorkshopId id, Document d) {
        var kind = WorkshopKind.valueOf(d.getString("kind"));
        return new Facts.Workshop(id, d.getString("phase"), d.getString("theme"),
                new Country(d.getString("country")), d.getString("zone"), Stage.valueOf(d.getString("stage")),
                LocalDate.parse(d.getString("firstDay")), new Facts.Rules(d.getBoolean("observersCount", false),
                        d.getBoolean("countsTowardTarget", kind.countsByDefault()),
                        d.getInteger("completionPercent", COMPLETION_PERCENT)), sessions(d));
    }

    private static Map<SessionId, Facts.Sitting> sessions(Document d) {
        return Shape.map(d, "sessions").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(s -> new SessionId(s.getKey()), s -> sitting((Document) s.getValue())));
    }

    private static Facts.Sitting sitting(Document d) {
        return new Facts.Sitting(SessionKind.valueOf(d.getString("kind")), d.getInteger("minutes"),
                d.getBoolean("withdrawn", false));
    }

    /** @param who as the projection wrote it: person, role, sex, country, kind of organisation */
    private static Facts.Registration registration(RegistrationId id, WorkshopId workshop, String[] who, State state,
            Document marks) {
        return new Facts.Registration(id, workshop, new PersonId(who[0]), Role.valueOf(who[1]), Sex.valueOf(who[2]),
                new Country(who[3]), OrganisationKind.valueOf(who[4]), state, marks == null ? Map.of() : marks.entrySet().stream().collect(
                        Collectors.toUnmodifiableMap(m -> new SessionId(m.getKey()), m -> Mark.valueOf((String) m.getValue()))));
    }

    private static PersonId person(Document d, String field) {
        return new PersonId(d.getString(field));
    }
}
