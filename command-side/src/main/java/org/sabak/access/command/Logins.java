package org.sabak.access.command;

import static org.sabak.access.AccessRefusal.LOGIN_TAKEN;
import static org.sabak.kernel.Refused.refuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.access.AccountHolder;
import org.sabak.kernel.AccountId;
import org.sabak.vault.Credentials;
import org.springframework.stereotype.Component;

/**
 * Gives logins to accounts. The vault is written before the log, so a crash in between leaves a login that belongs to an
 * account nobody opened; such a login is handed on instead of being lost for ever.
 */
@Component
class Logins {

    /** A command that is still at work may need as long before its account shows in the log. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Credentials credentials;
    private final EventStore log;
    private final Clock clock;

    Logins(Credentials credentials, EventStore log, Clock clock) {
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /** Refused when another account has the login, or may be about to have it. */
    void give(AccountId account, AccountHolder holder) {
        claim(account, holder, clock.instant().minus(PATIENCE));
    }

    /** The same before set-up is over, when nobody else can be opening accounts: what is left over is free at once. */
    void giveAtSetup(AccountId account, AccountHolder holder) {
        claim(account, holder, Instant.MAX);
    }

    private void claim(AccountId account, AccountHolder holder, Instant leftOverBefore) {
        if (credentials.open(account, holder)) return;
        credentials.claimOn(holder.login())
                .filter(claim -> claim.since().isBefore(leftOverBefore))
                .map(Credentials.Claim::account)
                .filter(owner -> log.lastSequenceNumberFor(owner.value()).isEmpty())
                .ifPresent(credentials::forget);
        refuse(LOGIN_TAKEN, !credentials.open(account, holder));
    }
}
