package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
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

/** The whole room as it is wired in the program, on a log in memory, opened for each test. */
abstract class WholeRoom {

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

    void plan(int n) {
        var workshop = new WorkshopId("workshop-" + n);
        record(planned(workshop), new WorkshopAnnounced(workshop), new WorkshopCancelled(workshop, "reason " + n));
        ask(new AwaitVisible(LONG), Reach.class);
    }

    void readAnew() {
        processor().shutDown();
        processor().resetTokens();
        processor().start();
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
    }

    /** Everything that was written, by collection. */
    Map<String, Set<Document>> documents() {
        var readModels = room.getBean(MongoDatabase.class);
        var all = new TreeMap<String, Set<Document>>();
        for (var name : readModels.listCollectionNames()) {
            if (!name.equals("tokens")) all.put(name, readModels.getCollection(name).find().into(new HashSet<>()));
        }
        return all;
    }

    TrackingEventProcessor processor() {
        return room.getBean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModels.PROCESSOR, TrackingEventProcessor.class).orElseThrow();
    }

    void record(Object... events) {
        for (var event : events) room.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(event));
    }

    Workshop workshop(WorkshopId id) {
        return room.getBean(QueryGateway.class).query(new WorkshopOf(id), ResponseTypes.optionalInstanceOf(Workshop.class))
                .join().orElseThrow();
    }

    <T> T ask(Object question, Class<T> answer) {
        return room.getBean(QueryGateway.class).query(question, answer).join();
    }

    static WorkshopPlanned planned(WorkshopId id) {
        return new WorkshopPlanned(id, "Mediation", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T1", "IV",
                new Place(new Country("KZ"), "Almaty", ""), "Asia/Almaty",
                Days.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)), 24, List.of(), List.of("ru"), true);
    }
}
