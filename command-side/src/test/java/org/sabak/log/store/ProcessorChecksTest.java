package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.log.store.Samples.held;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;

/** One fault each in what listens to the log: the check says it in a sentence, and no other check speaks. */
class ProcessorChecksTest {

    @TempDir
    Path folder;

    static class SkippingListeners {

        @Bean
        ConfigurerModule skip() {
            return configurer -> configurer.eventProcessing()
                    .registerListenerInvocationErrorHandler("listening", c -> new LoggingErrorHandler());
        }
    }

    @Test
    void a_group_that_skips_what_fails() {
        assertThat(faults(SkippingListeners.class, Listener.Listening.class)).containsExactly("An event whose handler fails"
                + " would be skipped by the group \"listening\"; give it the PropagatingErrorHandler or a dead-letter queue.");
    }

    static class SwallowingProcessor {

        @Bean
        ConfigurerModule swallow() {
            return configurer -> configurer.eventProcessing().registerErrorHandler("listening", c -> context -> { });
        }
    }

    @Test
    void a_processor_that_swallows_what_fails() {
        assertThat(faults(SwallowingProcessor.class, Listener.Listening.class)).singleElement().asString()
                .startsWith("An event whose handler fails would be skipped by the group \"listening\"");
    }

    static class ForgetfulReactions {

        @Bean
        ConfigurerModule reactions() {
            return configurer -> configurer.eventProcessing()
                    .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.INSTANCE)
                    .registerTokenStore("reactions", c -> forgetful());
        }

        static TokenStore forgetful() {
            return new InMemoryTokenStore();
        }
    }

    @Test
    void reactions_that_forget_their_place() {
        assertThat(faults(ForgetfulReactions.class)).containsExactly(
                "Reactions would keep their place in InMemoryTokenStore and forget it; give them the SqliteTokenStore.");
    }

    @Test
    void reactions_that_remember_more_than_the_log_holds() {
        try (var house = House.open(folder)) {
            house.getBean(EventStore.class).publish(held("workshop-1", 0));
            var tokens = house.getBean(OpenLog.class).tokens();
            tokens.initializeTokenSegments("reactions", 1, new GlobalSequenceTrackingToken(0));
            assertThat(House.faults(house)).isEmpty();
            tokens.storeToken(new GlobalSequenceTrackingToken(1), "reactions", 0);
            assertThat(House.faults(house)).singleElement().asString()
                    .startsWith("The reactions remember more than the log holds (position 1 against 0)");
        }
    }

    @Test
    void a_queue_of_letters_that_remembers_more_than_the_log_holds() {
        try (var house = House.open(folder)) {
            house.getBean(EventStore.class).publish(held("workshop-1", 0));
            var tokens = house.getBean(OpenLog.class).letters();
            tokens.initializeTokenSegments("letters", 1, new GlobalSequenceTrackingToken(1));
            assertThat(House.faults(house)).singleElement().asString()
                    .startsWith("The queue of letters remembers more than the log holds (position 1 against 0)");
        }
    }

    private List<String> faults(Class<?>... guests) {
        return House.faults(folder, guests);
    }
}
