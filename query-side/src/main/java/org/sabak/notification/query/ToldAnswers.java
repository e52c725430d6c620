package org.sabak.notification.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.PersonId;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationQuery.Old;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.NotificationQuery.Told;
import org.sabak.notification.NotificationQuery.ToldOf;
import org.sabak.notification.NotificationQuery.Version;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.springframework.stereotype.Component;

/** Says who was told what is no longer so. What a letter told is what was so when it was given away. */
@Component
class ToldAnswers {

    /** Whoever heard this last no longer comes, or has been. */
    private static final Set<Template> FAREWELLS = Set.of(Template.REGISTRATION_WITHDRAWN, Template.CANDIDATE_DECLINED,
            Template.OFFER_EXPIRED, Template.THANK_YOU, Template.POST_TEST, Template.EVALUATION, Template.FOLLOW_UP);

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> workshops;
    private final Standings standings;
    private final Vault vault;

    ToldAnswers(MongoDatabase readModels, Standings standings, Vault vault) {
        this.letters = readModels.getCollection(LettersProjection.EDITION);
        this.workshops = readModels.getCollection(LettersProjection.TITLES);
        this.standings = standings;
        this.vault = vault;
    }

    /** What a letter's document holds. @param handed position at which it was given away; null before */
    record Letter(LetterRequested request, long requested, Long handed, Stand stand, Instant since) {

        boolean told() {
            return handed != null && (stand == Stand.SENT || stand == Stand.UNKNOWN);
        }

        RecipientId to() {
            return request.recipientId();
        }
    }

    /** One change of what letters tell; what it did not change is null. */
    record Change(String fact, Days days, Place place, Boolean on) {

        Version after(Version was) {
            return new Version(fact, days == null ? was.days() : days, place == null ? was.place() : place, on == null ? was.on() : on);
        }
    }

    /** What a workshop's document holds, changes by their position. */
    record Changes(Map<String, Change> changes) { }

    @QueryHandler
    Told answer(ToldOf q) {
        var standing = standings.now();
        var versions = versions(workshops.find(eq("_id", q.workshopId().value())).first());
        var last = new HashMap<RecipientId, Letter>();
        var waiting = new HashMap<RecipientId, Long>();
        for (var d : letters.find(eq("request.workshopId", q.workshopId().value()))) {
            var letter = Shape.read(d, Letter.class);
            if (letter.told()) last.merge(letter.to(), letter, (one, other) -> one.handed() > other.handed() ? one : other);
            if (letter.stand() == Stand.WAITING) waiting.merge(letter.to(), letter.requested(), Math::max);
        }
        var now = versions.lastEntry().getValue();
        var old = last.values().stream().filter(l -> l.to().registration().isPresent() && !FAREWELLS.contains(l.request().template()))
                .filter(l -> !versions.floorEntry(l.handed()).getValue().tellsTheSameAs(now))
                .sorted(Comparator.comparingLong(Letter::handed)).toList();
        return new Told(now, shown(old, versions, waiting, q.reader()), standing);
    }

    private static TreeMap<Long, Version> versions(Document workshop) {
        var versions = new TreeMap<Long, Version>();
        var changes = new TreeMap<Long, Change>();
        Shape.read(workshop, Changes.class).changes().forEach((position, change) -> changes.put(Long.parseLong(position), change));
        var version = new Version("", null, null, true);
        for (var change : changes.entrySet()) {
            version = change.getValue().after(version);
            versions.put(change.getKey(), version);
        }
        return versions;
    }

    private List<Old> shown(List<Letter> old, TreeMap<Long, Version> versions, Map<RecipientId, Long> waiting, String reader) {
        Map<PersonId, PersonDetails> people = vault.readAll(old.stream().map(l -> l.request().personId()).distinct().toList(),
                new Reader(reader, "letters"));
        var rows = new ArrayList<Old>();
        for (var l : old) {
            var who = people.get(l.request().personId());
            rows.add(new Old(l.to(), l.request().personId(), l.request().language(), who == null ? "" : who.name(),
                    l.request().template(), l.since(), versions.floorEntry(l.handed()).getValue(),
                    waiting.getOrDefault(l.to(), -1L) > versions.lastKey()));
        }
        return rows;
    }
}
