package org.sabak.bench.house;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

/** Plans and announces workshops and opens their registration, as an organizer would. */
public final class Offer {

    private static final List<Country> COUNTRIES = List.of(new Country("KZ"), new Country("KG"), new Country("TJ"),
            new Country("TM"), new Country("UZ"));

    private static final int ORGANIZERS = 16;

    private final House house;

    public Offer(House house) {
        this.house = house;
    }

    /** @param seats 1 to 100,000 each */
    public void make(List<WorkshopId> workshops, int seats) {
        each(workshops, workshop -> {
            house.send(Actor.PROGRAM, new PlanWorkshop(workshop, plan(seats)));
            house.send(Actor.PROGRAM, new AnnounceWorkshop(workshop));
        });
        house.awaitVisible(); // the house prepares rosters and sheets by itself
        var closesAt = Instant.now().plus(20, ChronoUnit.DAYS);
        each(workshops, workshop -> house.send(Actor.PROGRAM, new OpenRegistration(workshop, closesAt)));
        house.awaitVisible();
    }

    private static void each(List<WorkshopId> workshops, Consumer<WorkshopId> deed) {
        try (var organizers = Executors.newFixedThreadPool(ORGANIZERS)) {
            for (var done : organizers.invokeAll(workshops.stream().map(w -> Executors.callable(() -> deed.accept(w))).toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a workshop could not be offered", e);
        }
    }

    private static Plan plan(int seats) {
        var first = LocalDate.now().plusDays(30);
        return new Plan("Measured workshop", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T3", "IV", "",
                new Place(new Country("KZ"), "Almaty", ""), "", Days.of(first, first), seats, COUNTRIES, List.of("en"),
                false, null);
    }
}
