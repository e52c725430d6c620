package org.sabak.access.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.access.AccessRefusal.ACCOUNT_CLOSED;
import static org.sabak.access.AccessRefusal.LAST_ADMIN;
import static org.sabak.access.AccessRefusal.REASON_NEEDED;
import static org.sabak.access.AccountRole.ADMIN;
import static org.sabak.kernel.Refused.refuse;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.access.AccessCommand.ChangeAccountRole;
import org.sabak.access.AccessCommand.CloseAccount;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccessCommand.SetPassword;
import org.sabak.access.AccessEvent.AccountClosed;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccessEvent.AccountRoleChanged;
import org.sabak.access.AccessEvent.PasswordSet;
import org.sabak.access.AccountRole;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Wording;
import org.sabak.vault.Credentials;

/**
 * The account of one member of staff, donor or auditor. An administrator cannot step down or close the own account:
 * somebody who can let others in always remains, namely the one who asks.
 */
@Aggregate
class Account {

    @AggregateIdentifier
    private AccountId id;
    private AccountRole role;
    private boolean hasPassword;
    private boolean closed;

    Account() { }

    /** The account set-up ends with; its password is in the vault already. */
    static Account ofFirstAdmin(AccountId account) {
        var admin = new Account();
        apply(new AccountOpened(account, ADMIN));
        apply(new PasswordSet(account));
        return admin;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount c, Logins logins) {
        if (c.accountId().equals(id)) return; // the same form, sent twice
        logins.give(c.accountId(), c.holder());
        apply(new AccountOpened(c.accountId(), c.role()));
    }

    /** The password an account has already is no new fact, unless a crash kept the fact of its first setting from the log. */
    @CommandHandler
    void handle(SetPassword c, Credentials credentials) {
        refuse(ACCOUNT_CLOSED, closed);
        PasswordRules.require(c.password(), credentials);
        boolean changed = credentials.setPassword(id, c.password());
        if (changed || !hasPassword) apply(new PasswordSet(id));
    }

    @CommandHandler
    void handle(ChangeAccountRole c, @MetaDataValue(Actor.KEY) String actor) {
        if (c.role() == role && !closed) return;
        refuse(ACCOUNT_CLOSED, closed);
        refuse(LAST_ADMIN, isAdminWhoAsks(actor));
        apply(new AccountRoleChanged(id, role, c.role()));
    }

    @CommandHandler
    void handle(CloseAccount c, Credentials credentials, @MetaDataValue(Actor.KEY) String actor) {
        if (closed) return;
        refuse(REASON_NEEDED, Wording.tidy(c.reason()).isEmpty());
        refuse(LAST_ADMIN, isAdminWhoAsks(actor));
        credentials.close(id);
        apply(new AccountClosed(id, Wording.tidy(c.reason())));
    }

    @EventSourcingHandler
    void on(AccountOpened e) {
        id = e.accountId();
        role = e.role();
    }

    @EventSourcingHandler
    void on(PasswordSet e) {
        hasPassword = true;
    }

    @EventSourcingHandler
    void on(AccountRoleChanged e) {
        role = e.role();
    }

    @EventSourcingHandler
    void on(AccountClosed e) {
        closed = true;
    }

    private boolean isAdminWhoAsks(String actor) {
        return role == ADMIN && id.value().equals(actor);
    }
}
