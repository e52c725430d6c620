package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.embedded.EmbeddedMongo;
import org.sabak.vault.VaultFiles;

/**
 * A story told to projections in memory. Whoever extends it says what happens, who listens and what is asked; the three
 * promises of every read model are then tested here.
 */
public abstract class RetoldStory {

    /** Account that asks for everything, unless {@link By} says otherwise. */
    protected static final String OLGA = "account-olga";
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;
    /** Opened anew for each test. */
    protected VaultFiles vault;

    private final MongoServer server = EmbeddedMongo.server();
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    protected final MongoDatabase readModels = client.getDatabase("sabak");
    protected final Standings standings = new Standings(readModels, false);
    /** As in a program whose read models nobody else fills. */
    protected final Standings alone = new Standings(readModels, true);
    protected final BatchedWrites writes = new BatchedWrites(readModels, standings);
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    protected final QueryGateway queries = DefaultQueryGateway.builder().queryBus(bus).build();
    private final List<AnnotationEventHandlerAdapter> listeners = new ArrayList<>();

    /** An event somebody else asked for. */
    public record By(String actor, Object event) { }

    /** Components that listen and answer. */
    protected abstract List<Object> projections();

    /** Events, or {@link By}, in order. */
    protected abstract List<?> story();

    /** Every answer that must not depend on how the story was told. */
    protected abstract List<?> answers();

    @BeforeEach
    void listen() {
        vault = VaultFiles.open(folder);
        listeners.add(new AnnotationEventHandlerAdapter(new StandingProjection(writes, standings)));
        for (var projection : projections()) {
            listeners.add(new AnnotationEventHandlerAdapter(projection));
            new AnnotationQueryHandlerAdapter<>(projection).subscribe(bus);
        }
    }

    @AfterEach
    void close() {
        vault.close();
        client.close();
        server.shutdownNow();
    }

    @Test
    void picking_the_story_up_again_anywhere_changes_nothing() {
        tell();
        var once = answers();
        for (int from = 0; from < story().size(); from++) {
            tell(from);
            assertThat(answers()).as("told again from event %s", from).isEqualTo(once);
        }
    }

    @Test
    void forgetting_and_retelling_gives_the_same() {
        tell();
        var once = answers();
        forget();
        tell();
        assertThat(answers()).isEqualTo(once);
    }

    @Test
    void one_by_one_or_all_at_once_gives_the_same() {
        tell();
        var atOnce = answers();
        forget();
        IntStream.range(0, story().size()).forEach(n -> batch(n, n + 1));
        assertThat(answers()).isEqualTo(atOnce);
    }

    /** The whole story. */
    protected void tell() {
        tell(0);
    }

    /** Only the first so many events. */
    protected void tellFirst(int count) {
        batch(0, count);
    }

    /** As before the first event. */
    protected void forget() {
        listeners.forEach(listener -> listener.prepareReset(null));
    }

    /** What {@link Standing} an answer has after so many events. */
    protected static Standing after(int events) {
        return new Standing(events - 1, at(events - 1));
    }

    /** When the event at a position was recorded. */
    protected static Instant at(long position) {
        return START.plusSeconds(60 * position);
    }

    protected <T> T ask(Object question, Class<T> answer) {
        return queries.query(question, answer).join();
    }

    protected <T> Optional<T> askFor(Object question, Class<T> answer) {
        return queries.query(question, ResponseTypes.optionalInstanceOf(answer)).join();
    }

    /** Position of the first event of a kind. */
    protected long positionOf(Object event) {
        return story().indexOf(event);
    }

    private void tell(int from) {
        batch(from, story().size());
    }

    private void batch(int from, int to) {
        if (from == to) return;
        var messages = IntStream.range(from, to).<TrackedEventMessage<?>>mapToObj(this::message).toList();
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(messages);
        var result = unit.executeWithResult(() -> {
            for (var listener : listeners) listener.handle(unit.getMessage());
            return null;
        });
        if (result.isExceptional()) throw new AssertionError(result.exceptionResult());
    }

    private TrackedEventMessage<?> message(int position) {
        var told = story().get(position) instanceof By by ? by : new By(OLGA, story().get(position));
        var event = new GenericEventMessage<>(new org.axonframework.messaging.GenericMessage<>(told.event(),
                Map.of(Actor.KEY, told.actor())), () -> at(position));
        return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(position), event);
    }
}
