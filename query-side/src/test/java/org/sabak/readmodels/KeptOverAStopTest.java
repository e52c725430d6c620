package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryGateway;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Alarm;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.sabak.readmodels.embedded.EmbeddedMongo;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The room is closed and opened again on the same log. */
class KeptOverAStopTest {

    private static final int MANY = 300;

    @TempDir
    Path folder;

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private String own = "";

    static class SomethingWrong {

        @Bean
        Alarm alarm() {
            return () -> Optional.of("the log is damaged");
        }
    }

    static class NeverOpened {

        /** Everything is complete by then; only the last preparation fails. */
        @Bean
        ApplicationRunner failing(QueryGateway queries) {
            return arguments -> {
                queries.query(new AwaitVisible(WholeRoom.LONG), Reach.class).join();
                throw new IllegalStateException("not fit to be opened");
            };
        }
    }

    @Test
    void after_a_clean_stop_only_what_is_new_is_told_and_the_lists_are_the_same() throws Exception {
        try (var first = open(1)) {
            record(first, IntStream.range(0, MANY).mapToObj(n -> "workshop-" + n).toArray(String[]::new));
        }
        assertThat(kept()).exists();
        Map<String, Set<String>> found;
        try (var second = open(1)) {
            record(second, "workshop-later");
            assertThat(kept()).doesNotExist();
            assertThat(told(second)).as("once, and not again").hasSize(1);
            found = documents(second);
        }
        Files.delete(kept());
        try (var third = open(1)) {
            record(third);
            assertThat(told(third)).hasSize(MANY + 1);
            assertThat(documents(third)).isEqualTo(found);
        }
    }

    @Test
    void what_was_kept_is_no_use_after_a_crash() throws Exception {
        try (var first = open(1)) {
            record(first, "workshop-a");
        }
        var older = Files.readAllBytes(kept());
        try (var second = open(1)) {
            record(second, "workshop-b");
            assertThat(kept()).as("what a crash now would leave").doesNotExist();
        }
        assertThat(Files.readAllBytes(kept())).isNotEqualTo(older);
    }

    @Test
    void a_short_log_is_read_again() {
        try (var first = open(MANY)) {
            record(first, "workshop-a");
        }
        assertThat(kept()).doesNotExist();
    }

    @Test
    void nothing_is_kept_of_a_program_in_which_something_is_wrong_or_which_never_opened() {
        try (var first = open(1, SomethingWrong.class)) {
            record(first, "workshop-a");
        }
        assertThat(kept()).doesNotExist();
        assertThatThrownBy(() -> open(1, NeverOpened.class)).hasMessageContaining("not fit");
        assertThat(kept()).doesNotExist();
    }

    static class OneMoreEdition {

        @Bean
        Late late(BatchedWrites writes) {
            return new Late(writes);
        }
    }

    /** A list that a newer version of the program has. */
    @ProcessingGroup("late-1")
    static class Late {

        private final BatchedWrites writes;

        Late(BatchedWrites writes) {
            this.writes = writes;
        }

        @EventHandler
        void on(WorkshopPlanned e) {
            writes.to("late-1").upsert(e.workshopId().value(), Shape.set("title", e.title()));
        }

        @ResetHandler
        void forget() {
            writes.forget("late-1");
        }
    }

    @Test
    void in_a_database_of_ones_own_a_newer_version_knows_what_happened_before_it() {
        var server = EmbeddedMongo.server();
        try {
            own = server.bindAndGetConnectionString();
            try (var older = open(1)) {
                record(older, IntStream.range(0, MANY).mapToObj(n -> "workshop-" + n).toArray(String[]::new));
            }
            try (var again = open(1)) {
                record(again, "workshop-a");
                assertThat(told(again)).as("once, and not again").hasSize(1);
            }
            try (var newer = open(1, OneMoreEdition.class)) {
                record(newer);
                assertThat(newer.getBean(MongoDatabase.class).getCollection("late-1").countDocuments()).isEqualTo(MANY + 1);
                assertThat(told(newer)).hasSize(MANY + 1);
            }
        } finally {
            server.shutdownNow();
        }
    }

    private Path kept() {
        return folder.resolve("read-models.checkpoint");
    }

    private ConfigurableApplicationContext open(int from, Class<?>... guests) {
        return new SpringApplicationBuilder(Room.class).sources(guests).web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("keptLog", log))
                .run("--sabak.data=" + folder, "--sabak.mongodb.uri=" + own, "--sabak.checkpoint.from=" + from, "--axon.axonserver.enabled=false",
                        "--axon.serializer.general=jackson3", "--axon.serializer.events=jackson3",
                        "--axon.serializer.messages=jackson3", "--spring.main.banner-mode=off");
    }

    private static void record(ConfigurableApplicationContext room, String... workshops) {
        for (var workshop : workshops) {
            room.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(WholeRoom.planned(new WorkshopId(workshop))));
        }
        var waited = room.getBean(QueryGateway.class).query(new AwaitVisible(WholeRoom.LONG), Reach.class).join();
        assertThat(waited.complete()).isTrue();
    }

    private static Set<Long> told(ConfigurableApplicationContext room) {
        return room.getBean(Room.Watch.class).seen.keySet();
    }

    /** Without positions: the reactions of this room remember nothing and add to the log at each start. */
    private static Map<String, Set<String>> documents(ConfigurableApplicationContext room) {
        var readModels = room.getBean(MongoDatabase.class);
        var all = new TreeMap<String, Set<String>>();
        for (var name : List.of("workshops-2", "places-rosters-1", "figures-3")) {
            var found = new TreeSet<String>();
            for (var document : readModels.getCollection(name).find().into(new ArrayList<Document>())) found.add(document.toJson());
            all.put(name, found);
        }
        assertThat(all.get("workshops-2")).isNotEmpty();
        return all;
    }
}
