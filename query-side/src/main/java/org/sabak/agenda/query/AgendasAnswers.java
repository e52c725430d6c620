package org.sabak.agenda.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Answers from the agendas' documents. */
@Component
class AgendasAnswers {

    private final MongoCollection<Document> agendas;
    private final Standings standings;

    AgendasAnswers(MongoDatabase readModels, Standings standings) {
        this.agendas = readModels.getCollection(AgendasProjection.EDITION);
        this.standings = standings;
    }

    @QueryHandler
    Agenda answer(AgendaOf q) {
        var standing = standings.now();
        var found = Optional.ofNullable(agendas.find(eq("_id", q.workshopId().value())).first()).map(StoredAgenda::new);
        return found.map(agenda -> shown(agenda, standing)).orElseGet(() -> new Agenda(q.workshopId(), 0, List.of(), 0, null,
                List.of(), false, Changes.NONE, Changes.NONE, standing));
    }

    private Agenda shown(StoredAgenda agenda, Standing standing) {
        var publications = agenda.publications();
        var last = publications.isEmpty() ? null : publications.getLast();
        var draft = agenda.draft();
        return new Agenda(agenda.workshop(), agenda.revision(), draft, last == null ? 0 : last.version(),
                last == null ? null : last.at(), agenda.published(), last == null ? !draft.isEmpty() : !draft.equals(last.items()),
                agenda.changed(), agenda.latest(), standing);
    }
}
