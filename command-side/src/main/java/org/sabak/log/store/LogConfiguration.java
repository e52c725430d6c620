package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.sabak.kernel.Alarm;
import org.sabak.log.LogProof;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Gives the house its log. Everything Axon would otherwise choose by itself, and silently wrong, is said here. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/sabak/log/store/log.properties")
class LogConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** An append is its own transaction, made by {@link LogWriter}; there is nothing else to bind to it. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    /** Without it Axon 4.13.0 cannot read back the token of a replay, and a reset read model stays empty. */
    @Bean
    Jackson3SerializerCustomizer tokensCanBeReadBack() {
        return json -> json.polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
    }

    @Bean
    @Primary
    Serializer serializer(Jackson3SerializerCustomizer customizer) {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(customizer).build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Jackson3SerializerCustomizer customizer) {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(customizer).build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new NamedEventSerializer(EventNames.KNOWN);
    }

    @Bean
    OpenLog openLog(@Value("${sabak.data:data}") Path folder, Serializer serializer) throws SQLException, IOException {
        return new OpenLog(folder, serializer);
    }

    @Bean
    EventStorageEngine eventStorageEngine(OpenLog log, @Qualifier("eventSerializer") Serializer events,
            Serializer serializer) {
        return new SqliteEventStorageEngine(log.ends(), EventNames.KNOWN, events, serializer);
    }

    @Bean
    LogProof logProof(OpenLog log) {
        return position -> log.reader().hash(position).map(HexFormat.of()::formatHex).orElse("");
    }

    @Bean
    Alarm writingAlarm(OpenLog log) {
        return new WritingAlarm(log.writer());
    }

    @Bean
    @Qualifier("eventStore")
    EmbeddedEventStore eventBus(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Axon would otherwise report machine, system and libraries to its maker; its own switch is easily misspelt. */
    @Bean
    @Primary
    UsagePropertyProvider updateCheckIsOff() {
        return new UpdateCheckIsOff();
    }

    @Bean
    CorrelationDataProvider messageOriginProvider() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider actorCorrelation() {
        return new ActorCorrelation();
    }

    /** Two handlers of one command are a mistake, not a choice. */
    @Bean
    DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
        return FailingDuplicateCommandHandlerResolver.instance();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService conflictRetries() {
        return Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("conflict-retry-", 0).daemon().factory());
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, @Qualifier("conflictRetries") ScheduledExecutorService retries) {
        return DefaultCommandGateway.builder().commandBus(commandBus).retryScheduler(new ConflictRetry(retries)).build();
    }
}
