package org.sabak.people.query;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.PersonId;
import org.sabak.people.PeopleQuery.FindPeople;
import org.sabak.people.PeopleQuery.People;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.people.PeopleQuery.PersonOf;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** Finds people by what the vault knows of them and adds what the events say. */
@Component
class PeopleAnswers {

    private static final int MOST = 50;

    private final MongoCollection<Document> people;
    private final MongoCollection<Document> recent;
    private final Standings standings;
    private final Vault vault;

    PeopleAnswers(MongoDatabase readModels, Standings standings, Vault vault) {
        this.people = readModels.getCollection(PeopleProjection.EDITION);
        this.recent = readModels.getCollection(PeopleProjection.RECENT);
        this.standings = standings;
        this.vault = vault;
    }

    /**
     * What the documents say of a person.
     *
     * @param direct whom a link leads to
     * @param came   number of registrations
     */
    record Stored(PersonId id, boolean erased, List<PersonId> direct, int came) {

        static Stored nothingKnownOf(PersonId person) {
            return new Stored(person, false, List.of(), 0);
        }

        static Optional<Stored> in(Document bucket, PersonId person) {
            var linked = (Document) Shape.map(bucket, "linked").get(person.value());
            var came = (Document) Shape.map(bucket, "came").get(person.value());
            var erased = Shape.map(bucket, "erased").containsKey(person.value());
            if (linked == null && came == null && !erased) return Optional.empty();
            return Optional.of(new Stored(person, erased, linked == null ? List.of()
                    : linked.keySet().stream().map(PersonId::new).toList(), came == null ? 0 : came.size()));
        }
    }

    @QueryHandler
    People answer(FindPeople q) {
        var standing = standings.now();
        var reader = new Reader(q.reader(), "people");
        var found = q.text().isBlank() ? lastToCome() : vault.find(q.text(), MOST, reader);
        var known = known(found);
        var names = vault.readAll(found, reader);
        return new People(found.stream().map(id ->
                shown(known.getOrDefault(id, Stored.nothingKnownOf(id)), names.get(id))).toList(), standing);
    }

    @QueryHandler
    Optional<Person> answer(PersonOf q) {
        var known = Optional.ofNullable(known(List.of(q.personId())).get(q.personId()));
        var details = vault.read(q.personId(), new Reader(q.reader(), "person"));
        if (known.isEmpty() && details.isEmpty()) return Optional.empty();
        return Optional.of(shown(known.orElse(Stored.nothingKnownOf(q.personId())), details.orElse(null)));
    }

    private Person shown(Stored person, PersonDetails details) {
        var linked = person.direct().isEmpty() ? List.<PersonId>of() : theSameAs(person);
        return new Person(person.id(), details, person.erased(), linked, person.came());
    }

    /** Everybody reached over links, however many lie between; in order of id. */
    private List<PersonId> theSameAs(Stored person) {
        var reached = new LinkedHashSet<>(List.of(person.id()));
        Collection<PersonId> next = person.direct();
        while (reached.addAll(next)) {
            next = known(next).values().stream().flatMap(s -> s.direct().stream())
                    .filter(id -> !reached.contains(id)).distinct().toList();
        }
        reached.remove(person.id());
        return reached.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }

    private Map<PersonId, Stored> known(Collection<PersonId> ids) {
        var parts = ids.stream().flatMap(id -> Stream.of("linked." + id, "came." + id, "erased." + id)).toList();
        var buckets = new HashMap<String, Document>();
        for (var d : people.find(in("_id", ids.stream().map(Buckets::of).distinct().toList())).projection(include(parts))) {
            buckets.put(d.getString("_id"), d);
        }
        var known = new HashMap<PersonId, Stored>();
        for (var id : ids) Stored.in(buckets.get(Buckets.of(id)), id).ifPresent(stored -> known.put(id, stored));
        return known;
    }

    private List<PersonId> lastToCome() {
        var ring = new ArrayList<Document>();
        for (var d : recent.find(in("_id", PeopleProjection.ring()))) ring.add(d);
        ring.sort(Comparator.comparing((Document d) -> d.get("position", Number.class).longValue()).reversed());
        SequencedSet<PersonId> persons = new LinkedHashSet<>();
        for (var d : ring) persons.add(new PersonId(d.getString("person")));
        return persons.stream().limit(MOST).toList();
    }
}
