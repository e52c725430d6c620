package org.sabak.log.reactions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.Template;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A command room whose clock the test moves, with one workshop in Bishkek. */
abstract class AHouseInTime {

    static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

    @TempDir
    Path data;

    final WorkshopId workshop = new WorkshopId("workshop-" + UUID.randomUUID());
    volatile Instant now = Instant.now();
    ConfigurableApplicationContext house;

    @BeforeEach
    void open() {
        InstantSource moved = () -> now;
        house = new SpringApplicationBuilder(ARunningHouse.CommandRoom.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF).properties("logging.level.root=WARN")
                .initializers(c -> ((GenericApplicationContext) c).registerBean("clock", Clock.class, () -> moved.withZone(ZoneId.of("UTC"))))
                .run("--sabak.data=" + data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    void plan(LocalDate day, int seats) {
        ask(new PlanWorkshop(workshop, new Plan("Engaging the media", WorkshopKind.THEMATIC_WORKSHOP, Level.REGIONAL, Mode.ONSITE,
                "T2", "IV", "", new Place(new Country("KG"), "Bishkek", ""), "", Days.of(day, day), seats, List.of(),
                List.of("ru"), true, null)));
    }

    RegistrationId register(PersonDetails who) {
        var id = UUID.randomUUID();
        var registration = new RegistrationId("registration-" + id);
        ask(new RegisterParticipant(workshop, registration, new PersonId("person-" + id), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA), who, Channel.DESK, "on-behalf"));
        return registration;
    }

    void mark(RegistrationId registration, Mark mark) {
        ask(new TakeAttendance(workshop, SessionId.of(workshop, 1), List.of(new Entry(registration, mark)), Evidence.SIGNATURE));
    }

    /** The roster and the sheets come a moment after their workshop. */
    void ask(Object command) {
        var log = house.getBean(EventStore.class);
        house.getBean(CommandGateway.class).sendAndWait(command);
        house.getBean(org.sabak.log.Reactions.class).await(log.createHeadToken().position().orElse(-1),
                System.nanoTime() + Duration.ofSeconds(30).toNanos());
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BISHKEK).toInstant();
    }

    List<LetterRequested> letters(Template template) {
        return all(LetterRequested.class).stream().filter(l -> l.template() == template).toList();
    }

    <E> List<E> all(Class<E> kind) {
        var found = new ArrayList<E>();
        try (var stream = house.getBean(EventStore.class).openStream(null)) {
            while (stream.hasNextAvailable()) {
                var event = stream.nextAvailable().getPayload();
                if (kind.isInstance(event)) found.add(kind.cast(event));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Long enough for the agenda to be looked at several times. */
    static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    static void until(BooleanSupplier true_) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("took too long");
            LockSupport.parkNanos(50_000_000);
        }
    }
}
