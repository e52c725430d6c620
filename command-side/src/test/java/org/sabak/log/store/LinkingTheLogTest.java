package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.held;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer promises of the chain and of its pinned head. */
class LinkingTheLogTest {

    @TempDir
    Path folder;

    private Path file;
    private Path head;

    /** Pins until it is told to fail; remembers what had been committed whenever it was asked. */
    private final class WatchedHead extends HeadFile {

        private boolean broken;
        private long committed = -1;

        WatchedHead() throws IOException {
            super(head);
        }

        @Override
        void pin(Head to) throws IOException {
            if (broken) throw new IOException("the disk is full");
            try (var reader = new LogReader(file)) {
                committed = reader.lastPosition().orElse(-1);
            } catch (SQLException e) {
                throw new IOException(e);
            }
            super.pin(to);
        }
    }

    @BeforeEach
    void name() {
        file = folder.resolve("log.db");
        head = folder.resolve("log.head");
    }

    @Test
    void each_append_moves_the_pinned_head_to_the_end_of_the_chain() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            assertThat(pinned()).isEqualTo(Head.EMPTY);
            engine.appendEvents(held("workshop-1", 0));
            engine.appendEvents(held("workshop-1", 1), held("workshop-2", 0).andMetaData(Map.of("actor", "account-1")));
            assertThat(pinned()).isEqualTo(recomputed(reader));
        }
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            Samples.engine(writer, reader).appendEvents(held("workshop-1", 2));
            assertThat(pinned()).isEqualTo(recomputed(reader)).extracting(Head::position).isEqualTo(3L);
        }
    }

    @Test
    void a_head_is_pinned_only_after_its_events_are_committed() throws Exception {
        HeadFile.create(head);
        var watched = new WatchedHead();
        try (var writer = new LogWriter(new LogEnd(watched), () -> LogFile.openWriter(file));
                var reader = new LogReader(file)) {
            Samples.engine(writer, reader).appendEvents(held("workshop-1", 0), held("workshop-1", 1));
            assertThat(watched.committed).isEqualTo(1);
        }
    }

    @Test
    void a_failed_append_leaves_chain_and_head_as_they_were() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            engine.appendEvents(held("workshop-1", 0));
            var before = pinned();
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-2", 0), held("workshop-1", 0)))
                    .isInstanceOf(Exception.class);
            assertThat(pinned()).isEqualTo(before);
            engine.appendEvents(held("workshop-2", 0));
            assertThat(pinned()).isEqualTo(recomputed(reader));
        }
    }

    @Test
    void when_pinning_fails_nobody_is_answered_and_nothing_more_is_written_until_the_next_start() throws Exception {
        HeadFile.create(head);
        var watched = new WatchedHead();
        try (var writer = new LogWriter(new LogEnd(watched), () -> LogFile.openWriter(file));
                var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            engine.appendEvents(held("workshop-1", 0));
            watched.broken = true;
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 1))).isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("log.head could not be written (the disk is full)");
            watched.broken = false;
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 2))).isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("nothing more is written until the program is started again");
            assertThat(pinned().position()).isZero();
            assertThat(reader.lastPosition()).as("in the log, though not answered").hasValue(1);
        }
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            assertThat(pinned()).as("accepted at the next start").isEqualTo(recomputed(reader));
            Samples.engine(writer, reader).appendEvents(held("workshop-1", 2));
        }
    }

    @Test
    void a_log_without_its_head_is_refused_and_an_older_head_of_it_fits() throws Exception {
        write(2);
        var old = Files.readAllBytes(head);
        write(3);
        Files.delete(head);
        refused("log.head is missing, so nobody can say whether the log has lost its end.");
        assertThat(head).doesNotExist();
        Files.write(head, old);
        write(1);
        assertThat(pinned().position()).isEqualTo(5);
    }

    @Test
    void a_log_behind_its_head_is_refused() throws Exception {
        write(2);
        var old = Files.readAllBytes(file);
        write(3);
        Files.write(file, old);
        refused("The log is damaged at position 2: the events from here to position 4 had been answered");
        Files.delete(file);
        refused("log.db is empty or older than its log.head, which knows 5 events.");
        assertThat(file).doesNotExist();
    }

    @Test
    void another_log_than_the_one_pinned_is_refused() throws Exception {
        write(3);
        var pin = Files.readAllBytes(head);
        Files.delete(file);
        Files.delete(head);
        write(4);
        Files.write(head, pin);
        refused("The log is damaged at position 2: the event is not the one that log.head proves.");
    }

    @Test
    void a_snapshot_that_is_not_what_was_written_is_not_there() throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            writer.putSnapshot(Samples.foreign("workshop-1", 7));
            assertThat(reader.snapshot("workshop-1")).get().extracting(StoredEvent::sequence).isEqualTo(7L);
            try (var foreign = LogFile.openWriter(file); var statement = foreign.createStatement()) {
                statement.execute("UPDATE snapshot SET sequence = 8");
            }
            assertThat(reader.snapshot("workshop-1")).isEmpty();
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> new LogWriter(file)).isInstanceOf(LogDamaged.class).hasMessageStartingWith(sentence);
    }

    /** Writes some more events. */
    private void write(int events) throws Exception {
        try (var writer = new LogWriter(file); var reader = new LogReader(file)) {
            var engine = Samples.engine(writer, reader);
            for (int i = 0; i < events; i++) {
                engine.appendEvents(held("workshop-1", engine.lastSequenceNumberFor("workshop-1").orElse(-1L) + 1));
            }
        }
    }

    private Head pinned() throws IOException {
        return HeadFile.read(head).head();
    }

    private static Head recomputed(LogReader reader) {
        var head = Head.EMPTY;
        for (var row : reader.after(-1, 1_000)) head = head.after(row.event());
        return head;
    }
}
