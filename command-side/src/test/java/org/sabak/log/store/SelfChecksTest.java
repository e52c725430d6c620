package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.log.store.Samples.at;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.SelfCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One fault each, made in an otherwise healthy house: its own check says it in a sentence, and no other check speaks. */
class SelfChecksTest {

    private static final Jackson3Serializer PLAIN = Jackson3Serializer.builder().build();

    @TempDir
    Path folder;

    @Test
    void a_healthy_house_has_nothing_to_report() {
        try (var house = House.open(folder)) {
            assertThat(house.getBeansOfType(SelfCheck.class)).hasSize(12);
        }
        assertThat(faults()).isEmpty();
    }

    static class ForgetfulStore {

        @Bean
        EventStorageEngine eventStorageEngine() {
            return new InMemoryEventStorageEngine();
        }
    }

    @Test
    void a_store_that_forgets() {
        assertThat(faults(ForgetfulStore.class)).containsExactly(
                "Events would be kept by InMemoryEventStorageEngine and not in the log; remove it from the configuration.");
    }

    @Test
    void a_bus_that_leads_elsewhere() throws Exception {
        try (var writer = new LogWriter(folder.resolve("log.db")); var reader = new LogReader(folder.resolve("log.db"))) {
            var engine = Samples.engine(writer, reader);
            var store = EmbeddedEventStore.builder().storageEngine(engine).build();
            var local = SimpleCommandBus.builder().build();
            assertThat(LogChecks.storage(engine, store, local)).isEmpty();
            assertThat(LogChecks.storage(engine, SimpleEventBus.builder().build(), local))
                    .hasValue("Commands or events would travel over SimpleCommandBus and SimpleEventBus;"
                            + " set axon.axonserver.enabled=false.");
            var remote = (CommandBus) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CommandBus.class},
                    (proxy, method, arguments) -> null);
            assertThat(LogChecks.storage(engine, store, remote)).isPresent();
        }
    }

    static class ForeignTransactions {

        static final class OfAnotherDatabase implements TransactionManager {
            @Override
            public Transaction startTransaction() {
                return new Transaction() {
                    @Override
                    public void commit() { }

                    @Override
                    public void rollback() { }
                };
            }
        }

        @Bean
        TransactionManager axonTransactionManager() {
            return new OfAnotherDatabase();
        }
    }

    @Test
    void transactions_of_another_database() {
        assertThat(faults(ForeignTransactions.class)).containsExactly("The transaction manager is OfAnotherDatabase and would"
                + " hold appends in a transaction that is not the log's; remove it from the configuration.");
    }

    @Test
    void events_under_java_names() {
        assertThat(LogChecks.eventSerializer(PLAIN)).hasValue(
                "Events would be written by Jackson3Serializer under Java names; remove it from the configuration.");
        assertThat(LogChecks.eventSerializer(new NamedEventSerializer(EventNames.KNOWN))).isEmpty();
    }

    static class PlainTokens {

        @Bean
        @Primary
        Serializer serializer() {
            return PLAIN;
        }
    }

    @Test
    void a_serializer_that_cannot_read_back_the_token_of_a_replay() {
        assertThat(faults(PlainTokens.class)).containsExactly("The token of a replay cannot be read back by"
                + " Jackson3Serializer; a reset read model would stay empty.");
    }

    @Test
    void a_journal_that_blocks_readers() throws Exception {
        assertThat(pragmaFault("journal_mode = DELETE", LogChecks::journal)).hasValue(
                "The log is open with journal_mode=delete instead of wal: readers would block registrations.");
    }

    @Test
    void a_log_that_does_not_wait_for_the_disk() throws Exception {
        assertThat(pragmaFault("synchronous = NORMAL", LogChecks::durability)).hasValue(
                "The log is open with synchronous=1 instead of 2: a power cut could lose what was acknowledged.");
    }

    static class Curious {

        @Bean
        @Primary
        UsagePropertyProvider updateCheckIsOff() {
            return UsagePropertyProviders.UNDECIDED;
        }
    }

    private enum UsagePropertyProviders implements UsagePropertyProvider {
        UNDECIDED;

        @Override
        public Boolean getDisabled() {
            return null;
        }

        @Override
        public String getUrl() {
            return "";
        }

        @Override
        public int priority() {
            return 0;
        }
    }

    @Test
    void a_framework_that_reports_home() {
        assertThat(faults(Curious.class)).containsExactly("Axon's update check is on and would report this machine to its"
                + " maker; set AXONIQ_UPDATE_CHECKER_DISABLED=true.");
    }

    static class LostClock {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Test
    void a_clock_that_was_lost() {
        assertThat(faults(LostClock.class)).containsExactly(
                "The clock says 2000-01-01T00:00:00Z, which is in the past; set it and start again.");
    }

    @Test
    void a_clock_that_stepped_back_behind_the_newest_event() {
        var newest = Optional.of(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(LogChecks.clock(Instant.parse("2026-03-01T09:55:00Z"), newest)).isEmpty();
        assertThat(LogChecks.clock(Instant.parse("2026-03-01T09:54:59Z"), newest)).hasValue("The clock says"
                + " 2026-03-01T09:54:59Z, but the newest event was recorded at 2026-03-01T10:00:00Z; set the clock and start"
                + " again.");
    }

    @Test
    void the_clock_is_compared_with_the_log_of_the_house() {
        try (var house = House.open(folder)) {
            house.getBean(EventStore.class).publish(at("2999-01-01T00:00:00Z", "workshop-1", 0));
            assertThat(House.faults(house)).singleElement().asString()
                    .contains("the newest event was recorded at 2999-01-01T00:00:00Z");
        }
    }

    private List<String> faults(Class<?>... guests) {
        return House.faults(folder, guests);
    }

    private Optional<String> pragmaFault(String pragma, Function<LogWriter, Optional<String>> check)
            throws Exception {
        try (var writer = new LogWriter(LogEnd.beside(folder.resolve("log.db")), () -> {
            var connection = LogFile.openWriter(folder.resolve("log.db"));
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA " + pragma);
            }
            return connection;
        }); var healthy = new LogWriter(folder.resolve("healthy.db"))) {
            assertThat(check.apply(healthy)).isEmpty();
            return check.apply(writer);
        }
    }
}
