package org.sabak.people.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.people.PeopleRefusal.NOT_LINKED;
import static org.sabak.people.PeopleRefusal.REASON_NEEDED;
import static org.sabak.people.PeopleRefusal.SAME_RECORD;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Wording;
import org.sabak.people.IdentityPairId;
import org.sabak.people.PeopleCommand.LinkIdentities;
import org.sabak.people.PeopleCommand.UnlinkIdentities;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;

/** Two records and whether somebody has decided that they are one person. The decision can be taken back. */
@Aggregate
class IdentityPair {

    @AggregateIdentifier
    private IdentityPairId id;
    private boolean linked;

    IdentityPair() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LinkIdentities c) {
        if (linked) return;
        refuse(SAME_RECORD, c.one().equals(c.other()));
        refuse(REASON_NEEDED, Wording.tidy(c.evidence()).isEmpty());
        apply(new IdentitiesLinked(c.one(), c.other(), Wording.tidy(c.evidence())));
    }

    /** Taking a link back twice is harmless; taking back what nobody linked is a mistake worth hearing of. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnlinkIdentities c) {
        if (id != null && !linked) return;
        refuse(NOT_LINKED, id == null);
        refuse(REASON_NEEDED, Wording.tidy(c.reason()).isEmpty());
        apply(new IdentitiesUnlinked(c.one(), c.other(), Wording.tidy(c.reason())));
    }

    @EventSourcingHandler
    void on(IdentitiesLinked e) {
        id = IdentityPairId.of(e.one(), e.other());
        linked = true;
    }

    @EventSourcingHandler
    void on(IdentitiesUnlinked e) {
        linked = false;
    }
}
