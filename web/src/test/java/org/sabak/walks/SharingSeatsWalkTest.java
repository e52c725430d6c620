package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.assembly.House;

/** An organizer shares seats out on a telephone and on a wide screen, in a real browser with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class SharingSeatsWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String WORKSHOP = "/desk/workshops/workshop-demo-13";

    static House house;

    @BeforeAll
    static void open() {
        house = House.demonstration();
    }

    @Test
    void too_many_are_refused_with_nothing_lost_then_saved_held_and_released() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var organizers = chromium.visitor("en-GB", 360); var russians = chromium.visitor("ru-RU", 1280)) {
                var page = Entrance.organizer(house, organizers.newPage());
                share(page);
                hold(page);
                look(Entrance.organizer(house, russians.newPage()));
                release(page);
            }
        });
    }

    private static void share(Page page) {
        page.navigate(house.address() + WORKSHOP + "/roster");
        page.locator("a[href$='/shares']").click();
        page.fill("#seats-TM", "90000");
        button(page, "Add up without saving");
        assertThat(page.locator("#sum")).containsText("too many");
        assertThat(page.locator("#seats-TM")).hasValue("90000");
        button(page, "Save");
        assertThat(page.locator("[role=alert]")).containsText("add up to 90000");
        assertThat(page.locator("#seats-TM")).hasValue("90000");
        Chromium.keep(page, "shares-refused");
        page.fill("#seats-TM", "1");
        button(page, "Save");
        assertThat(page.locator("#seats-TM-wrong")).containsText("Turkmenistan: people from this country already have 5");
        page.fill("#seats-TM", "5");
        button(page, "Save");
        assertThat(page.locator("[role=status]")).containsText("Saved");
        assertThat(page.locator("#sum")).containsText("Together 5 of 24 seats. 19 are left");
    }

    private static void look(Page wide) {
        wide.navigate(house.address() + WORKSHOP + "/shares");
        assertThat(wide.locator("#sum")).containsText("Вместе мест: 5 из");
        Chromium.keep(wide, "shares");
        wide.navigate(house.address() + WORKSHOP + "/roster");
        Chromium.keep(wide, "roster-shares");
    }

    private static void release(Page page) {
        page.locator("button", new Page.LocatorOptions().setHasText("Release the held seats now")).click();
        assertThat(page.locator("main")).not().containsText("held for women until");
        page.fill("#seats-TM", "");
        button(page, "Save");
        assertThat(page.locator("#sum")).containsText("Together 0 of 24");
    }

    private static void hold(Page page) {
        page.locator("a[href$='/held-seats']").click();
        page.fill("#seats", "1");
        page.fill("#until", LocalDate.now().minusDays(2).toString());
        button(page, "Save");
        assertThat(page.locator("#until-wrong")).containsText("still to come");
        assertThat(page.locator("#seats")).hasValue("1");
        Chromium.keep(page, "held-refused");
        page.fill("#until", LocalDate.now().plusDays(5).toString());
        button(page, "Save");
        assertThat(page.locator("main")).containsText("1 held for women until");
        Chromium.keep(page, "shares-held");
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }
}
