package org.sabak.bench.contestants;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.sabak.bench.load.Contestant;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;

/** Axon as it comes: its JDBC engine, its repository, no cache, no snapshots, no group commit; no vault and no read models. */
public final class Stock implements Contestant {

    private final StockStore store;
    private final CommandGateway commands;

    public Stock(Path file) {
        store = new StockStore(file);
        var serializer = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder().connectionProvider(store).transactionManager(store).dataType(byte[].class)
                .eventSerializer(serializer).snapshotSerializer(serializer).build();
        var repository = EventSourcingRepository.builder(StockRoster.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build()).build();
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<StockRoster>builder().aggregateType(StockRoster.class).repository(repository)
                .build().subscribe(bus);
        commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public void plan(List<WorkshopId> workshops, int seats) {
        workshops.forEach(workshop -> commands.sendAndWait(new PrepareRoster(workshop, seats, List.of())));
    }

    @Override
    public boolean register(RegisterParticipant form) {
        try {
            commands.sendAndWait(form);
            return true;
        } catch (StockRoster.Full no) {
            return false;
        }
    }

    @Override
    public long stored() {
        return store.events(ParticipantRegistered.class.getName());
    }

    @Override
    public void close() {
        store.close();
    }
}
