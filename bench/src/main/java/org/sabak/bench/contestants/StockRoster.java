package org.sabak.bench.contestants;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RosterId;

/** A roster as a tutorial would write it: the same rule and the same event as the product's, nothing around it. */
class StockRoster {

    /** Nobody has a seat to give any more. */
    static final class Full extends RuntimeException { }

    @AggregateIdentifier
    private RosterId id;
    private int seats;
    private final Instant closesAt = Instant.now().plusSeconds(86_400);
    private final Set<PersonId> people = new HashSet<>();
    private final Set<RegistrationId> forms = new HashSet<>();

    StockRoster() { }

    @CommandHandler
    StockRoster(PrepareRoster c) {
        apply(new RosterPrepared(c.workshopId(), c.seats(), c.countries()));
    }

    @CommandHandler
    void handle(RegisterParticipant c) {
        if (forms.contains(c.registrationId())) return;
        if (Instant.now().isAfter(closesAt) || people.contains(c.personId()) || people.size() == seats) throw new Full();
        apply(new ParticipantRegistered(c.workshopId(), c.registrationId(), c.personId(), c.role(), c.particulars(), c.channel(),
                c.notice()));
    }

    @EventSourcingHandler
    void on(RosterPrepared e) {
        id = RosterId.of(e.workshopId());
        seats = e.seats();
    }

    @EventSourcingHandler
    void on(ParticipantRegistered e) {
        people.add(e.personId());
        forms.add(e.registrationId());
    }
}
