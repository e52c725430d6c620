package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.House;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

/** An organizer plans an agenda, publishes it and changes it, in a real browser with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class AgendaWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String TABLE = """
            День;Время;Название;Вид;Права человека;Гендер;Выступающие;Панель
            1;09:00–09:30;Открытие;церемония;;;;
            ;09:30–11:00;Права человека на границе;занятие;основная тема;нет;Dilnoza Ergasheva;
            ;11:00–11:30;Кофе;перерыв;;;;
            ;11:30–13:00;Кто за что отвечает;занятие;нет;нет;Azamat Toktosunov, Merdan Orazov;да
            2;09:00–10:30;Гендерный анализ;занятие;нет;основная тема;Fereshta Karimi;
            """;

    private final House house = House.demonstration();

    @Test
    void an_agenda_is_drafted_refused_imported_published_and_revised() {
        for (int width : new int[] {1280, 360}) {
            var workshop = planned();
            Patience.inBrowser(LONGEST, chromium -> {
                try (var organizer = chromium.visitor("en-GB", width); var visitor = chromium.visitor("ru-RU", width)) {
                    var page = signIn(organizer);
                    draft(page, workshop);
                    refuse(page);
                    load(page);
                    publish(page);
                    revise(page);
                    everybody(visitor, workshop);
                }
            });
        }
    }

    private void draft(Page page, WorkshopId workshop) {
        page.navigate(house.address() + "/desk/workshops/" + workshop);
        link(page, "Agenda");
        assertThat(page.locator("main")).containsText("There is nothing on the agenda yet");
        link(page, "Add an item");
        Chromium.keep(page, "agenda-item");
        fill(page, "Coffee", "10:30", "30");
        page.check("input[value=LOGISTICS]");
        button(page, "Save");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    /** Overlap, no minutes, weight on a break: each time the reason stands beside its field and what was typed is still there. */
    private static void refuse(Page page) {
        link(page, "Add an item");
        fill(page, "Rights at the border", "10:00", "60");
        button(page, "Save");
        assertThat(page.locator("#startsAt-wrong")).containsText("at this time there is already “Coffee”");
        assertThat(page.locator("#title")).hasValue("Rights at the border");
        Chromium.keep(page, "agenda-overlap");
        page.fill("#startsAt", "11:00");
        page.fill("#minutes", "-60");
        button(page, "Save");
        assertThat(page.locator("#minutes-wrong")).containsText("from 1 to 720 minutes");
        page.fill("#minutes", "60");
        page.check("input[value=LOGISTICS]");
        page.selectOption("#gender", "INTEGRATED");
        page.selectOption("#speaker-1", "trainer-demo-5");
        button(page, "Save");
        assertThat(page.locator("#gender-wrong")).containsText("only learning time is weighed");
        assertThat(page.locator("#speaker-1")).hasValue("trainer-demo-5");
        page.check("input[value=LEARNING]");
        button(page, "Save");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("Dilnoza Ergasheva");
    }

    /** A file as an old spreadsheet writes it, with one wrong word; then put right by hand. */
    private static void load(Page page) {
        link(page, "Import a table");
        page.setInputFiles("#file", new FilePayload("agenda.csv", "text/csv",
                TABLE.replace("перерыв", "перекур").getBytes(Charset.forName("windows-1251"))));
        button(page, "Check the file");
        assertThat(page.locator("[role=alert]")).containsText("Line 4, kind: “перекур” is not one of the answers");
        Chromium.keep(page, "agenda-import-wrong");
        page.fill("#pasted", page.inputValue("#pasted").replace("перекур", "перерыв"));
        button(page, "Check the table");
        assertThat(page.locator(".note").first()).containsText("The table can be taken (items: 5).");
        Chromium.keep(page, "agenda-import");
        button(page, "Put this table in the place of the draft");
        assertThat(page.locator("tbody tr")).hasCount(5);
        assertThat(page.locator("main")).containsText("1 of 1 panels have no woman: “Кто за что отвечает”.");
        Chromium.keep(page, "agenda-draft");
    }

    private static void publish(Page page) {
        button(page, "Publish");
        assertThat(page.locator("main")).containsText("Published as version 1");
        link(page, "To print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header")).isHidden();
        Chromium.keep(page, "agenda-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.goBack();
    }

    private static void revise(Page page) {
        page.locator("tbody a").first().click();
        page.fill("#minutes", "20");
        button(page, "Save");
        assertThat(page.locator("main")).containsText("now takes 20 min instead of 30");
        Chromium.keep(page, "agenda-differs");
        button(page, "Publish again");
        assertThat(page.locator("main")).containsText("Published as version 2");
    }

    private void everybody(BrowserContext visitor, WorkshopId workshop) {
        try (var page = visitor.newPage()) {
            page.navigate(house.address() + "/workshops/" + workshop);
            link(page, "Что и когда будет");
            assertThat(page.locator("h1")).hasText("Повестка");
            assertThat(page.locator("main")).containsText("версия 2");
            assertThat(page.locator("main")).not().containsText("Dilnoza");
            Chromium.keep(page, "agenda-public");
            assertThat(page.locator("table").first().boundingBox().width).as("on the screen").isLessThan(page.viewportSize().width);
            var calendar = visitor.request().get(house.address() + "/workshops/" + workshop + "/agenda.ics").text();
            assertThat(calendar).contains("BEGIN:VTIMEZONE").doesNotContain("Dilnoza").containsOnlyOnce("SEQUENCE:1");
            assertThat(calendar.split("BEGIN:VEVENT")).as("one for each item").hasSize(6);
        }
    }

    private Page signIn(BrowserContext organizer) {
        var page = organizer.newPage();
        page.navigate(house.address() + House.path(house.bean(Links.class)
                .issue(Actor.PROGRAM, LinkPurpose.SIGN_IN, "account-demo-organizer", Links.SIGN_IN)));
        page.locator("main button").click();
        page.waitForURL(house.address() + "/desk");
        return page;
    }

    private WorkshopId planned() {
        var workshop = new WorkshopId("workshop-" + UUID.randomUUID());
        var first = LocalDate.now().plusDays(30);
        var commands = house.bean(Commands.class);
        commands.sendAs(Actor.PROGRAM, new PlanWorkshop(workshop, new Plan("Rights at the border", WorkshopKind.TRAINING_COURSE, Level.REGIONAL,
                Mode.ONSITE, "T8", "IV", "", new Place(new Country("KZ"), "Almaty", ""), "", Days.of(first, first.plusDays(1)), 20,
                List.of(), List.of("ru"), true, null)));
        commands.sendAs(Actor.PROGRAM, new AnnounceWorkshop(workshop));
        return workshop;
    }

    private static void fill(Page page, String title, String starts, String minutes) {
        page.fill("#title", title);
        page.fill("#startsAt", starts);
        page.fill("#minutes", minutes);
    }

    private static void link(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true)).first().click();
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }
}
