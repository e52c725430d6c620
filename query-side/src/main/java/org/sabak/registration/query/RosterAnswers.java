package org.sabak.registration.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** Answers from the roster's documents; the names come from the vault, in one reading that is noted there. */
@Component
class RosterAnswers {

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> workshops;
    private final MongoCollection<Document> where;
    private final Standings standings;
    private final Vault vault;

    RosterAnswers(MongoDatabase readModels, Standings standings, Vault vault) {
        this.rows = readModels.getCollection(RosterProjection.EDITION);
        this.workshops = readModels.getCollection(RosterProjection.WORKSHOPS);
        this.where = readModels.getCollection(RosterProjection.WHERE);
        this.standings = standings;
        this.vault = vault;
    }

    @QueryHandler
    Roster answer(RosterOf q) {
        var standing = standings.now();
        var found = inOrder(q.workshopId());
        var names = vault.readAll(found.stream().map(s -> s.form().personId()).toList(), new Reader(q.reader(), "roster"));
        var shown = new ArrayList<Row>();
        int reserve = 0;
        for (var s : found) shown.add(row(q.workshopId(), s, s.state() == State.RESERVE ? ++reserve : 0, names));
        var seats = seats(q.workshopId(), found, standing);
        return new Roster(q.workshopId(), seats.seats(), seats.taken(), seats.reserve(), seats.shares(), seats.choice(), shown, standing);
    }

    @QueryHandler
    Seats answer(SeatsOf q) {
        var standing = standings.now();
        return seats(q.workshopId(), inOrder(q.workshopId()), standing);
    }

    @QueryHandler
    Optional<Row> answer(RegistrationOf q) {
        var field = "of." + q.registrationId();
        var known = Shape.map(where.find(eq("_id", Buckets.of(q.registrationId()))).projection(include(field)).first(), "of")
                .get(q.registrationId().value());
        return known == null ? Optional.empty()
                : answer(new RegistrationIn(new WorkshopId((String) known), q.registrationId(), q.reader()));
    }

    @QueryHandler
    Optional<Row> answer(RegistrationIn q) {
        var id = q.registrationId();
        var only = include(Stored.PARTS.stream().map(part -> part + "." + id).toList());
        return Stored.in(rows.find(eq("_id", Buckets.of(q.workshopId().value(), id))).projection(only)).stream().findFirst()
                .map(s -> row(q.workshopId(), s, place(q.workshopId(), s),
                        vault.readAll(List.of(s.form().personId()), new Reader(q.reader(), "registration"))));
    }

    /** Only people who wait need the others counted. */
    private int place(WorkshopId workshop, Stored s) {
        if (s.state() != State.RESERVE) return 0;
        return (int) inOrder(workshop).stream().filter(other -> other.state() == State.RESERVE
                && other.place().position() <= s.place().position()).count();
    }

    private static Row row(WorkshopId workshop, Stored s, int place, Map<PersonId, PersonDetails> names) {
        return new Row(s.id(), workshop, s.form().personId(), s.form().role(), s.form().particulars(),
                names.get(s.form().personId()), s.state(), place, s.form().channel(), s.place().since(), s.candidacy());
    }

    private List<Stored> inOrder(WorkshopId workshop) {
        var found = Stored.in(rows.find(in("_id", Buckets.all(workshop.value()))));
        found.sort(Stored.IN_ORDER);
        return found;
    }

    private Seats seats(WorkshopId workshop, List<Stored> all, Standing standing) {
        var document = workshops.find(eq("_id", workshop.value())).first();
        var rules = document == null ? Rules.NONE : Shape.read(document, Rules.class);
        return new Seats(workshop, rules.seats(), (int) all.stream().filter(Stored::takesSeat).count(),
                (int) all.stream().filter(s -> s.state() == State.RESERVE).count(), rules.shares(all), rules.choice(all), standing);
    }
}
