package org.sabak.log.store;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
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
            HandlerDefinition handlers) {
        return new Memory() {
            @Override
            public <T> Repository<T> of(Class<T> aggregate) {
                return new InMemoryRepository<>(EventSourcingRepository.builder(aggregate).eventStore(events)
                        .lockFactory(streams).parameterResolverFactory(parameters).handlerDefinition(handlers));
            }
        };
    }

    @Bean
    ConfigurerModule answersComeAfterTheCommit() {
        return configurer -> configurer.onInitialize(house ->
                house.onStart(() -> house.commandBus().registerHandlerInterceptor(new AnswerAfterCommit())));
    }
}
