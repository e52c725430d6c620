package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.created;
import static org.sabak.assembly.Machine.done;
import static org.sabak.assembly.Machine.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;

/** Organizers choose who gets a seat, in real browsers with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class ChoosingWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    static House house;
    static Machine machine;

    @BeforeAll
    static void open() {
        house = House.demonstration();
        machine = house.machine(AccountRole.ORGANIZER);
    }

    @Test
    void from_new_to_selected_by_way_of_the_reserve_and_back() {
        var workshop = chosen(2, "Aibek Sample", "Cholpon Sample", "Dilshod Sample");
        Patience.inBrowser(LONGEST, chromium -> {
            try (var wide = chromium.visitor("en-GB", 1280); var narrow = chromium.visitor("ru-RU", 360)) {
                var page = Entrance.organizer(house, wide.newPage());
                page.navigate(house.address() + "/desk" + workshop + "/board");
                press(page, "Aibek Sample", "Reserve");
                assertThat(page.locator("main")).containsText("Next in line is Aibek Sample");
                press(page, "Cholpon Sample", "Select");
                assertThat(page.locator("main")).containsText("waits on the reserve list before");
                page.fill("#reason", "Leads the unit in the south");
                Chromium.keep(page, "select");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give this seat")).click();
                assertThat(page.locator("#pile-SEATED")).hasText("Selected: 1");
                Chromium.keep(page, "board");
                var small = Entrance.organizer(house, narrow.newPage());
                small.navigate(house.address() + "/desk" + workshop + "/board");
                assertThat(small.locator("#pile-SEATED")).hasText("Выбраны: 1");
                Chromium.keep(small, "board");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cholpon Sample").setExact(true)).click();
                assertThat(page.locator("main")).containsText("Leads the unit in the south");
                Chromium.keep(page, "story");
            }
        });
    }

    @Test
    void of_two_organizers_who_give_the_last_seat_at_once_one_gives_it_and_the_other_is_told() throws Exception {
        var workshop = chosen(1, "Aigul Sample", "Bakyt Sample");
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of("Aigul Sample", "Bakyt Sample").stream().map(name -> CompletableFuture.supplyAsync(
                    () -> lastSeat(workshop, name, together), two)).toList();
            var told = List.of(outcomes.get(0).get(LONGEST.toSeconds(), TimeUnit.SECONDS),
                    outcomes.get(1).get(LONGEST.toSeconds(), TimeUnit.SECONDS));
            assertThat(told).containsExactlyInAnyOrder("given", "told");
        }
        var seats = json(machine.get("/api" + workshop + "/seats"));
        assertThat(seats.get("taken").asInt()).isOne();
        assertThat(seats.get("choice").get("undecided").asInt()).isOne();
    }

    private static String lastSeat(String workshop, String name, CyclicBarrier together) {
        var outcome = new String[1];
        Patience.inBrowser(LONGEST, chromium -> {
            try (var organizers = chromium.visitor("en-GB", 1280)) {
                var page = Entrance.organizer(house, organizers.newPage());
                page.navigate(house.address() + "/desk" + workshop + "/board");
                var button = card(page, name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Select"));
                assertThat(button).isVisible();
                together.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
                button.click();
                assertThat(page.locator("[role=alert], [role=status]").first()).isVisible();
                boolean given = page.locator("[role=alert]").count() == 0;
                if (!given) assertThat(page.locator("[role=alert]")).containsText("seat");
                Chromium.keep(page, given ? "last-seat-given" : "last-seat-told");
                outcome[0] = given ? "given" : "told";
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.BrokenBarrierException | InterruptedException e) {
                throw new IllegalStateException("the other organizer did not come", e);
            }
        });
        return outcome[0];
    }

    private static void press(Page page, String name, String words) {
        card(page, name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)).click();
    }

    private static Locator card(Page page, String name) {
        return page.locator(".board li", new Page.LocatorOptions().setHasText(name));
    }

    /** A workshop whose seats are given by choice, with people who are new; its address after {@code /api}. */
    private static String chosen(int seats, String... names) {
        var day = LocalDate.now().plusDays(40);
        var workshop = created(machine.post("/api/workshops", """
                {"title":"Chosen by hand","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"KG","city":"Osh"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":%d,"countries":["KZ","KG","UZ"]}""".formatted(day, day, seats)))
                .headers().firstValue("Location").orElseThrow();
        done(machine.post(workshop + "/announcement", null));
        done(machine.send("PUT", workshop + "/selection", null, Map.of()));
        for (var name : names) {
            created(machine.post(workshop + "/registrations", """
                    {"name":"%s","email":"somebody@example.org","organisation":"Office","organisationKind":"GOVERNMENT",
                     "country":"KG","sex":"FEMALE","ageBand":"FROM_35_TO_49"}""".formatted(name)));
        }
        return workshop.substring("/api".length());
    }
}
