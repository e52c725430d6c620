package org.sabak.notification.query;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.LetterOf;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Row;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** Says what became of letters; asks the vault whom they were for. */
@Component
class LettersAnswers {

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> titles;
    private final Standings standings;
    private final Vault vault;

    LettersAnswers(MongoDatabase readModels, Standings standings, Vault vault) {
        this.letters = readModels.getCollection(LettersProjection.EDITION);
        this.titles = readModels.getCollection(LettersProjection.TITLES);
        this.standings = standings;
        this.vault = vault;
    }

    /** What a letter's document holds. */
    record Stored(LetterRequested request, long requested, Stand stand, String reason, int reply, Instant since) {

        Row shown(String title, PersonDetails who) {
            return new Row(request.letterId(), request.template(), request.language(), request.fact(), request.workshopId().orElse(null),
                    title, request.recipientId(), who == null ? "" : who.name(), stand, reason, reply, since);
        }
    }

    @QueryHandler
    Letters answer(AllLetters q) {
        var standing = standings.now();
        var found = new ArrayList<Stored>();
        // Those that need somebody come first, however old they are.
        for (boolean stuck : new boolean[] {true, false}) {
            var stands = Arrays.stream(Stand.values()).filter(s -> s.isStuck() == stuck && (q.stand() == null || q.stand() == s))
                    .map(Stand::name).toList();
            newest(stands, AllLetters.MOST - found.size()).forEach(found::add);
        }
        return new Letters(counts(), shown(found, q.reader()), standing);
    }

    @QueryHandler
    Optional<Row> answer(LetterOf q) {
        return Optional.ofNullable(letters.find(eq("_id", q.letterId().value())).first())
                .map(d -> shown(List.of(Shape.read(d, Stored.class)), q.reader()).getFirst());
    }

    private List<Stored> newest(List<String> stands, int most) {
        var found = new ArrayList<Stored>();
        if (stands.isEmpty() || most == 0) return found;
        for (var d : letters.find(in("stand", stands)).sort(descending("requested")).limit(most)) {
            found.add(Shape.read(d, Stored.class));
        }
        return found;
    }

    private Map<Stand, Integer> counts() {
        var counts = new EnumMap<Stand, Integer>(Stand.class);
        for (var group : letters.aggregate(List.of(group("$stand", sum("letters", 1))))) {
            counts.put(Stand.valueOf(group.getString("_id")), group.get("letters", Number.class).intValue());
        }
        return counts;
    }

    private List<Row> shown(List<Stored> some, String reader) {
        Map<PersonId, PersonDetails> people = vault.readAll(some.stream().map(s -> s.request().personId()).distinct().toList(),
                new Reader(reader, "letters"));
        var titled = new HashMap<String, String>();
        var workshops = some.stream().flatMap(s -> s.request().workshopId().stream()).map(WorkshopId::value).distinct().toList();
        for (var d : titles.find(in("_id", workshops))) titled.put(d.getString("_id"), d.getString("title"));
        return some.stream().map(s -> s.shown(s.request().workshopId().map(w -> titled.get(w.value())).orElse(""),
                people.get(s.request().personId()))).toList();
    }
}
