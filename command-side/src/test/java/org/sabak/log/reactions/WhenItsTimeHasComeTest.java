package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.api.Test;
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
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What the house does because time passes, by a clock that the test moves. */
class WhenItsTimeHasComeTest {

    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");
    private static final LocalDate FIRST = LocalDate.now(BISHKEK).plusDays(10);
    private static final PersonDetails WITH_ADDRESS = new PersonDetails("Amina", "", "amina@example.org", "", "Radio", "");
    private static final PersonDetails BY_PHONE = new PersonDetails("Boris", "", "", "+99 000", "Radio", "");

    @TempDir
    Path data;

    private final WorkshopId workshop = new WorkshopId("workshop-" + UUID.randomUUID());
    private volatile Instant now = Instant.now();
    private ConfigurableApplicationContext house;

    @BeforeEach
    void open() {
        house = new SpringApplicationBuilder(ARunningHouse.CommandRoom.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF).properties("logging.level.root=WARN")
                .initializers(c -> ((GenericApplicationContext) c).registerBean("clock", Clock.class, this::clock))
                .run("--sabak.data=" + data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void three_days_before_everybody_with_a_seat_is_reminded_once() {
        plan(1);
        var seated = register(WITH_ADDRESS);
        register(WITH_ADDRESS); // waits
        now = at(FIRST.minusDays(3), LocalTime.of(8, 59));
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
        now = at(FIRST.minusDays(3), LocalTime.of(9, 0));
        until(() -> letters(Template.REMINDER).size() == 1);
        assertThat(letters(Template.REMINDER)).extracting(l -> l.recipientId().value()).containsExactly(seated.value());

        close();
        open();
        pause();
        assertThat(letters(Template.REMINDER)).as("after a start").hasSize(1);
        ask(new RescheduleWorkshop(workshop, Days.of(FIRST.plusDays(20), FIRST.plusDays(20)), "no hall"));
        now = at(FIRST.plusDays(17), LocalTime.NOON);
        until(() -> letters(Template.REMINDER).size() == 2);
        now = at(FIRST.plusDays(19), LocalTime.NOON);
        pause();
        assertThat(letters(Template.REMINDER)).extracting(LetterRequested::fact).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void nobody_is_reminded_of_what_will_not_be_or_has_no_address_or_has_begun() {
        plan(3);
        register(BY_PHONE);
        register(WITH_ADDRESS);
        ask(new CancelWorkshop(workshop, "no funds"));
        now = at(FIRST.minusDays(2), LocalTime.NOON);
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
        close();
        now = at(FIRST, LocalTime.NOON);
        open();
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
    }

    @Test
    void who_was_there_is_thanked_two_days_after_it_was_held() {
        plan(3);
        var there = register(WITH_ADDRESS);
        var absent = register(WITH_ADDRESS);
        register(WITH_ADDRESS); // not marked
        ask(new AnnounceWorkshop(workshop));
        now = at(FIRST, LocalTime.of(18, 0));
        ask(new MarkHeld(workshop));
        mark(there, Mark.LATE);
        mark(absent, Mark.ABSENT);
        now = Instant.now().plus(Duration.ofHours(47));
        pause();
        assertThat(letters(Template.THANK_YOU)).isEmpty();
        now = Instant.now().plus(Duration.ofHours(49));
        until(() -> !letters(Template.THANK_YOU).isEmpty());
        close();
        open();
        pause();
        assertThat(letters(Template.THANK_YOU)).extracting(l -> l.recipientId().value()).containsExactly(there.value());
    }

    @Test
    void an_offer_nobody_answers_ends_and_one_that_was_accepted_does_not() {
        plan(3);
        ask(new SelectParticipants(workshop));
        var silent = register(WITH_ADDRESS);
        var quick = register(WITH_ADDRESS);
        var by = now.plus(Duration.ofDays(2));
        for (var one : List.of(silent, quick)) ask(new SelectCandidate(workshop, one, null, by, ""));
        ask(new AcceptSeat(workshop, quick, WITH_ADDRESS, "2026-11"));
        close();
        open();
        now = by;
        pause();
        assertThat(all(OfferExpired.class)).as("the last instant is still in time").isEmpty();
        now = by.plusSeconds(2);
        until(() -> !all(OfferExpired.class).isEmpty());
        pause();
        assertThat(all(OfferExpired.class)).containsExactly(new OfferExpired(workshop, silent));
    }

    @Test
    void seats_held_for_women_are_free_from_the_day_that_was_said() {
        plan(3);
        var until = now.plus(Duration.ofDays(2));
        ask(new HoldSeatsForWomen(workshop, 2, until));
        now = until.minusSeconds(1);
        pause();
        assertThat(all(HeldSeatsReleased.class)).isEmpty();
        now = until;
        until(() -> !all(HeldSeatsReleased.class).isEmpty());
        assertThat(all(HeldSeatsReleased.class)).containsExactly(new HeldSeatsReleased(workshop, 2));
    }

    private void plan(int seats) {
        ask(new PlanWorkshop(workshop, new Plan("Engaging the media", WorkshopKind.THEMATIC_WORKSHOP, Level.REGIONAL, Mode.ONSITE,
                "T2", "IV", "", new Place(new Country("KG"), "Bishkek", ""), "", Days.of(FIRST, FIRST), seats, List.of(),
                List.of("ru"), true, null)));
    }

    private RegistrationId register(PersonDetails who) {
        var id = UUID.randomUUID();
        var registration = new RegistrationId("registration-" + id);
        ask(new RegisterParticipant(workshop, registration, new PersonId("person-" + id), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA), who, Channel.DESK, "on-behalf"));
        return registration;
    }

    private void mark(RegistrationId registration, Mark mark) {
        ask(new TakeAttendance(workshop, SessionId.of(workshop, 1), List.of(new Entry(registration, mark)), Evidence.SIGNATURE));
    }

    /** The roster and the sheets come a moment after their workshop. */
    private void ask(Object command) {
        var log = house.getBean(EventStore.class);
        var reactions = house.getBean(org.sabak.log.Reactions.class);
        house.getBean(CommandGateway.class).sendAndWait(command);
        reactions.await(log.createHeadToken().position().orElse(-1), System.nanoTime() + Duration.ofSeconds(30).toNanos());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BISHKEK).toInstant();
    }

    private List<LetterRequested> letters(Template template) {
        return all(LetterRequested.class).stream().filter(l -> l.template() == template).toList();
    }

    private <E> List<E> all(Class<E> kind) {
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
    private static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    private static void until(BooleanSupplier true_) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("took too long");
            LockSupport.parkNanos(50_000_000);
        }
    }
}
