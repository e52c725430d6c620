package org.sabak.log.store;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
import org.sabak.log.decisions.Snapshots;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Aggregates that stay in memory and let the next command in before the disk has answered for the last. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {

    @Bean
    StreamsInMemory streamsInMemory(@Value("${sabak.log.aggregates-in-memory:2000}") int most) {
        return new StreamsInMemory(most);
    }

    @Bean
    Memory memory(StreamsInMemory streams, @Qualifier("eventStore") EventStore events, ParameterResolverFactory parameters,
            HandlerDefinition handlers, SnapshotPlace place) {
        return new Memory() {
            @Override
            public <T> Repository<T> of(Class<T> aggregate) {
                return new InMemoryRepository<>(builder(aggregate), events, null);
            }

            @Override
            public <T, M> Repository<T> of(Class<T> aggregate, Snapshots<T, M> snapshots) {
                return new InMemoryRepository<>(builder(aggregate), events,
                        new SnapshotFolder<>(place.log(), snapshots, place.clock()));
            }

            private <T> EventSourcingRepository.Builder<T> builder(Class<T> aggregate) {
                return EventSourcingRepository.builder(aggregate).lockFactory(streams)
                        .parameterResolverFactory(parameters).handlerDefinition(handlers);
            }
        };
    }

    /** Where snapshots are kept, and what time it is there. */
    record SnapshotPlace(OpenLog.Ends log, Clock clock) { }

    @Bean
    SnapshotPlace snapshotPlace(OpenLog log, Clock clock) {
        return new SnapshotPlace(log.ends(), clock);
    }

    @Bean
    ConfigurerModule answersComeAfterTheCommit() {
        return configurer -> configurer.onInitialize(house ->
                house.onStart(() -> house.commandBus().registerHandlerInterceptor(new AnswerAfterCommit())));
    }
}
