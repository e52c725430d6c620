package org.sabak.access.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.access.AccessRefusal.EXPIRES_IN_THE_PAST;
import static org.sabak.access.AccessRefusal.LINK_EXPIRED;
import static org.sabak.access.AccessRefusal.LINK_USED;
import static org.sabak.kernel.Refused.refuse;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.access.AccessCommand.IssueLink;
import org.sabak.access.AccessCommand.UseLink;
import org.sabak.access.AccessEvent.LinkIssued;
import org.sabak.access.AccessEvent.LinkUsed;
import org.sabak.access.LinkId;

/** A link that opens a door once. Its stream is the lock: of any number of simultaneous uses one is appended. */
@Aggregate
class Link {

    @AggregateIdentifier
    private LinkId id;
    private Instant expiresAt;
    private boolean used;

    Link() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueLink c, Clock clock) {
        if (c.linkId().equals(id)) return; // the same request, sent twice
        refuse(EXPIRES_IN_THE_PAST, !c.expiresAt().isAfter(clock.instant()));
        apply(new LinkIssued(c.linkId(), c.purpose(), c.subject(), c.expiresAt()));
    }

    /** Refused from the second time on: here, sending twice must not open twice. The last good instant is the expiry. */
    @CommandHandler
    void handle(UseLink c, Clock clock) {
        refuse(LINK_USED, used);
        refuse(LINK_EXPIRED, clock.instant().isAfter(expiresAt));
        apply(new LinkUsed(id));
    }

    @EventSourcingHandler
    void on(LinkIssued e) {
        id = e.linkId();
        expiresAt = e.expiresAt();
    }

    @EventSourcingHandler
    void on(LinkUsed e) {
        used = true;
    }
}
