package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.at;
import static org.sabak.log.store.Samples.held;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;

class AppendingTest {

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
    void an_empty_log_has_neither_head_nor_tail() {
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTokenAt(Instant.EPOCH)).isNull();
        assertThat(engine.lastSequenceNumberFor("workshop-1")).isEmpty();
        assertThat(reader.newest()).isEmpty();
    }

    @Test
    void the_first_event_stands_at_position_0_and_positions_have_no_gaps() {
        engine.appendEvents(held("workshop-1", 0));
        assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 0))).isInstanceOf(Exception.class);
        engine.appendEvents(held("workshop-1", 1), held("workshop-2", 0));
        assertThat(positions()).containsExactly(0L, 1L, 2L);
        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(engine.lastSequenceNumberFor("workshop-1")).contains(1L);
    }

    @Test
    void a_token_at_an_instant_stands_before_the_first_event_recorded_then() {
        engine.appendEvents(at("2026-03-01T10:00:00Z", "workshop-1", 0));
        engine.appendEvents(at("2026-03-01T10:00:01Z", "workshop-1", 1));
        assertThat(engine.createTokenAt(Instant.parse("2026-03-01T10:00:01Z"))).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createTokenAt(Instant.parse("2026-03-01T09:00:00Z"))).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(engine.createTokenAt(Instant.parse("2026-03-02T10:00:00Z"))).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(reader.newest()).contains(Instant.parse("2026-03-01T10:00:01Z"));
    }

    @Test
    void an_event_comes_back_as_it_was_written() {
        var written = held("workshop-1", 0).andMetaData(java.util.Map.of("actor", "account-1"));
        engine.appendEvents(written);
        var read = engine.readEvents("workshop-1").next();
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo("Workshop");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getMetaData()).containsExactlyEntriesOf(java.util.Map.of("actor", "account-1"));
        assertThat(read.getTimestamp()).isEqualTo(written.getTimestamp().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void an_event_of_no_aggregate_is_kept_too() {
        var event = GenericEventMessage.asEventMessage(new WorkshopHeld(new WorkshopId("workshop-1")));
        engine.appendEvents(event);
        assertThat(all().getFirst().getIdentifier()).isEqualTo(event.getIdentifier());
    }

    @Test
    void a_long_stream_comes_back_whole_and_in_order() {
        for (int i = 0; i < 250; i++) engine.appendEvents(held("workshop-1", i));
        assertThat(engine.readEvents("workshop-1").asStream()).hasSize(250);
        assertThat(engine.readEvents("workshop-1", 200).asStream()).hasSize(50);
        assertThat(all()).hasSize(250);
    }

    @Test
    void an_append_is_all_or_nothing() {
        engine.appendEvents(held("workshop-2", 1));
        assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 0), held("workshop-1", 1), held("workshop-2", 1)))
                .isInstanceOf(ConcurrencyException.class).hasMessageContaining("[workshop-2] at sequence [1]");
        assertThat(all()).hasSize(1);
        engine.appendEvents(held("workshop-1", 0));
        assertThat(positions()).containsExactly(0L, 1L);
    }

    @Test
    void a_writer_that_failed_goes_on_working() throws Exception {
        for (int i = 0; i < 20; i++) {
            engine.appendEvents(held("workshop-1", i));
            int taken = i;
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", taken))).isInstanceOf(Exception.class);
        }
        assertThat(positions()).hasSize(20);
        assertThat(writer.pragma("synchronous")).isEqualTo("2");
    }

    @Test
    void a_written_event_can_be_neither_changed_nor_deleted() throws Exception {
        engine.appendEvents(held("workshop-1", 0));
        try (var foreign = LogFile.openWriter(folder.resolve("log.db")); var statement = foreign.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE domain_event SET recorded_at = ''"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM domain_event")).hasMessageContaining("never changed");
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_reopening() throws Exception {
        engine.appendEvents(held("workshop-1", 0));
        close();
        open();
        assertThat(all()).hasSize(1);
    }

    private List<? extends TrackedEventMessage<?>> all() {
        return engine.readEvents(null, false).toList();
    }

    private List<Long> positions() {
        return all().stream().map(event -> event.trackingToken().position().orElseThrow()).toList();
    }
}
