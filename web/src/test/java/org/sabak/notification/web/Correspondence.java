package org.sabak.notification.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.sabak.assembly.House;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Row;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
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

/** A house that writes letters, quickly and to a mail server of the test. */
final class Correspondence implements AutoCloseable {

    static final LocalDate DAY = LocalDate.now().plusDays(30);

    private static final Duration LONG = Duration.ofSeconds(60);

    private final House house;

    private Correspondence(House house) {
        this.house = house;
    }

    /** @param port of the mail server; 0 for none */
    static Correspondence in(Path data, int port, String... more) {
        var settings = new TreeMap<>(Map.of("sabak.letters.retry-after", "100ms", "sabak.letters.attempts", "3",
                "sabak.letters.per-minute", "60000"));
        if (port > 0) {
            settings.putAll(Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", String.valueOf(port),
                    "sabak.letters.from", "Учебный отдел <office@example.org>", "sabak.base-url", "https://training.example.org"));
        }
        for (var setting : more) settings.put(setting.split("=")[0], setting.split("=")[1]);
        return new Correspondence(House.in(data, settings.entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue())
                .toArray(String[]::new)));
    }

    House house() {
        return house;
    }

    WorkshopId workshop(int seats, String language) {
        var workshop = new WorkshopId("workshop-" + UUID.randomUUID());
        tell(new PlanWorkshop(workshop, new Plan("Countering bribery", WorkshopKind.TRAINING_COURSE, Level.NATIONAL, Mode.ONSITE,
                "T3", "IV", "", new Place(new Country("KG"), "Osh", "Hall 7"), "", Days.of(DAY, DAY), seats, List.of(),
                List.of(language), false, null)));
        return workshop;
    }

    RegistrationId register(WorkshopId workshop, String name, String email) {
        var id = UUID.randomUUID().toString();
        var registration = new RegistrationId("registration-" + id);
        tell(new RegisterParticipant(workshop, registration, new PersonId("person-" + id), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA),
                new PersonDetails(name, "", email, "+99 000", "Radio", ""), Channel.DESK, "on-behalf"));
        return registration;
    }

    void tell(Object command) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, command);
    }

    /** The letters to one person's registration, the newest first. */
    List<Row> letters(RegistrationId registration) {
        return all(null).rows().stream().filter(l -> l.recipientId().equals(RecipientId.of(registration))).toList();
    }

    Letters all(Stand stand) {
        house.bean(Commands.class).awaitVisible();
        return house.bean(Queries.class).ask(new AllLetters(stand, Actor.PROGRAM), Letters.class);
    }

    /** The one letter to a registration, as soon as it stands there. */
    Row await(RegistrationId registration, Stand stand) {
        until(() -> letters(registration).stream().anyMatch(l -> l.stand() == stand));
        return letters(registration).stream().filter(l -> l.stand() == stand).findFirst().orElseThrow();
    }

    /** Until nothing waits and so many letters are known. */
    void awaitAll(int letters) {
        until(() -> {
            var counts = all(null).counts();
            return counts.values().stream().mapToInt(Integer::intValue).sum() == letters && !counts.containsKey(Stand.WAITING);
        });
    }

    static void until(BooleanSupplier true_) {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("took too long");
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
