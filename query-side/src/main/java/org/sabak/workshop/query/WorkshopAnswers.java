package org.sabak.workshop.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Component;

/** Puts together what a workshop and its roster say. Whether registration is still open depends on when one asks. */
@Component
class WorkshopAnswers {

    private static final Comparator<Workshop> NEWEST_FIRST = Comparator
            .comparing((Workshop w) -> w.days().first()).reversed().thenComparing(w -> w.workshopId().value());

    private final MongoCollection<Document> workshops;
    private final MongoCollection<Document> rosters;
    private final MongoCollection<Document> letters;
    private final Standings standings;
    private final Clock clock;

    WorkshopAnswers(MongoDatabase readModels, Standings standings, Clock clock) {
        this.workshops = readModels.getCollection(WorkshopsProjection.EDITION);
        this.rosters = readModels.getCollection(PlacesProjection.ROSTERS);
        this.letters = readModels.getCollection(PlacesProjection.EDITION);
        this.standings = standings;
        this.clock = clock;
    }

    @QueryHandler
    Workshops answer(AllWorkshops q) {
        var standing = standings.now();
        var found = new ArrayList<Stored>();
        for (var d : workshops.find()) found.add(Shape.read(d, Stored.class));
        var shown = shown(found, standing);
        shown.removeIf(w -> q.publicOnly() && !w.stage().isPublic());
        shown.sort(NEWEST_FIRST);
        return new Workshops(shown, standing);
    }

    @QueryHandler
    Optional<Workshop> answer(WorkshopOf q) {
        var standing = standings.now();
        var found = workshops.find(eq("_id", q.workshopId().value())).first();
        return found == null ? Optional.empty()
                : Optional.of(shown(List.of(Shape.read(found, Stored.class)), standing).getFirst());
    }

    private List<Workshop> shown(List<Stored> stored, Standing standing) {
        var places = places(stored.stream().map(s -> s._id().value()).toList());
        var now = clock.instant();
        var shown = new ArrayList<Workshop>();
        for (var s : stored) {
            var p = places.get(s._id().value());
            shown.add(s.shown(p.stage(s.stage(), now), p, standing));
        }
        return shown;
    }

    private Map<String, Places> places(Collection<String> ids) {
        var roster = new HashMap<String, Document>();
        for (var d : rosters.find(in("_id", ids))) roster.put(d.getString("_id"), d);
        var buckets = new HashMap<String, List<Document>>();
        for (var d : letters.find(in("_id", ids.stream().flatMap(id -> Buckets.all(id).stream()).toList()))) {
            var owner = d.getString("_id").substring(0, d.getString("_id").indexOf('/'));
            buckets.computeIfAbsent(owner, id -> new ArrayList<>()).add(d);
        }
        var places = new HashMap<String, Places>();
        for (var id : ids) places.put(id, Places.of(roster.get(id), buckets.getOrDefault(id, List.of())));
        return places;
    }
}
