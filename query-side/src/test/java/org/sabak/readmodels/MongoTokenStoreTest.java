package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cases of the framework's own token store tests, against ours. */
class MongoTokenStoreTest {

    static final String P = "read-models";
    static final TrackingToken FIVE = new GlobalSequenceTrackingToken(5), SIX = new GlobalSequenceTrackingToken(6);

    final MongoServer server = new MongoServer(new MemoryBackend());
    final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    final MongoCollection<Document> collection = client.getDatabase("sabak").getCollection("tokens");
    final MovingClock clock = new MovingClock();
    final AtomicInteger flushes = new AtomicInteger();
    final MongoTokenStore here = node("here"), there = node("there");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void new_segments_start_without_a_token_or_where_they_are_told() {
        here.initializeTokenSegments(P, 3, null);
        here.initializeTokenSegments("other", 2, FIVE);

        assertThat(here.fetchSegments(P)).containsExactly(0, 1, 2);
        assertThat(here.fetchToken(P, 0)).isNull();
        assertThat(here.fetchToken("other", 1)).isEqualTo(FIVE);
        assertThat(here.fetchSegments("nobody")).isEmpty();
    }

    @Test
    void segments_are_made_once() {
        here.initializeTokenSegments(P, 1, null);

        assertThatThrownBy(() -> there.initializeTokenSegments(P, 1, null)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.initializeSegment(FIVE, P, 0)).isInstanceOf(UnableToInitializeTokenException.class);
        here.initializeSegment(FIVE, P, 1);
        assertThat(here.fetchToken(P, 1)).isEqualTo(FIVE);
    }

    @Test
    void every_kind_of_token_reads_back() {
        here.initializeTokenSegments(P, 1, null);
        here.fetchToken(P, 0);
        for (var token : new TrackingToken[] {FIVE, null, ReplayToken.createReplayToken(SIX, FIVE),
                ReplayToken.createReplayToken(SIX), ReplayToken.createReplayToken(SIX, null, "why"),
                MergedTrackingToken.merged(FIVE, SIX), GapAwareTrackingToken.newInstance(9, java.util.List.of(7L))}) {
            here.storeToken(token, P, 0);
            assertThat(here.fetchToken(P, 0)).isEqualTo(token);
        }
    }

    @Test
    void documents_are_sent_before_the_token_that_stands_for_them() {
        here.initializeTokenSegments(P, 1, null);
        here.fetchToken(P, 0);
        here.storeToken(FIVE, P, 0);

        assertThat(flushes).hasValue(1);
    }

    @Test
    void a_token_unknown_or_claimed_elsewhere_is_refused() {
        assertThatThrownBy(() -> here.fetchToken(P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        here.initializeTokenSegments(P, 1, null);
        here.fetchToken(P, 0);

        assertThatThrownBy(() -> there.fetchToken(P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.storeToken(SIX, P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.extendClaim(P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> there.deleteToken(P, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_released_claim_is_free_and_releasing_somebody_elses_does_nothing() {
        here.initializeTokenSegments(P, 1, null);
        here.fetchToken(P, 0);
        there.releaseClaim(P, 0);
        assertThatThrownBy(() -> there.fetchToken(P, 0)).isInstanceOf(UnableToClaimTokenException.class);

        here.releaseClaim(P, 0);
        assertThat(there.fetchToken(P, 0)).isNull();
    }

    @Test
    void a_claim_nobody_extends_runs_out_and_is_then_lost() {
        here.initializeTokenSegments(P, 1, FIVE);
        here.fetchToken(P, 0);
        clock.forward(Duration.ofSeconds(9));
        here.extendClaim(P, 0);
        clock.forward(Duration.ofSeconds(9));
        assertThatThrownBy(() -> there.fetchToken(P, 0)).isInstanceOf(UnableToClaimTokenException.class);

        clock.forward(Duration.ofSeconds(2));
        assertThat(there.fetchToken(P, 0)).isEqualTo(FIVE);
        assertThatThrownBy(() -> here.storeToken(SIX, P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> here.extendClaim(P, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(there.fetchToken(P, 0)).isEqualTo(FIVE);
    }

    @Test
    void only_segments_nobody_holds_are_available() {
        here.initializeTokenSegments(P, 2, null);
        here.fetchToken(P, 0);

        assertThat(there.fetchAvailableSegments(P)).extracting(Segment::getSegmentId).containsExactly(1);
        assertThat(here.fetchAvailableSegments(P)).extracting(Segment::getSegmentId).containsExactly(0, 1);
    }

    @Test
    void a_claimed_token_can_be_deleted() {
        here.initializeTokenSegments(P, 2, null);
        here.fetchToken(P, 1);
        here.deleteToken(P, 1);

        assertThat(here.fetchSegments(P)).containsExactly(0);
    }

    @Test
    void two_nodes_see_one_storage() {
        assertThat(here.retrieveStorageIdentifier()).isPresent().isEqualTo(there.retrieveStorageIdentifier());
        assertThat(here.requiresExplicitSegmentInitialization()).isTrue();
        assertThat(here.fetchSegments(P)).isEmpty();
    }

    @Test
    void of_nodes_racing_for_a_segment_one_gets_it() throws Exception {
        here.initializeTokenSegments(P, 20, null);
        for (int segment = 0; segment < 20; segment++) {
            int contested = segment;
            assertThat(race(8, n -> node("node-" + n).fetchToken(P, contested))).isEqualTo(1);
        }
    }

    @Test
    void of_nodes_racing_to_make_the_segments_one_does() throws Exception {
        assertThat(race(8, n -> node("node-" + n).initializeTokenSegments(P, 1, null))).isEqualTo(1);
        assertThat(here.fetchSegments(P)).containsExactly(0);
    }

    @Test
    void where_nobody_else_can_ask_a_token_is_remembered_and_written_now_and_then() {
        var alone = node("alone", true);
        alone.initializeTokenSegments(P, 1, null);
        alone.fetchToken(P, 0);
        alone.storeToken(FIVE, P, 0);

        assertThat(flushes).as("documents are sent all the same").hasValue(1);
        assertThat(written()).isNull();
        assertThat(alone.fetchToken(P, 0)).isEqualTo(FIVE);
        alone.releaseClaim(P, 0);
        assertThat(alone.fetchToken(P, 0)).as("after a failure").isEqualTo(FIVE);
        clock.forward(Duration.ofSeconds(2));
        alone.storeToken(SIX, P, 0);
        assertThat(written()).isEqualTo(SIX);
        assertThat(alone.fetchToken(P, 0)).isEqualTo(SIX);
        alone.storeToken(null, P, 0);
        assertThat(alone.fetchToken(P, 0)).isNull();
    }

    private TrackingToken written() {
        return new TokenText().read(collection.find(new Document("_id", P + "/0")).first().getString("token"));
    }

    private static int race(int nodes, java.util.function.IntConsumer attempt) throws Exception {
        var start = new CyclicBarrier(nodes);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int won = 0;
            for (var result : threads.invokeAll(IntStream.range(0, nodes).mapToObj(n -> (Callable<Boolean>) () -> {
                start.await();
                try {
                    attempt.accept(n);
                    return true;
                } catch (UnableToClaimTokenException e) {
                    return false;
                }
            }).toList())) {
                if (result.get()) won++;
            }
            return won;
        }
    }

    private MongoTokenStore node(String name) {
        return node(name, false);
    }

    private MongoTokenStore node(String name, boolean alone) {
        return new MongoTokenStore(collection, new MongoTokenStore.Node(name, Duration.ofSeconds(10), clock), alone,
                flushes::incrementAndGet);
    }

    static class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
