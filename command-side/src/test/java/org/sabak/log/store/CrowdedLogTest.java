package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.at;
import static org.sabak.log.store.Samples.at;
import static org.sabak.log.store.Samples.held;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many hands at one log: of two who want the same place one wins, and nobody waits for a reader. */
class CrowdedLogTest {

    @TempDir
    Path folder;

    private LogWriter writer;
    private LogReader reader;
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open() throws Exception {
        writer = new LogWriter(folder.resolve("log.db"));
        reader = new LogReader(folder.resolve("log.db"));
        engine = Samples.engine(writer, reader);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        writer.close();
    }

    @Test
    void of_8_writers_for_one_place_in_a_stream_one_wins_and_7_hear_of_the_conflict() throws Exception {
        engine.appendEvents(held("workshop-1", 0));
        for (long sequence = 1; sequence <= 25; sequence++) {
            assertThat(race(8, sequence)).hasSize(7).allSatisfy(e -> assertThat(e).isInstanceOf(ConcurrencyException.class));
        }
        assertThat(positions()).hasSize(26).last().isEqualTo(25L);
    }

    @Test
    void of_8_writers_for_the_first_place_7_hear_that_the_stream_exists() throws Exception {
        assertThat(race(8, 0)).hasSize(7)
                .allSatisfy(e -> assertThat(e).isInstanceOf(AggregateStreamCreationException.class));
    }

    @Test
    void of_two_programs_that_got_past_the_lock_only_one_goes_on() throws Exception {
        try (var second = new LogWriter(folder.resolve("log.db"))) {
            Samples.engine(second, reader).appendEvents(held("workshop-1", 0));
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 0)))
                    .hasMessageContaining("another end than the one this program wrote");
            Samples.engine(second, reader).appendEvents(held("workshop-1", 1));
            assertThat(positions()).containsExactly(0L, 1L);
        }
    }

    @Test
    void reading_goes_on_beside_writing_and_sees_only_whole_appends() throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = hands.submit(() -> {
                int seen = 0;
                while (seen < 400) {
                    seen = all().size();
                    assertThat(seen % 2).as("half an append was seen").isZero();
                }
                return seen;
            });
            for (int i = 0; i < 200; i++) engine.appendEvents(held("workshop-a", i), held("workshop-b", i));
            assertThat(reading.get()).isEqualTo(400);
        }
    }

    @Test
    void an_open_read_holds_up_no_append() throws Exception {
        engine.appendEvents(held("workshop-1", 0));
        try (var foreign = LogFile.openReader(folder.resolve("log.db")); var statement = foreign.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM domain_event").next();
            engine.appendEvents(held("workshop-1", 1));
            assertThat(all()).hasSize(2);
            statement.execute("COMMIT");
        }
    }

    @Test
    void a_foreign_hand_that_holds_the_log_for_a_moment_delays_appends_and_loses_none() throws Exception {
        try (var foreign = LogFile.openWriter(folder.resolve("log.db")); var statement = foreign.createStatement();
                var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("BEGIN IMMEDIATE");
            var appends = new ArrayList<Future<?>>();
            for (int i = 0; i < 20; i++) {
                var workshop = "workshop-" + i;
                appends.add(hands.submit(() -> engine.appendEvents(held(workshop, 0))));
            }
            assertThat(reader.lastPosition()).isEmpty();
            statement.execute("ROLLBACK");
            for (var append : appends) append.get();
            assertThat(positions()).hasSize(20);
        }
    }

    @Test
    void a_clock_that_steps_back_changes_no_order() {
        engine.appendEvents(at("2026-09-14T10:00:00Z", "workshop-1", 0));
        engine.appendEvents(at("2026-09-14T09:00:00Z", "workshop-1", 1));
        engine.appendEvents(at("2026-09-14T09:00:01Z", "workshop-2", 0));
        assertThat(positions()).containsExactly(0L, 1L, 2L);
        assertThat(engine.readEvents("workshop-1").asStream().map(event -> event.getTimestamp().toString()).toList())
                .containsExactly("2026-09-14T10:00:00Z", "2026-09-14T09:00:00Z");
    }

    @Test
    void a_reader_cannot_write() throws Exception {
        try (var connection = LogFile.openReader(folder.resolve("log.db")); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM snapshot")).hasMessageContaining("readonly");
        }
    }

    private List<Throwable> race(int writers, long sequence) throws Exception {
        var start = new CountDownLatch(1);
        var failures = new ArrayList<Throwable>();
        try (var hands = Executors.newFixedThreadPool(writers)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                all.add(hands.submit(() -> {
                    start.await();
                    engine.appendEvents(held("workshop-1", sequence));
                    return null;
                }));
            }
            start.countDown();
            for (var one : all) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        }
        return failures;
    }

    private List<? extends TrackedEventMessage<?>> all() {
        return engine.readEvents(null, false).toList();
    }

    private List<Long> positions() {
        return all().stream().map(event -> event.trackingToken().position().orElseThrow()).toList();
    }
}
