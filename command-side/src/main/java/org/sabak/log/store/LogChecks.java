package org.sabak.log.store;

import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.sabak.kernel.SelfCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be true of the log at every start. Axon wires much of this wrongly without a word (RELIABILITY, F1 to F5). */
@Configuration(proxyBeanMethods = false)
class LogChecks {

    /** No event of this program is older; a machine whose clock was lost says 1970 or 2000. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Bean
    SelfCheck storageCheck(EventStorageEngine engine, EventBus events, CommandBus commands) {
        return new Check("the event store", () -> storage(engine, events, commands));
    }

    @Bean
    SelfCheck transactionCheck(TransactionManager manager) {
        return new Check("transactions", () -> Check.unless(manager instanceof NoTransactionManager,
                "The transaction manager is " + name(manager) + " and would hold appends in a transaction that is not the"
                        + " log's; remove it from the configuration."));
    }

    @Bean
    SelfCheck eventSerializerCheck(@Qualifier("eventSerializer") Serializer events) {
        return new Check("the event serializer", () -> eventSerializer(events));
    }

    @Bean
    SelfCheck tokenSerializerCheck(Serializer serializer) {
        return new Check("the token serializer", () -> tokenSerializer(serializer));
    }

    @Bean
    SelfCheck journalCheck(OpenLog log) {
        return new Check("the log's journal", () -> journal(log.writer()));
    }

    @Bean
    SelfCheck durabilityCheck(OpenLog log) {
        return new Check("the log's durability", () -> durability(log.writer()));
    }

    @Bean
    SelfCheck updateCheckCheck(ObjectProvider<UsagePropertyProvider> settings) {
        return new Check("the update check", () -> updateCheck(settings.getIfAvailable()));
    }

    @Bean
    SelfCheck clockCheck(Clock clock, OpenLog log) {
        return new Check("the clock", () -> clock(clock.instant(), log.reader().newest()));
    }

    static Optional<String> storage(EventStorageEngine engine, EventBus events, CommandBus commands) {
        if (!(engine instanceof SqliteEventStorageEngine)) {
            return Optional.of("Events would be kept by " + name(engine) + " and not in the log; remove it from the"
                    + " configuration.");
        }
        if (!(events instanceof EmbeddedEventStore) || !(commands instanceof SimpleCommandBus)) {
            return Optional.of("Commands or events would travel over " + name(commands) + " and " + name(events)
                    + "; set axon.axonserver.enabled=false.");
        }
        return Optional.empty();
    }

    static Optional<String> eventSerializer(Serializer events) {
        if (!(events instanceof NamedEventSerializer)) {
            return Optional.of("Events would be written by " + name(events) + " under Java names; remove it from the"
                    + " configuration.");
        }
        try {
            events.classForType(new SimpleSerializedType(File.class.getName(), null));
            return Optional.of("The event serializer builds any class a row of the log names; it must know only our events.");
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    static Optional<String> tokenSerializer(Serializer serializer) {
        var token = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));
        try {
            var back = serializer.<byte[], Object>deserialize(serializer.serialize(token, byte[].class));
            return Check.unless(token.equals(back), "The token of a replay is read back as another one by "
                    + name(serializer) + "; a reset read model would stay wrong.");
        } catch (RuntimeException e) {
            return Optional.of("The token of a replay cannot be read back by " + name(serializer)
                    + "; a reset read model would stay empty.");
        }
    }

    static Optional<String> journal(LogWriter writer) {
        return pragma(writer, "journal_mode", "wal", "readers would block registrations");
    }

    static Optional<String> durability(LogWriter writer) {
        return pragma(writer, "synchronous", "2", "a power cut could lose what was acknowledged");
    }

    static Optional<String> updateCheck(UsagePropertyProvider settings) {
        return Check.unless(settings == null || Boolean.TRUE.equals(settings.getDisabled()), "Axon's update check is on and"
                + " would report this machine to its maker; set AXONIQ_UPDATE_CHECKER_DISABLED=true.");
    }

    static Optional<String> clock(Instant now, Optional<Instant> newest) {
        if (now.isBefore(EARLIEST)) {
            return Optional.of("The clock says " + now + ", which is in the past; set it and start again.");
        }
        return newest.filter(last -> last.isAfter(now.plus(TOLERANCE))).map(last -> "The clock says " + now
                + ", but the newest event was recorded at " + last + "; set the clock and start again.");
    }

    private static Optional<String> pragma(LogWriter writer, String name, String wanted, String danger) {
        try {
            var is = writer.pragma(name);
            return Check.unless(is.equals(wanted), "The log is open with " + name + "=" + is + " instead of " + wanted
                    + ": " + danger + ".");
        } catch (SQLException e) {
            return Optional.of("The log cannot be asked for " + name + ": " + e.getMessage() + ".");
        }
    }

    private static String name(Object thing) {
        return thing.getClass().getSimpleName();
    }
}
