package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.assembly.House;

/** An organizer answers the instruments on a telephone and sets targets on a wide screen, with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class MarkingWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Nobody has answered anything about it. */
    private static final String WORKSHOP = "/desk/workshops/workshop-demo-16";
    /** Its decision runs out four days before it begins. */
    private static final String EXPIRING = "/desk/workshops/workshop-demo-12";
    /** Its seats are given, and nobody has decided whether that may be. */
    private static final String UNDECIDED = "/desk/workshops/workshop-demo-13";
    private static final List<String> QUESTIONS = List.of("participation", "accountability", "nonDiscrimination", "empowerment", "legality");

    static House house;

    @BeforeAll
    static void open() {
        house = House.demonstration();
    }

    @Test
    void a_checklist_without_notes_loses_nothing_a_marker_of_zero_is_no_missing_one_and_a_decision_runs_out() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var telephones = chromium.visitor("en-GB", 360); var russians = chromium.visitor("ru-RU", 1280)) {
                var page = Entrance.organizer(house, telephones.newPage());
                mark(page);
                answer(page);
                var wide = Entrance.organizer(house, russians.newPage());
                wide.navigate(house.address() + EXPIRING + "/mainstreaming");
                assertThat(wide.locator("#hrddp ~ table")).containsText("Истекает до последнего дня");
                Chromium.keep(wide, "marks-expiring");
                wide.navigate(house.address() + UNDECIDED);
                wide.locator("a[href$='/mainstreaming#hrddp']").click();
                assertThat(wide.locator(".note.wait")).containsText("решение не записано");
                wide.navigate(house.address() + WORKSHOP + "/history?about=mainstreaming");
                assertThat(wide.locator("tbody")).containsText("Присвоен маркер GEM: 0 – вклада нет. Прежде: не оценён.");
            }
        });
    }

    @Test
    void targets_have_milestones_and_stand_beside_what_is_computed() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var desks = chromium.visitor("en-GB", 1280); var telephones = chromium.visitor("ru-RU", 360)) {
                var page = Entrance.organizer(house, desks.newPage());
                page.locator("main a[href='/desk/targets']").click();
                assertThat(page.locator("main")).containsText("Unknown as of 31 December 2021");
                assertThat(page.locator("#M12 ~ dl").first()).containsText("0.0\u00a0% as of 31 December 2021");
                assertThat(page.locator("#M4 ~ dl").first()).containsText("Actual, as computed");
                milestone(page);
                Chromium.keep(page, "targets");
                var phone = Entrance.organizer(house, telephones.newPage());
                phone.navigate(house.address() + "/desk/workshops/workshop-demo-15/targets");
                assertThat(phone.locator("#M4 ~ dl").first()).containsText("Задаётся там, где распределяются места");
                Chromium.keep(phone, "targets-workshop");
                phone.navigate(house.address() + "/desk/targets");
                Chromium.keep(phone, "targets");
            }
        });
    }

    private static void mark(Page page) {
        page.navigate(house.address() + WORKSHOP);
        page.locator("a[href$='/mainstreaming']").click();
        assertThat(page.locator(".state.wait", new Page.LocatorOptions().setHasText("This is not 0"))).hasCount(2);
        page.locator("a[href$='/gem']").click();
        page.check("input[value=NO_CONTRIBUTION]");
        button(page, "Save");
        assertThat(page.locator("#note-wrong")).containsText("what in the documents this answer rests on");
        assertThat(page.locator("input[value=NO_CONTRIBUTION]")).isChecked();
        Chromium.keep(page, "gem-refused");
        page.fill("#note", "Concept note: nothing about gender equality");
        button(page, "Save");
        assertThat(page.locator("#gem ~ dl").first().locator(".state.in")).hasText("0 – no contribution");
        assertThat(page.locator("#dac ~ dl").nth(1).locator(".state.wait")).containsText("Not screened");
        Chromium.keep(page, "marks-zero");
    }

    private static void answer(Page page) {
        page.locator("a[href$='/panel']").click();
        for (var question : QUESTIONS) page.check("input[name=" + question + "][value='1']");
        page.fill("#participationNote", "Youth groups read the draft");
        button(page, "Save");
        assertThat(page.locator(".wrong")).hasCount(4);
        assertThat(page.locator("#legalityNote-wrong")).isVisible();
        assertThat(page.locator("#participationNote")).hasValue("Youth groups read the draft");
        assertThat(page.locator("input[name=legality][value='1']")).isChecked();
        Chromium.keep(page, "panel-refused");
        for (var question : QUESTIONS.subList(1, 5)) page.fill("#" + question + "Note", "Seen in the agenda");
        button(page, "Save");
        assertThat(page.locator("main")).containsText("5 of 10 points");
        Chromium.keep(page, "marks-complete");
    }

    private static void milestone(Page page) {
        page.locator("a[href='/desk/targets/M7/milestones/new']").click();
        page.fill("#percent", "17,55");
        page.fill("#by", "2027-06-30");
        button(page, "Save");
        assertThat(page.locator("#percent-wrong")).containsText("at most one decimal");
        assertThat(page.locator("#by")).hasValue("2027-06-30");
        page.fill("#percent", "17,5");
        page.fill("#by", LocalDate.parse("2027-12-31").plusDays(1).toString());
        button(page, "Save");
        assertThat(page.locator("#by-wrong")).containsText("The target is due on");
        Chromium.keep(page, "milestone-refused");
        page.fill("#by", "2027-06-30");
        button(page, "Save");
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("Human-rights share")).locator("tbody tr")).hasCount(3);
        page.locator("form[action$='/M7/milestones/2027-06-30/drop'] button").click();
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("Human-rights share")).locator("tbody tr")).hasCount(2);
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }
}
