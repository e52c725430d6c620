package org.sabak.log.store;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is interrupted when it takes too long. Axon would watch everything, and records a stack trace for each thing it
 * watches: costly for single event handlers, of which a replay calls millions, and pointless for commands. A command decides
 * in memory and then waits for the disk alone; an interrupt hastens nothing there and only takes away the answer.
 */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /** A batch of read models after a long absence may take its time, and an interrupted one would only begin again. */
    private static final Duration BATCH = Duration.ofMinutes(5), BATCH_WARNING = Duration.ofMinutes(1);

    private static final Duration QUERY = Duration.ofMinutes(1), QUERY_WARNING = Duration.ofSeconds(10);

    @Bean
    ConfigurerModule watches() {
        return configurer -> {
            configurer.eventProcessing().registerDefaultHandlerInterceptor(
                    (house, processor) -> watch("EventProcessor " + processor, BATCH, BATCH_WARNING));
            configurer.onInitialize(house -> house.onStart(() ->
                    house.queryBus().registerHandlerInterceptor(watch("QueryBus", QUERY, QUERY_WARNING))));
        };
    }

    private static UnitOfWorkTimeoutInterceptor watch(String what, Duration most, Duration warning) {
        return new UnitOfWorkTimeoutInterceptor(what, (int) most.toMillis(), (int) warning.toMillis(), (int) warning.toMillis());
    }
}
