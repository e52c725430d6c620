package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.log.store.Samples.held;

import java.nio.file.Path;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

class TellingTheStoryTest {

    @TempDir
    Path folder;

    static class ReplayedGroup {

        @Bean
        ConfigurerModule listening(OpenLog log) {
            return configurer -> configurer.eventProcessing()
                    .registerTrackingEventProcessor("listening", Configuration::eventStore)
                    .registerTokenStore("listening", c -> log.tokens());
        }
    }

    @Test
    void a_reset_tells_everything_again_and_then_goes_on() throws Exception {
        try (var house = House.open(folder, ReplayedGroup.class, Listener.Listening.class)) {
            var listener = house.getBean(Listener.Listening.class);
            publish(house, "workshop-1");
            publish(house, "workshop-2");
            assertThat(listener.next()).isEqualTo("workshop-1");
            assertThat(listener.next()).isEqualTo("workshop-2");

            var processor = processor(house, "listening");
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            assertThat(listener.next()).isEqualTo("again workshop-1");
            assertThat(listener.next()).isEqualTo("again workshop-2");
            publish(house, "workshop-3");
            assertThat(listener.next()).isEqualTo("workshop-3");
            assertThat(processor.processingStatus().values()).noneMatch(status -> status.isErrorState());
        }
    }

    @Test
    void a_new_reaction_hears_the_whole_past_although_it_disallows_replays() throws Exception {
        try (var house = House.open(folder)) {
            publish(house, "workshop-1");
            publish(house, "workshop-2");
        }
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var listener = house.getBean(Listener.Reacting.class);
            assertThat(listener.next()).isEqualTo("workshop-1");
            assertThat(listener.next()).isEqualTo("workshop-2");
        }
    }

    @Test
    void a_reaction_hears_nothing_twice_after_a_restart() throws Exception {
        try (var house = House.open(folder, Listener.Reacting.class)) {
            publish(house, "workshop-1");
            publish(house, "workshop-2");
            assertThat(house.getBean(Listener.Reacting.class).next()).isEqualTo("workshop-1");
            assertThat(house.getBean(Listener.Reacting.class).next()).isEqualTo("workshop-2");
        }
        try (var house = House.open(folder, Listener.Reacting.class)) {
            publish(house, "workshop-3");
            assertThat(house.getBean(Listener.Reacting.class).next()).isEqualTo("workshop-3");
        }
    }

    @Test
    void what_a_reaction_cannot_bear_is_tried_again_and_nothing_after_it_is_told() throws Exception {
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var listener = house.getBean(Listener.Reacting.class);
            listener.failAt("workshop-2");
            publish(house, "workshop-1");
            assertThat(listener.next()).isEqualTo("workshop-1");
            Await.until(() -> house.getBean(OpenLog.class).tokens().furthest().orElse(-1) == 0); // else both may be one batch
            publish(house, "workshop-2");
            publish(house, "workshop-3");
            assertThat(listener.next()).isEqualTo("workshop-2");
            assertThat(listener.next()).isEqualTo("workshop-2");
            assertThat(house.getBean(OpenLog.class).tokens().furthest()).hasValue(0);
            assertThat(processor(house, "reactions").processingStatus().values()).anyMatch(status -> status.isErrorState());
            listener.recover();
            assertThat(listener.next()).isEqualTo("workshop-2");
            assertThat(listener.next()).isEqualTo("workshop-3");
        }
    }

    @Test
    void a_reaction_stops_before_a_row_nobody_knows() throws Exception {
        try (var house = House.open(folder)) {
            publish(house, "workshop-1");
            house.getBean(OpenLog.class).writer().append(java.util.List.of(Samples.foreign("workshop-2", 0)));
            publish(house, "workshop-3");
        }
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var listener = house.getBean(Listener.Reacting.class);
            var processor = processor(house, "reactions");
            Await.until(() -> processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState()));
            assertThat(processor.processingStatus().values()).allSatisfy(status ->
                    assertThat(status.getError()).isInstanceOf(UnknownEvent.class).hasMessageContaining("position 1"));
            assertThat(listener.heardNothingElse()).isTrue();
        }
    }

    @Test
    void an_event_is_told_within_a_moment_of_its_append() throws Exception {
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var listener = house.getBean(Listener.Reacting.class);
            publish(house, "workshop-1");
            listener.next();
            var start = System.nanoTime();
            for (int i = 2; i <= 11; i++) {
                publish(house, "workshop-" + i);
                listener.next();
            }
            // woken by the append: a processor that only polls (every second) would need several seconds
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
        }
    }

    private static void publish(ApplicationContext house, String workshop) {
        house.getBean(EventStore.class).publish(held(workshop, 0));
    }

    private static TrackingEventProcessor processor(ApplicationContext house, String name) {
        return house.getBean(EventProcessingConfiguration.class).eventProcessor(name, TrackingEventProcessor.class)
                .orElseThrow();
    }
}
