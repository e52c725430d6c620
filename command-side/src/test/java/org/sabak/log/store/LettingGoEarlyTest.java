package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.store.SeatPile.TakeSeat;
import org.springframework.context.ConfigurableApplicationContext;

/** The next command decides while the disk still writes the last; and takes nothing back that it has said. */
@Timeout(60)
class LettingGoEarlyTest {

    private static final TakeSeat TAKE = new TakeSeat(new WorkshopId("workshop-1"));

    @TempDir
    Path folder;
    private ConfigurableApplicationContext house;
    private HaltingDisk disk;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void open() {
        house = House.open(folder, HaltingDisk.Beans.class, SeatPile.class, SeatPiles.class);
        disk = house.getBean(HaltingDisk.class);
    }

    @AfterEach
    void close() {
        disk.full(false);
        disk.open(10_000);
        hands.shutdown();
        house.close();
    }

    @Test
    void nine_commands_of_one_workshop_share_the_flush_after_the_first() throws Exception {
        var first = take();
        disk.awaitGroup();
        var others = IntStream.range(0, 9).mapToObj(n -> take()).toList();
        waitUntilDecided(9);
        disk.open(2);
        assertThat(first.get()).isEqualTo(1);
        var seats = new ArrayList<Integer>();
        for (var other : others) seats.add(other.get());
        assertThat(seats).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(disk.groups()).isEqualTo(2);
        assertThat(head()).isEqualTo(9);
    }

    @Test
    void no_seat_is_left_is_said_only_once_all_seats_are_really_taken() throws Exception {
        var first = take();
        disk.awaitGroup();
        IntStream.range(0, 9).forEach(n -> take());
        waitUntilDecided(9);
        var eleventh = take();
        assertThatThrownBy(() -> eleventh.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        disk.open(2);
        assertThat(eleventh.get()).isZero();
        assertThat(first.get()).isEqualTo(1);
        assertThat(head()).isEqualTo(9);
    }

    @Test
    void when_the_disk_fails_whoever_rested_on_it_is_decided_anew_and_not_sent_away() throws Exception {
        var first = take();
        disk.awaitGroup();
        IntStream.range(0, 9).forEach(n -> take());
        waitUntilDecided(9);
        var eleventh = take(); // would hear "none left", and that would be wrong
        disk.full(true);
        disk.open(1);
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(EventStoreException.class)
                .hasMessageContaining("the disk is full");
        disk.full(false);
        disk.open(10_000);
        assertThat(eleventh.get()).isPositive();
    }

    private Future<Integer> take() {
        return hands.submit(() -> (Integer) house.getBean(CommandGateway.class).sendAndWait(TAKE));
    }

    private void waitUntilDecided(int waiting) {
        var committer = house.getBean(Committer.class);
        Await.until(() -> committer.waiting() == waiting && committer.ripe() == waiting);
    }

    private long head() {
        return house.getBean(OpenLog.class).reader().lastPosition().orElseThrow();
    }
}
