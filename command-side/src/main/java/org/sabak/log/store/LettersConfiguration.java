package org.sabak.log.store;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who writes letters listens apart from all other reactions: no page waits for them. They remember their places in
 * {@code letters.db}, which no reset of a read model touches.
 */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    /** Hears what happens and requests letters about it. */
    static final String REQUESTS = "letter-requests";

    /** Hears the notification ledger and keeps the queue. */
    static final String LEDGER = "letters";

    private static final int BATCH = 100;

    /** Older facts are no news: without this, a lost {@code letters.db} or a first start would tell everybody everything. */
    private static final Duration NEWS = Duration.ofDays(7);

    private interface Beginning {
        TrackingToken of(StreamableMessageSource<?> log);
    }

    @Bean
    ConfigurerModule letters(OpenLog log) {
        return configurer -> configurer.eventProcessing(processing -> {
            listen(processing, REQUESTS, log, source -> source.createTokenSince(NEWS));
            listen(processing, LEDGER, log, StreamableMessageSource::createTailToken);
        });
    }

    private static void listen(EventProcessingConfigurer processing, String group, OpenLog log, Beginning beginning) {
        processing.registerListenerInvocationErrorHandler(group, c -> PropagatingErrorHandler.instance())
                .registerErrorHandler(group, c -> PropagatingErrorHandler.instance())
                .registerTokenStore(group, c -> log.letters())
                .registerTrackingEventProcessor(group, c -> ReactionsConfiguration.whatConcerns(group, c, log),
                        c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing().andBatchSize(BATCH)
                                .andInitialTrackingToken(beginning::of))
                .assignProcessingGroup(group, group);
    }
}
