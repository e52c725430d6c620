package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps the tokens of the read models beside their documents, so that the two vanish together or stay together.
 * A claim is one conditional update: of two nodes that try, one gets it.
 */
final class MongoTokenStore implements TokenStore {

    private static final FindOneAndUpdateOptions RESULT = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final String IDENTITY = "identity";
    /** A claim is fresh for this part of its time-out. */
    private static final int FRESH = 10;

    private final MongoCollection<Document> tokens;
    private final Node node;
    private final boolean alone;
    private final Runnable before;
    private final TokenText text = new TokenText();
    /** When a claim was last written. Nobody else can take it before its time-out, so not every batch has to ask. */
    private final Map<String, Instant> confirmed = new ConcurrentHashMap<>();
    /** Tokens that were stored since, and that nobody else has to know yet. */
    private final Map<String, TrackingToken> since = new ConcurrentHashMap<>();

    /**
     * Who claims.
     *
     * @param name         unique among all processes
     * @param claimTimeout after which a claim nobody extended may be taken over
     */
    record Node(String name, Duration claimTimeout, Clock clock) {

        private Date now() {
            return Date.from(clock.instant());
        }

        private boolean isFresh(Instant confirmed) {
            var now = clock.instant();
            return confirmed != null && !now.isBefore(confirmed) && now.isBefore(confirmed.plus(claimTimeout.dividedBy(FRESH)));
        }

        private Date expired() {
            return Date.from(clock.instant().minus(claimTimeout));
        }
    }

    /**
     * @param alone  whether documents and tokens vanish with this process, so that not every token has to be written
     * @param before sends the documents a token stands for; runs before the token is stored, so that it never runs ahead
     */
    MongoTokenStore(MongoCollection<Document> tokens, Node node, boolean alone, Runnable before) {
        this.tokens = tokens;
        this.node = node;
        this.alone = alone;
        this.before = before;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("segments of " + processor + " are there already");
        }
        try {
            for (int segment = 0; segment < segments; segment++) tokens.insertOne(entry(processor, segment, initial));
        } catch (MongoWriteException e) {
            throw new UnableToClaimTokenException("another node made the segments of " + processor, e);
        }
    }

    @Override
    public void initializeSegment(TrackingToken token, String processor, int segment) {
        try {
            tokens.insertOne(entry(processor, segment, token));
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException("segment " + id(processor, segment) + " is there already", e);
        }
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        before.run();
        if (alone && token != null && node.isFresh(confirmed.get(id(processor, segment)))) {
            since.put(id(processor, segment), token);
            return;
        }
        var stored = tokens.updateOne(mine(processor, segment),
                combine(set("token", text.write(token)), set("claimed", node.now())));
        confirm(stored.getMatchedCount() == 1, processor, segment);
        since.remove(id(processor, segment));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        var claimed = tokens.findOneAndUpdate(
                and(eq("_id", id(processor, segment)), claimable()),
                combine(set("owner", node.name()), set("claimed", node.now())), RESULT);
        confirm(claimed != null, processor, segment);
        var written = text.read(claimed.getString("token"));
        return since.getOrDefault(id(processor, segment), written);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (node.isFresh(confirmed.get(id(processor, segment)))) return;
        var extended = tokens.updateOne(mine(processor, segment), set("claimed", node.now()));
        confirm(extended.getMatchedCount() == 1, processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        confirmed.remove(id(processor, segment));
        tokens.updateOne(mine(processor, segment), set("owner", null));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        confirmed.remove(id(processor, segment));
        since.remove(id(processor, segment));
        require(tokens.deleteOne(mine(processor, segment)).getDeletedCount() == 1, processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments(eq("processor", processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        var all = fetchSegments(processor);
        return Arrays.stream(segments(and(eq("processor", processor), claimable())))
                .mapToObj(segment -> Segment.computeSegment(segment, all)).toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        var found = tokens.findOneAndUpdate(eq("_id", IDENTITY), setOnInsert("value", UUID.randomUUID().toString()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Optional.of(found.getString("value"));
    }

    private int[] segments(Bson which) {
        return StreamSupport.stream(tokens.find(which).spliterator(), false)
                .mapToInt(d -> d.getInteger("segment")).sorted().toArray();
    }

    private Document entry(String processor, int segment, TrackingToken token) {
        return new Document("_id", id(processor, segment)).append("processor", processor).append("segment", segment)
                .append("token", text.write(token)).append("owner", null).append("claimed", node.now());
    }

    private Bson mine(String processor, int segment) {
        return and(eq("_id", id(processor, segment)), eq("owner", node.name()));
    }

    private Bson claimable() {
        return or(eq("owner", null), eq("owner", node.name()), lt("claimed", node.expired()));
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private void confirm(boolean claimed, String processor, int segment) {
        require(claimed, processor, segment);
        confirmed.put(id(processor, segment), node.clock().instant());
    }

    private static void require(boolean claimed, String processor, int segment) {
        if (!claimed) {
            throw new UnableToClaimTokenException("segment " + id(processor, segment) + " is not there or claimed by another node");
        }
    }
}
