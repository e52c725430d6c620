package org.sabak.readmodels;

import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setOnInsert;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.embedded.EmbeddedMongo;

class BatchedWritesTest {

    final MongoServer server = EmbeddedMongo.server();
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new com.mongodb.ConnectionString(server.bindAndGetConnectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent e) {
                    if (e.getCommandName().equals("update")) sent.add(e.getCommand().getString("update").getValue());
                }
            }).build());
    final MongoDatabase readModels = client.getDatabase("sabak");
    final Standings standings = new Standings(readModels, false);
    final BatchedWrites writes = new BatchedWrites(readModels, standings);

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_batch_is_one_write_for_each_collection_and_the_standing_comes_last() {
        inABatch(() -> {
            for (int n = 0; n < 10; n++) {
                writes.to("a-1").upsert("x" + n, set("n", n));
                writes.to("b-1").upsert("x", set("n", n));
                writes.completeUpTo(new Recorded(n, java.time.Instant.EPOCH, "program"));
            }
            assertThat(sent).isEmpty();
        });

        assertThat(sent).hasSize(3).endsWith("standing-1").contains("a-1", "b-1");
        assertThat(standings.now()).isEqualTo(new Standing(9, java.time.Instant.EPOCH));
        assertThat(document("b-1", "x")).isEqualTo(new Document("_id", "x").append("n", 9));
    }

    @Test
    void what_was_flushed_can_be_read_and_is_not_sent_again() {
        inABatch(() -> {
            writes.to("a-1").upsert("x", set("n", 1));
            writes.flush();
            assertThat(document("a-1", "x").getInteger("n")).isEqualTo(1);
            writes.flush();
        });

        assertThat(sent).containsExactly("a-1");
    }

    @Test
    void a_batch_that_fails_claims_no_standing() {
        assertThatThrownBy(() -> inABatch(() -> {
            writes.to("a-1").upsert("x", set("n", 1));
            writes.to("b-1").upsert("x", new Document("$nonsense", new Document("n", 1)));
            writes.completeUpTo(new Recorded(5, java.time.Instant.EPOCH, "program"));
        })).hasMessageContaining("will be repeated");

        assertThat(standings.now()).isEqualTo(Standing.EMPTY);
    }

    @Test
    void outside_a_batch_a_write_is_sent_at_once() {
        writes.to("a-1").upsert("x", set("n", 1));
        writes.to("a-1").update("nobody", set("n", 1));
        writes.to("a-1").remove("x");

        assertThat(readModels.getCollection("a-1").countDocuments()).isZero();
    }

    /** Whatever is written in whatever order, a batch leaves what the same writes leave one by one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void joined_writes_leave_what_single_ones_leave(long seed) {
        var chance = new Random(seed);
        var steps = IntStream.range(0, 40).mapToObj(n -> step(chance, n)).toList();
        for (var step : steps) step.to("single-1");
        inABatch(() -> steps.forEach(step -> step.to("joined-1")));

        for (var id : List.of("x", "y")) {
            assertThat(document("joined-1", id)).as("seed %s, %s", seed, id).isEqualTo(document("single-1", id));
        }
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 60);
    }

    private interface Step {
        void to(String collection);
    }

    private Step step(Random chance, int n) {
        var id = chance.nextBoolean() ? "x" : "y";
        var field = List.of("a", "b", "m.a", "m.b", "m.c.d").get(chance.nextInt(5));
        Bson change = switch (chance.nextInt(7)) {
            case 0 -> unset(field);
            case 1 -> setOnInsert(field, n);
            case 2 -> min("least", 100 - n * (chance.nextBoolean() ? 1 : -1));
            case 3 -> set("least", n);
            case 4 -> addToSet("some", n % 3);
            default -> set(field, n);
        };
        return switch (chance.nextInt(12)) {
            case 0 -> collection -> writes.to(collection).remove(id);
            case 1 -> collection -> writes.to(collection).update(id, change);
            default -> collection -> writes.to(collection).upsert(id, change);
        };
    }

    private Document document(String collection, String id) {
        return readModels.getCollection(collection).find(new Document("_id", id)).first();
    }

    private static void inABatch(Runnable work) {
        DefaultUnitOfWork.startAndGet(new GenericMessage<>("batch")).execute(work);
    }
}
