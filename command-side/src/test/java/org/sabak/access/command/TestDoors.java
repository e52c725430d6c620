package org.sabak.access.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;
import org.sabak.vault.Credentials;
import org.sabak.vault.VaultFiles;

/** People, passwords and a real vault for the tests of this package. */
final class TestDoors implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    static final AccountId AIDA = new AccountId("account-aida"), BEK = new AccountId("account-bek");
    static final AccountHolder AS_AIDA = new AccountHolder("aida@example.org", "Aida Sample");
    static final AccountHolder AS_BEK = new AccountHolder("bek@example.org", "Bek Sample");
    static final Secret GOOD = new Secret("lamplight over the Chüy river"), BETTER = new Secret("seven tin kettles and a goat");

    private final EventStore log = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final VaultFiles vault;
    private Instant now = NOW;

    TestDoors(Path folder) {
        vault = VaultFiles.open(folder, clock());
    }

    Credentials credentials() {
        return vault.credentials();
    }

    Logins logins(EventStore log) {
        return new Logins(credentials(), log, clock());
    }

    /** Says that this account exists: a fixture knows no stream but its own. */
    void inTheLog(AccountOpened e) {
        log.publish(new GenericDomainEventMessage<>("Account", e.accountId().value(), 0, e));
    }

    void wait(java.time.Duration passing) {
        now = now.plus(passing);
    }

    <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(credentials()).registerInjectableResource(logins(log))
                .registerInjectableResource(clock());
        return fixture;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public void close() {
        vault.close();
    }
}
