package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.log.store.Samples.held;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.AxonException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.store.SeatPile.TakeSeat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

class FailingAppendsTest {

    private static final TakeSeat TAKE = new TakeSeat(new WorkshopId("workshop-1"));

    @TempDir
    Path folder;

    /** The house with its own engine over a disk that can be broken. */
    static class Breakable {

        @Bean
        FaultyDisk disk(Environment settings) {
            return new FaultyDisk(Path.of(settings.getRequiredProperty("sabak.data"), "log.db"));
        }

        @Bean(destroyMethod = "close")
        OpenLog.Ends breakableEnds(FaultyDisk disk, OpenLog log, Environment settings) throws SQLException, IOException {
            return OpenLog.Ends.of(new LogWriter(LogEnd.beside(disk.file()), disk),
                    new LogReader(Path.of(settings.getRequiredProperty("sabak.data"), "log.db")));
        }

        @Bean
        @Primary
        EventStorageEngine breakableEngine(OpenLog.Ends ends, @Qualifier("eventSerializer") Serializer events,
                Serializer serializer) {
            return new SqliteEventStorageEngine(ends, EventNames.KNOWN, events, serializer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN IMMEDIATE", "COMMIT"})
    void a_decision_that_could_not_be_written_was_never_made(String statement) {
        try (var house = House.open(folder, Breakable.class, SeatPile.class)) {
            var gateway = house.getBean(CommandGateway.class);
            var disk = house.getBean(FaultyDisk.class);
            assertThat((int) gateway.sendAndWait(TAKE)).isEqualTo(1);
            disk.breakAt(statement);
            assertThatThrownBy(() -> gateway.sendAndWait(TAKE)).isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(house.getBean(OpenLog.class).reader().lastPosition()).hasValue(0);
            disk.repair();
            assertThat((int) gateway.sendAndWait(TAKE)).isEqualTo(2);
            assertThat(house.getBean(OpenLog.class).reader().lastPosition()).hasValue(1);
        }
    }

    @Test
    void an_alarm_sounds_while_nothing_can_be_written_and_stops_without_waiting_for_somebody_to_come() throws Exception {
        var disk = new FaultyDisk(folder.resolve("log.db"));
        try (var writer = new LogWriter(LogEnd.beside(disk.file()), disk); var reader = new LogReader(disk.file())) {
            var engine = Samples.engine(writer, reader);
            var alarm = new WritingAlarm(writer);
            engine.appendEvents(held("workshop-1", 0));
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 0))).isInstanceOf(AxonException.class);
            assertThat(alarm.sounding()).as("a conflict is no reason for alarm").isEmpty();
            disk.breakAt("COMMIT");
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 1))).isInstanceOf(EventStoreException.class);
            assertThat(alarm.sounding()).hasValueSatisfying(words -> assertThat(words).contains("the disk is full"));
            disk.repair();
            assertThat(alarm.sounding()).isEmpty();
            engine.appendEvents(held("workshop-1", 1));
            assertThat(reader.lastPosition()).hasValue(1);
        }
    }

    @Test
    void who_comes_after_the_log_is_closed_does_not_open_it_again() throws Exception {
        var disk = new FaultyDisk(folder.resolve("log.db"));
        var writer = new LogWriter(LogEnd.beside(disk.file()), disk);
        writer.close();
        assertThatThrownBy(() -> writer.putSnapshot(Samples.foreign("workshop-1", 0))).hasMessageContaining("the log is closed");
        assertThatThrownBy(() -> writer.append(java.util.List.of(Samples.foreign("workshop-1", 0))))
                .hasMessageContaining("the log is closed");
        assertThat(folder.resolve("log.db-wal")).doesNotExist();
    }

    @Test
    void a_failure_to_roll_back_leaves_nothing_half_done_either() throws Exception {
        var disk = new FaultyDisk(folder.resolve("log.db"));
        try (var writer = new LogWriter(LogEnd.beside(disk.file()), disk); var reader = new LogReader(folder.resolve("log.db"))) {
            var engine = Samples.engine(writer, reader);
            disk.breakAt("COMMIT", "ROLLBACK");
            assertThatThrownBy(() -> engine.appendEvents(held("workshop-1", 0))).isInstanceOf(EventStoreException.class);
            disk.repair();
            engine.appendEvents(held("workshop-1", 0));
            assertThat(reader.lastPosition()).hasValue(0);
            assertThat(writer.pragma("synchronous")).isEqualTo("2");
        }
    }

    @Test
    void thirty_two_hands_never_get_one_seat_twice_nor_an_eleventh() throws Exception {
        try (var house = House.open(folder, SeatPile.class); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var gateway = house.getBean(CommandGateway.class);
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 32; i++) answers.add(hands.submit(() -> (Integer) gateway.sendAndWait(TAKE)));
            var seats = new ArrayList<Integer>();
            for (var answer : answers) seats.add(answer.get());
            assertThat(seats.stream().filter(seat -> seat > 0)).hasSize(SeatPile.SEATS).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(seats)).hasSize(SeatPile.SEATS + 1);
        }
    }

    @Test
    void who_asked_is_written_beside_what_happened() {
        try (var house = House.open(folder, SeatPile.class)) {
            var command = GenericCommandMessage.asCommandMessage(TAKE)
                    .andMetaData(Map.of("actor", "account-7"));
            house.getBean(CommandGateway.class).sendAndWait(command);
            house.getBean(CommandGateway.class).sendAndWait(TAKE);
            assertThat(house.getBean(EventStorageEngine.class).readEvents("workshop-1").asStream()
                    .map(event -> event.getMetaData().get("actor")).toList())
                    .isEqualTo(List.of("account-7", "program"));
        }
    }
}
