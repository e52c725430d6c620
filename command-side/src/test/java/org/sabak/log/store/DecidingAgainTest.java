package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Refused;
import org.sabak.registration.RegistrationRefusal;

class DecidingAgainTest {

    private final AtomicInteger decided = new AtomicInteger();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void a_command_that_lost_a_race_is_decided_again() {
        assertThat(send(3, new ConcurrencyException("somebody was first"))).isEqualTo("decided");
        assertThat(decided).hasValue(4);
    }

    @Test
    void a_command_that_lost_the_race_for_the_first_place_of_a_stream_is_decided_again_too() {
        assertThat(send(1, new AggregateStreamCreationException("there already"))).isEqualTo("decided");
        assertThat(decided).hasValue(2);
    }

    @Test
    void after_eight_lost_races_the_conflict_is_reported() {
        assertThatThrownBy(() -> send(100, new ConcurrencyException("somebody was first")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(decided).hasValue(9);
    }

    @Test
    void nothing_else_is_tried_again() {
        assertThatThrownBy(() -> send(100, new EventStoreException("disk full"))).isInstanceOf(EventStoreException.class);
        assertThatThrownBy(() -> send(100, new Refused(RegistrationRefusal.values()[0]))).isInstanceOf(Refused.class);
        assertThat(decided).hasValue(2);
    }

    @Test
    void the_pause_grows_from_20_to_200_milliseconds() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 8).mapToObj(ConflictRetry::pause).toList())
                .containsExactly(20L, 40L, 80L, 160L, 200L, 200L);
    }

    private Object send(int failures, RuntimeException failure) {
        var left = new AtomicInteger(failures);
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> {
            decided.incrementAndGet();
            if (left.getAndDecrement() > 0) throw failure;
            return "decided";
        });
        return DefaultCommandGateway.builder().commandBus(bus).retryScheduler(new ConflictRetry(executor)).build()
                .sendAndWait("decide");
    }
}
