package org.sabak.workshop.query;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.vault.Credentials;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;
import org.sabak.workshop.WorkshopQuery.SeatStoryOf;
import org.springframework.stereotype.Component;

/** Reads the lines of a workshop's history and lets the vault say who the people in it are. */
@Component
class HistoryAnswers {

    private final MongoCollection<Document> lines;
    private final Standings standings;
    private final Vault vault;
    private final Credentials credentials;

    HistoryAnswers(MongoDatabase readModels, Standings standings, Vault vault, Credentials credentials) {
        this.lines = readModels.getCollection(HistoryProjection.EDITION);
        this.standings = standings;
        this.vault = vault;
        this.credentials = credentials;
    }

    /** @param reader from the metadata of the question; the program itself when it does not say */
    @QueryHandler
    History answer(HistoryOf q, @MetaDataValue(Actor.KEY) String reader) {
        var standing = standings.now();
        return told(q.workshopId(), lines(q.workshopId()), reader, standing);
    }

    /** @param reader as above */
    @QueryHandler
    History answer(SeatStoryOf q, @MetaDataValue(Actor.KEY) String reader) {
        var standing = standings.now();
        return told(q.workshopId(), SeatStory.of(q.registrationId(), lines(q.workshopId())), reader, standing);
    }

    private History told(WorkshopId workshop, SortedMap<Long, HistoryProjection.Line> lines, String reader, Standing standing) {
        var told = new Telling(lines);
        var persons = vault.readAll(told.persons(), new Reader(reader == null ? Actor.PROGRAM : reader, "history"));
        return new History(workshop, told.entries(persons, credentials.holders(told.accounts())), standing);
    }

    private SortedMap<Long, HistoryProjection.Line> lines(WorkshopId workshop) {
        var found = new TreeMap<Long, HistoryProjection.Line>();
        for (var bucket : lines.find(in("_id", Buckets.all(workshop.value())))) {
            Shape.map(bucket, "lines").forEach((position, line) ->
                    found.put(Long.valueOf(position), Shape.unpacked(line, HistoryProjection.Line.class)));
        }
        return found;
    }
}
