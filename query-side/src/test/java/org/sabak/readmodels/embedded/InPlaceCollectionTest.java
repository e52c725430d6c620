package org.sabak.readmodels.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our collection beside the server's own: the same requests must leave the same documents and get the same answers. */
class InPlaceCollectionTest {

    private final MongoServer oursServer = EmbeddedMongo.server();
    private final MongoServer stockServer = new MongoServer(new MemoryBackend());
    private final MongoClient oursClient = MongoClients.create(oursServer.bindAndGetConnectionString());
    private final MongoClient stockClient = MongoClients.create(stockServer.bindAndGetConnectionString());
    private final MongoCollection<Document> ours = oursClient.getDatabase("d").getCollection("c");
    private final MongoCollection<Document> stock = stockClient.getDatabase("d").getCollection("c");

    @AfterEach
    void close() {
        oursClient.close();
        stockClient.close();
        oursServer.shutdownNow();
        stockServer.shutdownNow();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_requests_get_the_same_answers_and_leave_the_same(long seed) {
        var chance = new Random(seed);
        for (int n = 0; n < 60; n++) {
            var request = request(chance, n);
            assertThat(outcome(request, ours)).as("seed %s, request %s", seed, n).isEqualTo(outcome(request, stock));
            assertThat(all(ours)).as("seed %s, request %s", seed, n).isEqualTo(all(stock));
        }
    }

    @Test
    void a_removed_document_can_be_made_again_and_found() {
        for (int n = 0; n < 3; n++) {
            ours.updateOne(id("x"), new Document("$set", new Document("n", n)), new UpdateOptions().upsert(true));
            assertThat(ours.find(id("x")).first()).isEqualTo(new Document("_id", "x").append("n", n));
            assertThat(ours.deleteOne(id("x")).getDeletedCount()).isEqualTo(1);
            assertThat(ours.countDocuments()).isZero();
        }
    }

    @Test
    void an_unknown_change_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> ours.updateOne(id("x"), new Document("$nonsense", new Document("n", 1)),
                new UpdateOptions().upsert(true))).isInstanceOf(MongoWriteException.class);
        assertThat(ours.countDocuments()).isZero();
    }

    /** The server encodes an answer after it has let the collection go; fields added meanwhile must not disturb it. */
    @Test
    void readers_are_not_disturbed_by_fields_added_meanwhile() throws InterruptedException {
        ours.insertOne(id("x"));
        var done = new AtomicBoolean();
        var failures = new ArrayList<Throwable>();
        var reader = Thread.ofPlatform().start(() -> {
            try {
                while (!done.get()) ours.find(id("x")).first();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        for (int n = 0; n < 2_000; n++) ours.updateOne(id("x"), new Document("$set", new Document("f" + n, n).append("m.f" + n, n)));
        done.set(true);
        reader.join(60_000);

        assertThat(failures).isEmpty();
        assertThat(ours.find(id("x")).first()).hasSize(2_002);
    }

    private interface Request {
        Object sendTo(MongoCollection<Document> collection);
    }

    private static Request request(Random chance, int n) {
        var id = List.of("x", "y", "z").get(chance.nextInt(3));
        var update = new Document();
        for (int i = 0; i <= chance.nextInt(3); i++) change(chance, n, update);
        return switch (chance.nextInt(12)) {
            case 0 -> c -> c.deleteOne(id(id)).getDeletedCount();
            case 1 -> c -> c.replaceOne(id(id), new Document("r", n)).getModifiedCount();
            case 2 -> c -> answer(c.updateMany(new Document(), update));
            case 3 -> c -> answer(c.updateOne(id(id), update));
            default -> c -> answer(c.updateOne(id(id), update, new UpdateOptions().upsert(true)));
        };
    }

    private static void change(Random chance, int n, Document update) {
        var operator = List.of("$set", "$set", "$set", "$unset", "$setOnInsert", "$min", "$addToSet", "$inc").get(chance.nextInt(8));
        var field = List.of("a", "b", "m", "m.a", "m.b", "m.c.d", "m.1", "least", "some").get(chance.nextInt(9));
        Object value = switch (chance.nextInt(6)) {
            case 0 -> new Document("a", n);
            case 1 -> "text " + n % 4;
            case 2 -> null;
            default -> n % 7;
        };
        ((Document) update.computeIfAbsent(operator, o -> new Document())).put(field, value);
    }

    private static List<Object> answer(com.mongodb.client.result.UpdateResult result) {
        return java.util.Arrays.asList(result.getMatchedCount(), result.getModifiedCount(), result.getUpsertedId());
    }

    private static Object outcome(Request request, MongoCollection<Document> collection) {
        try {
            return request.sendTo(collection);
        } catch (MongoWriteException e) {
            return e.getError().getMessage();
        }
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return IntStream.range(0, 3).mapToObj(n -> collection.find(id(List.of("x", "y", "z").get(n))).first())
                .filter(java.util.Objects::nonNull).toList();
    }

    private static Document id(String id) {
        return new Document("_id", id);
    }
}
