package org.sabak.access.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.access.AccessRefusal.EXPIRES_IN_THE_PAST;
import static org.sabak.kernel.Refused.refuse;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccessCommand.RevokeToken;
import org.sabak.access.AccessEvent.TokenIssued;
import org.sabak.access.AccessEvent.TokenRevoked;
import org.sabak.access.TokenId;
import org.sabak.kernel.Wording;

/** A machine's permission to use the API until it expires or is taken back. */
@Aggregate
class Token {

    @AggregateIdentifier
    private TokenId id;
    private boolean revoked;

    Token() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueToken c, Clock clock) {
        if (c.tokenId().equals(id)) return; // the same request, sent twice
        refuse(EXPIRES_IN_THE_PAST, !c.expiresAt().isAfter(clock.instant()));
        apply(new TokenIssued(c.tokenId(), c.role(), Wording.tidy(c.label()), c.expiresAt()));
    }

    @CommandHandler
    void handle(RevokeToken c) {
        if (!revoked) apply(new TokenRevoked(id));
    }

    @EventSourcingHandler
    void on(TokenIssued e) {
        id = e.tokenId();
    }

    @EventSourcingHandler
    void on(TokenRevoked e) {
        revoked = true;
    }
}
