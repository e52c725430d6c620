package org.sabak.log.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.store.Tally.Count;
import org.springframework.context.ConfigurableApplicationContext;

/** Ten thousand events in one stream: counted by many hands, remembered in memory and across restarts. */
class LongHistoryTest {

    private static final WorkshopId LONG = new WorkshopId("workshop-long");
    private static final int EVENTS = 10_000;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_or_counted_twice_and_a_restart_begins_at_a_snapshot() throws Exception {
        try (var house = open()) {
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int hand = 0; hand < 100; hand++) {
                    hands.submit(() -> {
                        for (int i = 0; i < EVENTS / 100; i++) count(house);
                    });
                }
            }
            assertThat(house.getBean(OpenLog.class).reader().lastSequence(LONG.value())).hasValue(EVENTS - 1);
            Await.until(() -> house.getBean(OpenLog.class).reader().snapshot(LONG.value())
                    .filter(row -> row.sequence() > EVENTS / 2).isPresent());
        }
        try (var house = open()) {
            assertThat(count(house)).isEqualTo(EVENTS + 1);
            deface(house, "payload = CAST(replace(CAST(payload AS TEXT), 'reached', 'leached') AS BLOB)");
            house.getBean(StreamsInMemory.class).forgetAll();
            assertThat(count(house)).as("counted from the events, past a damaged snapshot").isEqualTo(EVENTS + 2);
        }
    }

    @Test
    void a_snapshot_of_another_revision_or_shape_or_ahead_of_the_events_is_passed_over() throws Exception {
        try (var house = open()) {
            for (int i = 0; i < 300; i++) count(house);
            var log = house.getBean(OpenLog.class);
            Await.until(() -> log.reader().snapshot(LONG.value()).isPresent());
            var strange = List.of(
                    snapshot("1", 5, "{\"id\":\"workshop-long\",\"reached\":\"many\"}"),
                    snapshot("2", 5, "{\"id\":\"workshop-long\",\"reached\":9}"),
                    snapshot("1", 5, "{\"id\":\"workshop-long\"}"),
                    snapshot("1", 5, "{\"id\":\"workshop-long\",\"reached\":9,\"since\":\"monday\"}"),
                    snapshot("1", 5_000, "{\"id\":\"workshop-long\",\"reached\":5001}"));
            int counted = 300;
            for (var snapshot : strange) {
                log.writer().putSnapshot(snapshot);
                house.getBean(StreamsInMemory.class).forgetAll();
                assertThat(count(house)).as("past %s", new String(snapshot.payload(), UTF_8)).isEqualTo(++counted);
                long last = counted - 1;
                Await.until(() -> log.reader().snapshot(LONG.value()).orElseThrow().sequence() == last);
            }
        }
    }

    @Test
    void only_so_many_aggregates_stay_in_memory() {
        try (var house = House.open(folder, List.of("sabak.log.aggregates-in-memory=16"), Tally.class, Tally.Beans.class)) {
            var gateway = house.getBean(CommandGateway.class);
            for (int round = 1; round <= 2; round++) {
                for (int i = 0; i < 100; i++) {
                    assertThat((int) gateway.sendAndWait(new Count(new WorkshopId("workshop-" + i)))).isEqualTo(round);
                }
            }
            assertThat(house.getBean(StreamsInMemory.class).size()).isLessThanOrEqualTo(17);
        }
    }

    private static StoredEvent snapshot(String revision, long sequence, String json) {
        return new StoredEvent("snapshot", LONG.value(), sequence, null, "2026-03-01T10:00:00.000Z", "test.tally", revision,
                json.getBytes(UTF_8), "{}".getBytes(UTF_8));
    }

    private void deface(ConfigurableApplicationContext house, String change) throws Exception {
        try (var connection = LogFile.openWriter(folder.resolve("log.db")); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE snapshot SET " + change)).isEqualTo(1);
        }
    }

    private static int count(ConfigurableApplicationContext house) {
        return house.getBean(CommandGateway.class).<Integer>sendAndWait(new Count(LONG));
    }

    private ConfigurableApplicationContext open() {
        return House.open(folder, Tally.class, Tally.Beans.class);
    }
}
