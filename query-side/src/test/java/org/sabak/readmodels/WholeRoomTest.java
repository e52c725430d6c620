package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.kernel.Country;
import org.sabak.kernel.SelfCheck;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.log.Rebuilding;
import org.sabak.log.Refilling;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole room as it is wired in the program, on a log in memory. */
class WholeRoomTest {

    static final WorkshopId A = new WorkshopId("workshop-a");
    /** Longer than anything here takes on a busy machine; a test that passes never waits for it. */
    static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    ConfigurableApplicationContext room;

    @BeforeEach
    void open() {
        room = new SpringApplicationBuilder(Room.class).web(WebApplicationType.NONE).run("--sabak.data=" + folder,
                "--axon.axonserver.enabled=false", "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3", "--axon.serializer.messages=jackson3", "--spring.main.banner-mode=off");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void after_waiting_an_answer_shows_what_was_recorded_and_what_reactions_added() {
        for (int n = 0; n < 50; n++) {
            var workshop = new WorkshopId("workshop-" + n);
            record(planned(workshop));
            var reach = ask(new AwaitVisible(LONG), Reach.class);

            assertThat(reach.complete()).isTrue();
            assertThat(reach.readModels().position()).isEqualTo(reach.headPosition()).isEqualTo(2L * n + 1);
            assertThat(workshop(workshop).seats()).isEqualTo(Room.SEATS_BY_REACTION);
        }
    }

    @Test
    void an_empty_log_is_complete_at_once() {
        var reach = ask(new AwaitVisible(LONG), Reach.class);

        assertThat(reach.complete()).isTrue();
        assertThat(reach.headPosition()).isEqualTo(-1);
    }

    @Test
    void nothing_is_wrong_with_the_wiring() {
        ask(new AwaitVisible(LONG), Reach.class);
        assertThat(room.getBeansOfType(SelfCheck.class).values()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(check ->
                assertThat(check.fault()).as(check.subject()).isEmpty());
    }

    @Test
    void a_database_that_is_gone_is_a_fault_in_one_sentence() {
        room.getBean(com.mongodb.client.MongoClient.class).close();

        assertThat(room.getBean("readModelsReachable", SelfCheck.class).fault()).hasValueSatisfying(words ->
                assertThat(words).contains("sabak.mongodb.uri"));
    }

    @Test
    void a_reset_forgets_everything_and_tells_it_again() {
        record(planned(A), new WorkshopAnnounced(A));
        ask(new AwaitVisible(LONG), Reach.class);
        var before = workshop(A);
        processor().shutDown();
        processor().resetTokens();
        assertThat(room.getBean(MongoDatabase.class).getCollection("workshops-1").countDocuments()).isZero();
        processor().start();
        record(new WorkshopCancelled(A, "no funds"));
        ask(new AwaitVisible(LONG), Reach.class);

        assertThat(workshop(A).title()).isEqualTo(before.title());
        assertThat(workshop(A).reason()).isEqualTo("no funds");
        assertThat(ask(new HowFar(), Reach.class).running()).isTrue();
    }

    /** Live, every event is a batch of its own; after a reset they are far enough behind to be read in pages. */
    @Test
    void catching_up_in_pages_gives_what_was_told_one_by_one() {
        for (int n = 0; n < 400; n++) plan(n);
        var once = documents();
        readAnew();

        assertThat(documents()).isEqualTo(once);
        var deadline = System.nanoTime() + LONG.toNanos();
        while (room.getBean(Room.Recalling.class).times.get() == 0 && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(room.getBean(Room.Recalling.class).times).as("once for a long log").hasValue(1);
        record(planned(A));
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).seats()).isEqualTo(Room.SEATS_BY_REACTION);
    }

    /** Else what the power takes before the documents are written would be missing for ever. */
    @Test
    void no_token_stands_for_an_event_whose_documents_are_not_written_yet() {
        for (int n = 0; n < 20; n++) {
            record(planned(new WorkshopId("workshop-" + n)));
            ask(new AwaitVisible(LONG), Reach.class);
        }

        assertThat(room.getBean(Room.Watch.class).seen).hasSize(20).allSatisfy((event, token) ->
                assertThat(token).isLessThan(event));
    }

    @Test
    void a_projection_that_fails_while_catching_up_stops_there_and_goes_on_when_repaired() {
        for (int n = 0; n < 1_200; n++) record(planned(new WorkshopId("workshop-" + n)));
        record(new WorkshopAnnounced(A));
        ask(new AwaitVisible(LONG), Reach.class);
        processor().shutDown();
        processor().resetTokens();
        room.getBean(Room.Poison.class).taken.set(true);
        processor().start();
        var deadline = System.nanoTime() + LONG.toNanos();
        while (ask(new HowFar(), Reach.class).running() && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(ask(new HowFar(), Reach.class).running()).isFalse();

        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
    }

    @Test
    void rebuilt_beside_while_new_events_come_in_they_hold_what_was_told_one_by_one() throws Exception {
        for (int n = 0; n < 400; n++) plan(n);
        int planned = 400;
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var rebuilding = others.submit(room.getBean(Rebuilding.class)::rebuild);
            for (; !rebuilding.isDone() || planned < 450; planned++) {
                plan(planned);
                assertThat(room.getBean(Refilling.class).now()).isFalse();
                assertThat(workshop(new WorkshopId("workshop-" + planned)).reason()).isEqualTo("reason " + planned);
                assertThat(workshop(new WorkshopId("workshop-7")).reason()).isEqualTo("reason 7");
            }
            assertThat(rebuilding.get().events()).isBetween(1_600L, 4L * planned);
        }
        var found = documents();
        assertThat(found.keySet()).noneMatch(name -> name.startsWith("rebuilt."));
        readAnew();
        assertThat(found).isEqualTo(documents());
    }

    @Test
    void a_rebuild_repairs_what_went_wrong_in_a_document() {
        plan(1);
        var sound = documents();
        var readModels = room.getBean(MongoDatabase.class);
        readModels.getCollection("workshops-1").updateMany(new Document(), Updates.set("reason", "scribbled over"));
        readModels.getCollection("places-2").insertOne(new Document("_id", "nobody"));
        readModels.getCollection("left-over-1").insertOne(new Document("_id", "nobody"));
        readModels.getCollection("figures-2").updateMany(new Document(), Updates.set("stage", "ANNOUNCED"));
        assertThat(ask(new FiguresNow(), Figures.class).workshopsCancelled()).as("seen, and remembered").isZero();

        room.getBean(Rebuilding.class).rebuild();

        assertThat(documents()).isEqualTo(sound);
        assertThat(ask(new FiguresNow(), Figures.class).workshopsCancelled()).isEqualTo(1);
        plan(2);
        assertThat(workshop(new WorkshopId("workshop-2")).reason()).isEqualTo("reason 2");
    }

    @Test
    void a_rebuild_that_fails_leaves_everything_as_it_was() {
        plan(1);
        var before = documents();
        var rebuilding = room.getBean(Rebuilding.class);
        room.getBean(Room.Poison.class).taken.set(true);
        assertThatThrownBy(rebuilding::rebuild).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a mistake in a projection");
        assertThat(documents()).isEqualTo(before);
        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(rebuilding.rebuild().events()).isEqualTo(4);
    }

    /** Else it would be shown before it is said to be complete, and then taken back. */
    @Test
    void a_rebuild_goes_no_further_than_what_it_takes_the_place_of() {
        record(planned(A));
        ask(new AwaitVisible(LONG), Reach.class);
        room.getBean(Room.Poison.class).taken.set(true);
        record(new WorkshopAnnounced(A));

        assertThat(room.getBean(Rebuilding.class).rebuild().events()).isEqualTo(2);
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.TENTATIVE);
        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.ANNOUNCED);
    }

    private void plan(int n) {
        var workshop = new WorkshopId("workshop-" + n);
        record(planned(workshop), new WorkshopAnnounced(workshop), new WorkshopCancelled(workshop, "reason " + n));
        ask(new AwaitVisible(LONG), Reach.class);
    }

    private void readAnew() {
        processor().shutDown();
        processor().resetTokens();
        processor().start();
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
    }

    @Test
    void a_projection_that_fails_stops_the_read_models_and_says_so_and_no_event_is_skipped() {
        room.getBean(Room.Poison.class).taken.set(true);
        record(planned(A), new WorkshopAnnounced(A));
        var deadline = System.nanoTime() + LONG.toNanos();
        var reach = ask(new AwaitVisible(Duration.ofMillis(100)), Reach.class);
        while (reach.running() && System.nanoTime() < deadline) {
            reach = ask(new AwaitVisible(Duration.ofMillis(100)), Reach.class);
        }
        assertThat(reach.running()).isFalse();
        assertThat(reach.complete()).isFalse();

        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.ANNOUNCED);
    }

    /** Everything that was written, by collection. */
    private Map<String, Set<Document>> documents() {
        var readModels = room.getBean(MongoDatabase.class);
        var all = new TreeMap<String, Set<Document>>();
        for (var name : readModels.listCollectionNames()) {
            if (!name.equals("tokens")) all.put(name, readModels.getCollection(name).find().into(new HashSet<>()));
        }
        return all;
    }

    private TrackingEventProcessor processor() {
        return room.getBean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModels.PROCESSOR, TrackingEventProcessor.class).orElseThrow();
    }

    private void record(Object... events) {
        for (var event : events) room.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(event));
    }

    private Workshop workshop(WorkshopId id) {
        return room.getBean(QueryGateway.class).query(new WorkshopOf(id), ResponseTypes.optionalInstanceOf(Workshop.class))
                .join().orElseThrow();
    }

    private <T> T ask(Object question, Class<T> answer) {
        return room.getBean(QueryGateway.class).query(question, answer).join();
    }

    static WorkshopPlanned planned(WorkshopId id) {
        return new WorkshopPlanned(id, "Mediation", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T1", "IV",
                new Place(new Country("KZ"), "Almaty", ""), "Asia/Almaty",
                Days.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)), 24, List.of(), List.of("ru"), true);
    }
}
