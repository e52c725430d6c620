package org.sabak.log.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.decisions.Memory;
import org.sabak.log.decisions.Snapshots;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.springframework.context.annotation.Bean;

/** An aggregate with a long history: counts without end. */
@Aggregate
class Tally {

    /** Counts one more; answered with the number reached. */
    record Count(@TargetAggregateIdentifier WorkshopId workshopId) { }

    /** What a tally remembers. */
    record Memento(WorkshopId id, int reached) { }

    /** Keeps tallies in memory, with snapshots. */
    static class Beans {

        @Bean
        Repository<Tally> tallyRepository(Memory memory) {
            return memory.of(Tally.class, SNAPSHOTS);
        }
    }

    static final Snapshots<Tally, Memento> SNAPSHOTS = new Snapshots<>("test.tally", "1", Memento.class,
            tally -> new Memento(tally.id, tally.reached), Tally::new);

    @AggregateIdentifier
    private WorkshopId id;
    private int reached;

    Tally() { }

    private Tally(Memento memento) {
        id = memento.id();
        reached = memento.reached();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Count c) {
        apply(new SeatsChanged(c.workshopId(), reached, reached + 1));
        return reached;
    }

    @EventSourcingHandler
    void on(SeatsChanged e) {
        id = e.workshopId();
        if (e.seats() != reached + 1) throw new IllegalStateException("told " + e.seats() + " after " + reached);
        reached = e.seats();
    }
}
