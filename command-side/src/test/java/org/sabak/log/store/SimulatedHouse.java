package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.store.LogWriter.Failed;
import org.sabak.registration.RegistrationEvent.SeatsChanged;

/** The write path of the product over a real file, in which a group is written only when the simulation says so. */
final class SimulatedHouse implements AppendQueue {

    /** What becomes of a group. */
    enum Fate { WRITTEN, DISK_FULL, CRASH_BEFORE, CRASH_AFTER }

    private final LogWriter writer;
    private final LogReader reader;
    private final EmbeddedEventStore store;
    private final CommandGateway gateway;
    private final List<Append> line = new ArrayList<>();

    /** @param again is given each command that met a conflict, and what repeats it */
    SimulatedHouse(Path folder, BiConsumer<CommandMessage<?>, Runnable> again) throws Exception {
        writer = new LogWriter(folder.resolve("log.db"));
        reader = new LogReader(folder.resolve("log.db"));
        store = EmbeddedEventStore.builder().storageEngine(new SqliteEventStorageEngine(
                new OpenLog.Ends(this, writer, reader), EventNames.KNOWN, new NamedEventSerializer(EventNames.KNOWN),
                Samples.general())).build();
        CommandBus bus = SimpleCommandBus.builder().build();
        var repository = new InMemoryRepository<>(EventSourcingRepository.builder(SeatPile.class)
                .lockFactory(new StreamsInMemory(2)), store, null); // so few that they are forgotten again and again
        AggregateAnnotationCommandHandler.<SeatPile>builder().aggregateType(SeatPile.class).repository(repository).build()
                .subscribe(bus);
        bus.registerHandlerInterceptor(new AnswerAfterCommit());
        gateway = DefaultCommandGateway.builder().commandBus(bus).retryScheduler((command, last, failures, dispatch) -> {
            if (!ConflictRetry.isConflict(last)) return false;
            again.accept(command, dispatch);
            return true;
        }).build();
    }

    CommandGateway gateway() {
        return gateway;
    }

    LogReader reader() {
        return reader;
    }

    @Override
    public synchronized void queue(Append append) {
        line.add(append);
    }

    synchronized int waiting() {
        return line.size();
    }

    synchronized Append newest() {
        return line.getLast();
    }

    /** Writes the first of those waiting, as one group. */
    void write(int most, Fate fate) {
        List<Append> group;
        synchronized (this) {
            group = List.copyOf(line.subList(0, Math.min(most, line.size())));
            line.subList(0, group.size()).clear();
        }
        new GroupWriter(events -> meet(fate, events)).accept(group);
    }

    /** Somebody else's hand in the same log: takes the next seat of a workshop unless all are gone. */
    boolean takeOutside(WorkshopId workshop) throws Failed {
        int next = (int) reader.lastSequence(workshop.value()).orElse(-1) + 1;
        if (next >= SeatPile.SEATS) return false;
        writer.append(List.of(StoredEvent.of(new GenericDomainEventMessage<>("SeatPile", workshop.value(), next,
                new SeatsChanged(workshop, next, next + 1)), new NamedEventSerializer(EventNames.KNOWN))));
        return true;
    }

    /** What is not written now never will be: whoever waits hears an error that nobody receives. */
    @Override
    public void close() {
        write(Integer.MAX_VALUE, Fate.CRASH_BEFORE);
        store.shutDown();
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void meet(Fate fate, List<StoredEvent> events) throws Failed {
        if (fate == Fate.DISK_FULL) throw new Failed(events.getLast(), new SQLException("the disk is full"));
        if (fate == Fate.CRASH_BEFORE) throw new Crash();
        writer.append(events);
        if (fate == Fate.CRASH_AFTER) throw new Crash();
    }

    /** The program ends here. */
    static final class Crash extends Error { }
}
