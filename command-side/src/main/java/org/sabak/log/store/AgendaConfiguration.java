package org.sabak.log.store;

import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.sabak.log.reactions.Agenda;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who writes the agenda hears the log from its first event at each start, and keeps no place. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {

    private static final int BATCH = 100;

    @Bean
    Agenda agenda(ObjectProvider<CommandGateway> commands, Clock clock) {
        return new Agenda(commands, clock);
    }

    @Bean
    ConfigurerModule agendaWriters(OpenLog log, Agenda agenda) {
        return configurer -> configurer.eventProcessing(processing -> configure(processing, log, agenda));
    }

    private static void configure(EventProcessingConfigurer processing, OpenLog log, Agenda agenda) {
        processing.registerListenerInvocationErrorHandler(Agenda.GROUP, c -> PropagatingErrorHandler.instance())
                .registerErrorHandler(Agenda.GROUP, c -> PropagatingErrorHandler.instance())
                .registerTokenStore(Agenda.GROUP, c -> new InMemoryTokenStore())
                .registerTrackingEventProcessor(Agenda.GROUP, c -> ReactionsConfiguration.whatConcerns(Agenda.GROUP, c, log),
                        c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing().andBatchSize(BATCH)
                                .andEventTrackerStatusChangeListener(agenda)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .assignProcessingGroup(Agenda.GROUP, Agenda.GROUP);
    }
}
