package org.sabak.mainstreaming.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.MainstreamingQuery.Hrddp;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Answers about one workshop at a time. Whether a decision has expired depends on when one asks. */
@Component
class MainstreamingAnswers {

    private final MongoCollection<Document> workshops;
    private final MongoCollection<Document> targets;
    private final Standings standings;
    private final Clock clock;

    MainstreamingAnswers(MongoDatabase readModels, Standings standings, Clock clock) {
        this.workshops = readModels.getCollection(MainstreamingProjection.EDITION);
        this.targets = readModels.getCollection(TargetsProjection.EDITION);
        this.standings = standings;
        this.clock = clock;
    }

    @QueryHandler
    Optional<Mainstreaming> answer(MainstreamingOf q) {
        var standing = standings.now();
        return document(q.workshopId().value()).map(StoredAnswers::new).filter(StoredAnswers::planned).map(stored -> {
            var a = stored.answers();
            var score = a.score();
            return new Mainstreaming(q.workshopId(), a.gem(), a.gemNote(), a.dac(), a.dacNote(),
                    a.dac() == null ? a.exported().orElse(null) : null,
                    a.panel().values().stream().sorted(Comparator.comparing(PanelAnswer::principle)).toList(),
                    score.isPresent() ? score.getAsInt() : null, hrddp(q.workshopId(), stored, a), a.budget(), a.tag(), standing);
        });
    }

    @QueryHandler
    Targets answer(TargetsOf q) {
        var standing = standings.now();
        var aims = StoredTargets.of(targets.find(eq("_id", q.targetsId().value())).first());
        return new Targets(q.targetsId(), aims, aims.tag(), standing);
    }

    private Hrddp hrddp(WorkshopId workshop, StoredAnswers stored, Answers a) {
        var zone = stored.zone();
        var seat = document(workshop + MainstreamingProjection.SEAT)
                .map(d -> LocalDate.ofInstant(Instant.parse(d.getString("at")), zone));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return new Hrddp(a.securityForces(), a.operationalContent(), a.scope(), a.screenings().decisions(),
                a.screenings().latest().map(s -> s.validity(today, stored.lastDay())).orElse(null),
                seat.orElse(null), a.screenings().inTime(seat), a.warning(seat).orElse(null));
    }

    private Optional<Document> document(String id) {
        return Optional.ofNullable(workshops.find(eq("_id", id)).first());
    }
}
