package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.Refused;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.Reactions;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole command room with its real log and vault, started as the application starts it; a workshop for each test. */
abstract class ARunningHouse {

    static final Duration LONG = Duration.ofSeconds(60);
    static final AtomicInteger WORKSHOPS = new AtomicInteger();

    @TempDir
    static Path data;
    static ConfigurableApplicationContext house;

    final WorkshopId workshop = new WorkshopId("workshop-media-bishkek-" + WORKSHOPS.incrementAndGet());
    final SessionId morning = SessionId.of(workshop, 1), afternoon = SessionId.of(workshop, 2);

    @SpringBootApplication(scanBasePackages = "org.sabak")
    static class CommandRoom { }

    @BeforeAll
    static void open() {
        house = new SpringApplicationBuilder(CommandRoom.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF).properties("logging.level.root=WARN").run("--sabak.data=" + data);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    void plan() {
        ask(planning());
    }

    PlanWorkshop planning() {
        var day = LocalDate.of(2025, 4, 7);
        return new PlanWorkshop(workshop, new Plan("Engaging the media", WorkshopKind.THEMATIC_WORKSHOP, Level.REGIONAL,
                Mode.ONSITE, "T2", "", "", new Place(new Country("KG"), "Bishkek", ""), "", Days.of(day, day), 25,
                List.of(), List.of("ru"), true, null));
    }

    void ask(Object command) {
        house.getBean(CommandGateway.class).sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(Actor.KEY, "account-olga")));
        settle();
    }

    String refusal(Object command) {
        return catchThrowableOfType(Refused.class, () -> ask(command)).no().code();
    }

    /** Until the reactions have heard everything, what they caused themselves included. */
    void settle() {
        long before;
        do {
            before = reactions().deeds();
            assertThat(reactions().await(head(), System.nanoTime() + LONG.toNanos())).isTrue();
        } while (reactions().deeds() != before);
    }

    Reactions reactions() {
        return house.getBean(Reactions.class);
    }

    long head() {
        return log().createHeadToken().position().orElse(-1);
    }

    List<Object> facts(Object stream) {
        return log().readEvents(stream.toString()).asStream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    Object actor(Object stream) {
        return log().readEvents(stream.toString()).next().getMetaData().get(Actor.KEY);
    }

    EventStore log() {
        return house.getBean(EventStore.class);
    }
}
