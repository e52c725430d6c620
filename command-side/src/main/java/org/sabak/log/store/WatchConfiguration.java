package org.sabak.log.store;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is interrupted when it takes too long. Axon would watch everything, and records a stack trace for each thing it
 * watches: costly for single event handlers, of which a replay calls millions, and for queries, which come from deep inside a
 * request and wait no longer than their database lets them; pointless for commands. A command decides in memory and then
 * waits for the disk alone; an interrupt hastens nothing there and only takes away the answer.
 */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /** A batch of read models after a long absence may take its time, and an interrupted one would only begin again. */
    private static final Duration BATCH = Duration.ofMinutes(5), BATCH_WARNING = Duration.ofMinutes(1);

    @Bean
    ConfigurerModule watches() {
        return configurer -> configurer.eventProcessing().registerDefaultHandlerInterceptor((house, processor) ->
                new UnitOfWorkTimeoutInterceptor("EventProcessor " + processor, (int) BATCH.toMillis(),
                        (int) BATCH_WARNING.toMillis(), (int) BATCH_WARNING.toMillis()));
    }
}
