package org.sabak.agenda.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Booking;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Answers from the agendas' documents; those of other workshops are looked into only for the speakers they share. */
@Component
class AgendasAnswers {

    private final MongoCollection<Document> agendas;
    private final MongoCollection<Document> speakers;
    private final Standings standings;

    AgendasAnswers(MongoDatabase readModels, Standings standings) {
        this.agendas = readModels.getCollection(AgendasProjection.EDITION);
        this.speakers = readModels.getCollection(AgendasProjection.SPEAKERS);
        this.standings = standings;
    }

    @QueryHandler
    Agenda answer(AgendaOf q) {
        var standing = standings.now();
        var found = Optional.ofNullable(agendas.find(eq("_id", q.workshopId().value())).first()).map(StoredAgenda::new);
        return found.map(agenda -> shown(agenda, standing)).orElseGet(() -> new Agenda(q.workshopId(), 0, List.of(), 0, null,
                List.of(), false, new Changes(List.of(), List.of(), List.of()), List.of(), standing));
    }

    private Agenda shown(StoredAgenda agenda, Standing standing) {
        var publications = agenda.publications();
        var last = publications.isEmpty() ? null : publications.getLast();
        var draft = agenda.draft();
        return new Agenda(agenda.workshop(), agenda.revision(), draft, last == null ? 0 : last.version(),
                last == null ? null : last.at(), agenda.published(), last == null ? !draft.isEmpty() : !draft.equals(last.items()),
                agenda.changed(), bookings(agenda), standing);
    }

    private List<Booking> bookings(StoredAgenda agenda) {
        var wanted = agenda.draft().stream().flatMap(item -> item.speakers().stream()).distinct().toList();
        if (wanted.isEmpty() || agenda.days() == null || !agenda.days().exact()) return List.of();
        var known = new ArrayList<Speaker>();
        for (var document : speakers.find(in("_id", wanted.stream().map(Object::toString).toList()))) known.add(new Speaker(document));
        return new Bookings(agenda, others(known, agenda.workshop()), known).all();
    }

    private List<StoredAgenda> others(List<Speaker> known, WorkshopId here) {
        var ids = new LinkedHashSet<String>();
        known.forEach(speaker -> ids.addAll(speaker.workshops()));
        ids.remove(here.value());
        var others = new ArrayList<StoredAgenda>();
        for (var document : agendas.find(in("_id", ids))) {
            var other = new StoredAgenda(document);
            if (!other.off() && other.days() != null && other.days().exact()) others.add(other);
        }
        return others;
    }

    /** A speaker's document, read part by part. */
    record Speaker(Document document) {

        String id() {
            return document.getString("_id");
        }

        List<String> workshops() {
            return List.copyOf(Shape.map(document, "workshops").keySet());
        }
    }
}
