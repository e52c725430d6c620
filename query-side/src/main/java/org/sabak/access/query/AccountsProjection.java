package org.sabak.access.query;

import static com.mongodb.client.model.Filters.eq;
import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.access.AccessEvent.AccountClosed;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccessEvent.AccountRoleChanged;
import org.sabak.access.AccessEvent.AdminBootstrapped;
import org.sabak.access.AccessEvent.PasswordSet;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.access.AccessQuery.IsSetUp;
import org.sabak.access.AccessQuery.SetUp;
import org.sabak.access.AccessQuery.SignInWith;
import org.sabak.access.AccountRole;
import org.sabak.kernel.AccountId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.vault.Credentials;
import org.springframework.stereotype.Component;

/** One document per account. Who holds it, and whether a password fits, is asked of the vault each time. */
@Component
@ProcessingGroup(AccountsProjection.EDITION)
class AccountsProjection {

    static final String EDITION = "accounts-1";
    private static final String SET_UP = "set-up-1";
    private static final String ONLY = "only";

    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> setUp;
    private final BatchedWrites writes;
    private final Credentials credentials;

    AccountsProjection(MongoDatabase readModels, BatchedWrites writes, Credentials credentials) {
        this.accounts = readModels.getCollection(EDITION);
        this.setUp = readModels.getCollection(SET_UP);
        this.writes = writes;
        this.credentials = credentials;
    }

    /** What an account document holds; the version is the position of the last event that ends sessions. */
    record Stored(AccountId _id, AccountRole role, boolean open, boolean hasPassword, int version, Instant openedAt) { }

    @EventHandler
    void on(AdminBootstrapped e, Recorded recorded) {
        writes.to(SET_UP).upsert(ONLY, set("done", true));
        opened(e.accountId(), AccountRole.ADMIN, recorded);
    }

    @EventHandler
    void on(AccountOpened e, Recorded recorded) {
        opened(e.accountId(), e.role(), recorded);
    }

    @EventHandler
    void on(PasswordSet e, Recorded recorded) {
        writes.to(EDITION).upsert(e.accountId().value(), set("hasPassword", true), version(recorded));
    }

    @EventHandler
    void on(AccountRoleChanged e, Recorded recorded) {
        writes.to(EDITION).upsert(e.accountId().value(), set("role", e.role()), version(recorded));
    }

    @EventHandler
    void on(AccountClosed e, Recorded recorded) {
        writes.to(EDITION).upsert(e.accountId().value(), set("open", false), version(recorded));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(SET_UP);
    }

    @QueryHandler
    Optional<Account> answer(SignInWith q) {
        return credentials.check(q.login(), q.password()).flatMap(this::find).filter(Account::open);
    }

    @QueryHandler
    Optional<Account> answer(AccountOf q) {
        return find(q.accountId());
    }

    @QueryHandler
    Accounts answer(AllAccounts q) {
        var found = new ArrayList<Stored>();
        for (var d : accounts.find()) found.add(Shape.read(d, Stored.class));
        found.sort(Comparator.comparing(Stored::openedAt).thenComparing(s -> s._id().value()));
        return new Accounts(named(found));
    }

    @QueryHandler
    SetUp answer(IsSetUp q) {
        return new SetUp(setUp.find(eq("_id", ONLY)).first() != null);
    }

    private void opened(AccountId account, AccountRole role, Recorded recorded) {
        writes.to(EDITION).upsert(account.value(), set("role", role), set("open", true), set("openedAt", recorded.at()),
                version(recorded), setOnInsert("hasPassword", false));
    }

    private static org.bson.conversions.Bson version(Recorded recorded) {
        return set("version", Math.toIntExact(recorded.position()));
    }

    private Optional<Account> find(AccountId account) {
        var found = accounts.find(eq("_id", account.value())).first();
        return found == null ? Optional.empty()
                : Optional.of(named(List.of(Shape.read(found, Stored.class))).getFirst());
    }

    private List<Account> named(List<Stored> stored) {
        var holders = credentials.holders(stored.stream().map(Stored::_id).toList());
        return stored.stream().map(s -> new Account(s._id(), s.role(), holders.get(s._id()), s.open(), s.hasPassword(),
                s.version(), s.openedAt())).toList();
    }
}
