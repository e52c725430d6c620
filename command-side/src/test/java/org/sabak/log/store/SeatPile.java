package org.sabak.log.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationEvent.SeatsChanged;

/** A small aggregate for tests of the log: hands out numbered seats, never one number twice and never more than ten. */
@Aggregate
class SeatPile {

    /** Asks for the next seat; answered with its number, or 0 when all ten are gone. */
    record TakeSeat(@TargetAggregateIdentifier WorkshopId workshopId) { }

    static final int SEATS = 10;

    @AggregateIdentifier
    private WorkshopId id;
    private int taken;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(TakeSeat c) {
        if (taken == SEATS) return 0;
        apply(new SeatsChanged(c.workshopId(), taken, taken + 1));
        return taken;
    }

    @EventSourcingHandler
    void on(SeatsChanged e) {
        id = e.workshopId();
        taken = e.seats();
    }
}
