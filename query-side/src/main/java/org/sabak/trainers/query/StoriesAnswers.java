package org.sabak.trainers.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.access.AccountHolder;
import org.sabak.kernel.AccountId;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.trainers.TrainersQuery.Story;
import org.sabak.trainers.TrainersQuery.StoryOf;
import org.sabak.trainers.TrainersQuery.Told;
import org.sabak.trainers.query.StoriesProjection.Line;
import org.sabak.vault.Credentials;
import org.springframework.stereotype.Component;

/** Reads the lines of a trainer's story and lets the vault say who acted. */
@Component
class StoriesAnswers {

    private final MongoCollection<Document> stories;
    private final Standings standings;
    private final Credentials credentials;

    StoriesAnswers(MongoDatabase readModels, Standings standings, Credentials credentials) {
        this.stories = readModels.getCollection(StoriesProjection.EDITION);
        this.standings = standings;
        this.credentials = credentials;
    }

    @QueryHandler
    Story answer(StoryOf q) {
        var standing = standings.now();
        var lines = new TreeMap<Long, Line>();
        Shape.map(stories.find(eq("_id", q.trainerId().value())).first(), "lines")
                .forEach((position, line) -> lines.put(Long.valueOf(position), Shape.unpacked(line, Line.class)));
        var holders = credentials.holders(lines.values().stream().map(Line::actor).distinct()
                .filter(actor -> actor.startsWith("account-")).map(AccountId::new).toList());
        return new Story(q.trainerId(), lines.values().stream().map(line -> told(line, holders)).toList(), standing);
    }

    private static Told told(Line line, Map<AccountId, AccountHolder> holders) {
        var holder = line.actor().startsWith("account-") ? holders.get(new AccountId(line.actor())) : null;
        return new Told(line.recordedAt(), line.actor(), holder == null ? "" : holder.name(), line.event(), line.details());
    }
}
