package org.sabak.log.store;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.sabak.log.reactions.ReactionsSoFar;
import org.springframework.context.annotation.Bean;

/** All reactions are told the story by one processor that remembers, in {@code tokens.db}, where it stopped. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ReactionsConfiguration {

    /** The processing group of every {@code When…Then…} class. */
    static final String REACTIONS = "reactions";

    /** Most events lead to nothing; one token for many of them keeps the reactions from lagging behind a crowd. */
    private static final int BATCH = 100;

    @Bean
    ReactionsSoFar reactionsSoFar() {
        return new ReactionsSoFar();
    }

    @Bean
    ConfigurerModule reactions(OpenLog log, ReactionsSoFar soFar) {
        return configurer -> configurer.eventProcessing(processing -> configure(processing, log, soFar));
    }

    private static void configure(EventProcessingConfigurer processing, OpenLog log, ReactionsSoFar soFar) {
        processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(REACTIONS, c -> PropagatingErrorHandler.instance())
                .registerErrorHandler(REACTIONS, c -> PropagatingErrorHandler.instance())
                .registerTokenStore(REACTIONS, c -> log.tokens())
                .registerTrackingEventProcessor(REACTIONS, c -> whatConcerns(REACTIONS, c, log), c -> fromTheFirstEvent(soFar))
                .assignProcessingGroup(REACTIONS, REACTIONS);
    }

    /** An event this program does not know is told to them all the same: they must stop before it. */
    static Skimming whatConcerns(String group, Configuration house, OpenLog log) {
        return new Skimming(house.eventStore(), log.reader(), house.eventSerializer(), () -> {
            var listeners = house.eventProcessingConfiguration().eventProcessor(group, TrackingEventProcessor.class)
                    .orElseThrow().eventHandlerInvoker();
            return EventNames.KNOWN.namesOfAllBut(listeners::canHandleType);
        });
    }

    /**
     * What one event leads to is on disk before the next one is looked at, also within a batch: a deed is a command of its
     * own, and waits for its answer. After a crash a batch is told again, which changes nothing. The first token is the plain
     * tail; Axon's own choice is a replay token, under which {@code @DisallowReplay} handlers hear nothing of the past.
     */
    private static TrackingEventProcessorConfiguration fromTheFirstEvent(ReactionsSoFar soFar) {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andEventTrackerStatusChangeListener(soFar)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    }
}
