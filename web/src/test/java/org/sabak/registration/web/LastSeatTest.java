package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

/** Sixty-four people press the button at once, and there is one seat. */
class LastSeatTest {

    private static final int PEOPLE = 64;
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\"[^>]*value=\"([^\"]+)\"");

    private final House house = House.shared();

    @Test
    void one_gets_the_seat_and_the_others_wait_in_the_order_they_were_recorded() throws Exception {
        var workshop = workshopWithOneSeat();
        var page = "/workshops/" + workshop + "/registration";

        var answers = atOnce(IntStream.range(0, PEOPLE).mapToObj(i -> visitor(page, i)).toList());

        assertThat(answers).as("everybody is answered with their own page").containsOnly("302 /my");
        var roster = house.bean(Queries.class).ask(new RosterOf(workshop, Actor.PROGRAM), Roster.class);
        assertThat(roster.taken()).isEqualTo(1);
        assertThat(roster.rows()).filteredOn(r -> r.state() == State.SEATED).hasSize(1);
        assertThat(roster.rows()).filteredOn(r -> r.state() == State.RESERVE).extracting(Row::place)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PEOPLE - 1).boxed().toList());
        assertThat(roster.rows()).filteredOn(r -> r.state() == State.RESERVE).extracting(Row::since).isSorted();
    }

    private WorkshopId workshopWithOneSeat() {
        var commands = house.bean(Commands.class);
        var workshop = new WorkshopId("workshop-" + UUID.randomUUID());
        var first = java.time.LocalDate.now().plusDays(30);
        commands.sendAs(Actor.PROGRAM, new PlanWorkshop(workshop, new Plan("One seat", WorkshopKind.TRAINING_COURSE,
                Level.NATIONAL, Mode.ONSITE, "T3", "IV", "", new Place(new Country("KG"), "Osh", ""), "",
                Days.of(first, first), 1, List.of(new Country("KG")), List.of("ru"), false, null)));
        commands.sendAs(Actor.PROGRAM, new AnnounceWorkshop(workshop));
        commands.sendAs(Actor.PROGRAM, new OpenRegistration(workshop, Instant.now().plusSeconds(86_400)));
        return workshop;
    }

    /** Opens the form in a browser of their own and fills it in; pressing the button is left for later. */
    private Callable<String> visitor(String page, int n) {
        var browser = house.browser();
        var ticket = TICKET.matcher(browser.get(page).body());
        assertThat(ticket.find()).isTrue();
        var form = Browser.form(Map.of("_csrf", browser.formToken(), "ticket", ticket.group(1), "name", "Aibek Demo " + n,
                "contact", "aibek" + n + "@example.org", "organisation", "Demo", "organisationKind", "GOVERNMENT",
                "country", "KG", "consent", "true"));
        return () -> {
            var answer = browser.raw("POST", page, form, Map.of());
            var to = answer.headers().firstValue("Location").orElse(answer.body());
            return answer.statusCode() + " " + to.replaceFirst("https?://[^/]+", "");
        };
    }

    private static List<String> atOnce(List<Callable<String>> deeds) throws Exception {
        var start = new CountDownLatch(1);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<java.util.concurrent.Future<String>>();
            for (var deed : deeds) {
                waiting.add(many.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<String>();
            for (var answer : waiting) answers.add(answer.get());
            return answers;
        }
    }
}
