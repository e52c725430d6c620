package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.log.store.Samples.held;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.springframework.context.ApplicationContext;

/** A long log in which little concerns the reactions. */
class SkimmingTheLogTest {

    private static final String COLD = "workshop.announced", HELD = "workshop.held";
    /** Positions of the events that concern somebody; the last event of the log does not. */
    private static final List<Integer> HOT = List.of(0, 1, 1_200, 2_498);
    private static final int LENGTH = 2_500;

    @TempDir
    Path folder;

    @Test
    void far_behind_a_reaction_hears_everything_that_concerns_it_in_order_and_reaches_the_end() throws Exception {
        write();
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var listener = house.getBean(Listener.Reacting.class);
            for (int hot : HOT) assertThat(listener.next()).isEqualTo("workshop-" + hot);
            var tokens = house.getBean(OpenLog.class).tokens();
            Await.until(() -> tokens.furthest().orElse(-1) == LENGTH - 1);
            publish(house, held("workshop-later", 0));
            assertThat(listener.next()).isEqualTo("workshop-later");
            assertThat(listener.heardNothingElse()).isTrue();
        }
    }

    @Test
    void what_is_left_out_is_neither_read_nor_handed_over() throws Exception {
        write();
        try (var house = House.open(folder)) {
            var log = house.getBean(EmbeddedEventStore.class);
            var stream = new Skimming(log, house.getBean(OpenLog.class).reader(), house.getBean("eventSerializer",
                    NamedEventSerializer.class), () -> List.of(COLD)).openStream(null);
            var handedOver = new ArrayList<Long>();
            while (stream.hasNextAvailable()) handedOver.add(position(stream.nextAvailable()));
            assertThat(handedOver).containsExactly(0L, 1L, 1_200L, 2_498L, LENGTH - 1L);
            publish(house, announced(LENGTH), announced(LENGTH + 1));
            for (long next = LENGTH; next < LENGTH + 2; next++) {
                assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
                assertThat(position(stream.nextAvailable())).as("from the end on nothing is left out").isEqualTo(next);
            }
            stream.close();
        }
    }

    @Test
    void only_what_certainly_concerns_no_reaction_is_left_out() throws Exception {
        try (var house = House.open(folder, Listener.Reacting.class)) {
            var reactions = processor(house).eventHandlerInvoker();
            assertThat(EventNames.KNOWN.namesOfAllBut(reactions::canHandleType)).contains(COLD).doesNotContain(HELD)
                    .hasSize(EventNames.KNOWN.classes().size() - 1);
        }
    }

    @Test
    void far_behind_too_a_reaction_stops_before_a_row_nobody_knows() throws Exception {
        write();
        try (var house = House.open(folder)) {
            house.getBean(OpenLog.class).writer().append(List.of(Samples.foreign("workshop-x", 0)));
            publish(house, held("workshop-later", 0));
        }
        try (var house = House.open(folder, Listener.Reacting.class)) {
            Await.until(() -> processor(house).processingStatus().values().stream().anyMatch(status -> status.isErrorState()));
            assertThat(processor(house).processingStatus().values()).allSatisfy(status -> assertThat(status.getError())
                    .isInstanceOf(UnknownEvent.class).hasMessageContaining("position " + LENGTH));
            assertThat(house.getBean(OpenLog.class).tokens().furthest().orElse(-1)).isLessThan(LENGTH);
        }
    }

    private void write() {
        try (var house = House.open(folder)) {
            publish(house, IntStream.range(0, LENGTH).mapToObj(n -> HOT.contains(n) ? held("workshop-" + n, 0) : announced(n))
                    .toArray(DomainEventMessage<?>[]::new));
        }
    }

    private static DomainEventMessage<?> announced(int n) {
        var workshop = "workshop-" + n;
        return new GenericDomainEventMessage<>("Workshop", workshop, 0, new WorkshopAnnounced(new WorkshopId(workshop)));
    }

    private static void publish(ApplicationContext house, DomainEventMessage<?>... events) {
        house.getBean(EventStorageEngine.class).appendEvents(events);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static TrackingEventProcessor processor(ApplicationContext house) {
        return house.getBean(EventProcessingConfiguration.class).eventProcessor("reactions", TrackingEventProcessor.class)
                .orElseThrow();
    }
}
