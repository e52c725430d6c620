package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.sabak.log.decisions.Snapshots;
import org.sabak.log.store.LogWriter.Failed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A log on disk in which histories meet snapshots that are stale, of another revision or shape, or of events that are not
 * there. Whatever lies beside them, an aggregate is what its events make of it.
 */
public final class StrangeSnapshots<T, M> implements AutoCloseable {

    private final Class<T> type;
    private final Snapshots<T, M> how;
    private final Function<M, ?> state;
    private final OpenLog.Ends log;
    private final EmbeddedEventStore store;
    private final SnapshotFolder<T, M> snapshots;

    /**
     * @param folder an empty one, for the log
     * @param state  what is compared of two snapshots; only what has no order by itself may be put in one
     */
    public StrangeSnapshots(Path folder, Class<T> type, Snapshots<T, M> how, Function<M, ?> state) throws Exception {
        this.type = type;
        this.how = how;
        this.state = state;
        log = OpenLog.Ends.of(new LogWriter(folder.resolve("log.db")), new LogReader(folder.resolve("log.db")));
        store = EmbeddedEventStore.builder().storageEngine(new SqliteEventStorageEngine(log, EventNames.KNOWN,
                new NamedEventSerializer(EventNames.KNOWN), Samples.general())).build();
        snapshots = new SnapshotFolder<>(log, how, Clock.systemUTC());
    }

    /**
     * @param stream not used before; the aggregate may call itself by another name
     * @param events its history, two at least
     * @return how many snapshots it met
     * @throws AssertionError when one made a difference
     */
    public int meet(String stream, List<Object> events, Random chance) throws Failed {
        int early = 1 + chance.nextInt(events.size() - 1);
        append(stream, events, 0, early);
        var then = load(stream, null);
        append(stream, events, early, events.size());
        var whole = state.apply(load(stream, null));
        int last = events.size() - 1;

        snapshots.keep(stream, early - 1, then);
        assertThat(snapshots.restore(stream)).as("a snapshot that is merely stale").isPresent();
        assertThat(state.apply(load(stream, snapshots))).as("told on from event %d of %d", early, last).isEqualTo(whole);

        new SnapshotFolder<>(log, of(how.name(), how.revision() + "-other"), Clock.systemUTC()).keep(stream, last, then);
        passedOver(stream, "another revision", whole);
        new SnapshotFolder<>(log, of(how.name() + "-other", how.revision()), Clock.systemUTC()).keep(stream, last, then);
        passedOver(stream, "another name", whole);
        log.writer().putSnapshot(reshaped(stream, last, then, chance));
        passedOver(stream, "another shape", whole);
        snapshots.keep(stream, last + 1 + chance.nextInt(20), then);
        passedOver(stream, "events that are not there", whole);
        return 5;
    }

    private Snapshots<T, M> of(String name, String revision) {
        return new Snapshots<>(name, revision, how.memento(), how.take(), how.restore());
    }

    private void passedOver(String stream, String of, Object whole) {
        assertThat(snapshots.restore(stream)).as("a snapshot of " + of).isEmpty();
        assertThat(state.apply(load(stream, snapshots))).as("beside a snapshot of " + of).isEqualTo(whole);
    }

    /** One field has another name, as after a change without a new revision. */
    private StoredEvent reshaped(String stream, long sequence, M memento, Random chance) {
        var json = JsonMapper.shared().<ObjectNode>valueToTree(memento);
        var names = List.copyOf(json.propertyNames());
        var renamed = names.get(chance.nextInt(names.size()));
        json.set(renamed + "Now", json.remove(renamed));
        return new StoredEvent("snapshot-of-" + stream, stream, sequence, null, "2026-03-01T10:00:00.000Z", how.name(),
                how.revision(), json.toString().getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void append(String stream, List<Object> events, int from, int to) throws Failed {
        var serializer = new NamedEventSerializer(EventNames.KNOWN);
        log.writer().append(IntStream.range(from, to).mapToObj(i -> StoredEvent.of(
                new GenericDomainEventMessage<>(type.getSimpleName(), stream, i, events.get(i)), serializer)).toList());
    }

    /** As after a restart: nothing is in memory. */
    private M load(String stream, SnapshotFolder<T, M> from) {
        var repository = new InMemoryRepository<>(EventSourcingRepository.builder(type).lockFactory(new StreamsInMemory(2))
                .parameterResolverFactory(new MultiParameterResolverFactory(
                        ClasspathParameterResolverFactory.forClass(type), (handler, parameters, index) -> new NobodyAsks())),
                store, from);
        var memento = new AtomicReference<M>();
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("load")).execute(() -> repository.load(stream)
                .execute(aggregate -> memento.set(how.take().apply(aggregate))));
        return memento.get();
    }

    /** Stands for what the handlers of commands ask for. */
    private static final class NobodyAsks implements ParameterResolver<Object> {

        @Override
        public Object resolveParameterValue(Message<?> message) {
            throw new IllegalStateException("no command is handled here");
        }

        @Override
        public boolean matches(Message<?> message) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        store.shutDown();
        log.close();
    }
}
