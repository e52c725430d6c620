package org.sabak.access.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.sabak.access.AccessRefusal.SETUP_IS_OVER;
import static org.sabak.kernel.Refused.refuse;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.access.AccessCommand.BootstrapAdmin;
import org.sabak.access.AccessEvent.AdminBootstrapped;
import org.sabak.access.SetupId;
import org.sabak.kernel.AccountId;
import org.sabak.vault.Credentials;

/**
 * The one first set-up of an installation. It ends when the first administrator exists: that fact and the account itself
 * are appended in one transaction, so a crash leaves either both or an installation that can still be set up.
 */
@Aggregate
class Setup {

    @AggregateIdentifier
    private SetupId id;
    private AccountId admin;

    Setup() { }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BootstrapAdmin c, Logins logins, Credentials credentials) throws Exception {
        if (c.accountId().equals(admin)) return; // the same form, sent twice
        refuse(SETUP_IS_OVER, admin != null);
        PasswordRules.require(c.password(), credentials);
        logins.giveAtSetup(c.accountId(), c.holder());
        credentials.setPassword(c.accountId(), c.password());
        apply(new AdminBootstrapped(c.accountId()));
        createNew(Account.class, () -> Account.ofFirstAdmin(c.accountId()));
    }

    @EventSourcingHandler
    void on(AdminBootstrapped e) {
        id = SetupId.ONLY;
        admin = e.accountId();
    }
}
