package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.House;
import org.sabak.doors.Commands;
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
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/** The three users, one after the other, in a real browser with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class WalksTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    static House house;

    @BeforeAll
    static void open() {
        house = House.demonstration();
    }

    @Test
    void from_the_plan_to_a_corrected_mark() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var organizers = chromium.visitor("en-GB", 1280); var people = chromium.visitor("ru-RU", 360)) {
                var desk = Entrance.organizer(house, organizers.newPage());
                plan(desk);
                var workshop = desk.url();
                openRegistration(desk);
                register(people.newPage(), workshop);
                attendance(desk, workshop);
                history(desk, workshop);
            }
        });
    }

    @Test
    void bad_input_is_explained_beside_the_field_and_nothing_typed_is_lost() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var organizers = chromium.visitor("en-GB", 360)) {
                var desk = Entrance.organizer(house, organizers.newPage());
                desk.navigate(house.address() + "/desk/workshops/new");
                fill(desk, "Backwards", LocalDate.now().plusDays(9), LocalDate.now().plusDays(7), "100001");
                button(desk, "Save as tentative");

                assertThat(desk.title()).startsWith("Error");
                assertThat(desk.locator("#lastDay-wrong")).isVisible();
                assertThat(desk.locator("#title")).hasValue("Backwards");
                assertThat(desk.locator("#city")).hasValue("Osh");
                assertThat(desk.locator("#seats")).hasValue("100001");
                desk.fill("#lastDay", LocalDate.now().plusDays(9).toString());
                button(desk, "Save as tentative");
                assertThat(desk.locator("#seats-wrong")).containsText("from 1 to");
                Chromium.keep(desk, "plan-refused");
            }
        });
    }

    @Test
    void a_participant_comes_by_link_withdraws_and_comes_back() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var people = chromium.visitor("ru-RU", 360)) {
                var page = people.newPage();
                page.navigate(Entrance.link(house, LinkPurpose.OWN_REGISTRATION, "registration-demo-12-16"));
                page.locator("main button").click();
                assertThat(page).hasURL(house.address() + "/my");
                Chromium.keep(page, "my-registration");
                page.locator("a[href$='/my/withdrawal']").click();
                page.locator("main button").first().click();
                assertThat(page.locator(".state.out")).isVisible();
                page.locator("form[action$='/my/return'] button").click();
                assertThat(page.locator(".state.in")).isVisible();
            }
        });
    }

    @Test
    void a_donor_reads_the_sentence_and_how_it_is_counted() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var donors = chromium.visitor("en-GB", 1280)) {
                var page = donors.newPage();
                page.navigate(Entrance.link(house, LinkPurpose.SIGN_IN, "account-demo-donor"));
                page.locator("main button").click();
                assertThat(page.locator(".says").first()).containsText("of more than 2,000");
                page.locator("details summary").first().click();
                assertThat(page.locator("details[open] p").first()).isVisible();
                assertThat(page.locator("main")).containsText(Pattern.compile("position [\\d,]+ in the log"));
                Chromium.keep(page, "donor");
                page.navigate(house.address() + "/desk/figures");
                assertThat(page.locator("h1")).not().containsText("Exact");
            }
        });
    }

    @Test
    void an_organizer_sees_which_letter_did_not_go_and_why_and_has_it_tried_again() {
        var id = "letter-walk-" + System.nanoTime();
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new RegisterParticipant(new WorkshopId("workshop-demo-13"),
                new RegistrationId("registration-" + id), new PersonId("person-" + id), Role.EXPERT, new Particulars(Sex.FEMALE,
                        AgeBand.UNKNOWN, new Country("KZ"), OrganisationKind.MEDIA),
                new PersonDetails("Aigul No-Letter", "", "no address", "", "Radio", ""), Channel.DESK, "on-behalf"));
        Patience.inBrowser(LONGEST, chromium -> {
            try (var organizers = chromium.visitor("en-GB", 1280)) {
                var desk = Entrance.organizer(house, organizers.newPage());
                desk.locator("nav a[href$='/desk/letters']").click();
                assertThat(desk.locator("main .note")).containsText("No mail server is set");
                var row = desk.locator("tr", new Page.LocatorOptions().setHasText("Aigul No-Letter"));
                while (row.filter(new Locator.FilterOptions().setHasText("Failed")).count() == 0) desk.reload();
                assertThat(row).containsText("cannot be written to");
                Chromium.keep(desk, "letters");
                row.getByRole(AriaRole.BUTTON).click();
                assertThat(desk.locator(".done")).isVisible();
            }
        });
    }

    private static void plan(Page desk) {
        desk.locator("a[href$='/desk/workshops/new']").first().click();
        fill(desk, "A walk", LocalDate.now().minusDays(1), LocalDate.now(), "20");
        Chromium.keep(desk, "plan");
        button(desk, "Save and announce");
        assertThat(desk.locator("h1")).containsText("A walk");
    }

    private static void fill(Page desk, String title, LocalDate first, LocalDate last, String seats) {
        desk.fill("#title", title);
        desk.selectOption("#kind", "TRAINING_COURSE");
        desk.selectOption("#theme", "T3");
        desk.selectOption("#country", "KG");
        desk.fill("#city", "Osh");
        desk.fill("#firstDay", first.toString());
        desk.fill("#lastDay", last.toString());
        desk.fill("#seats", seats);
    }

    private static void openRegistration(Page desk) {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open registration")).first().click();
        desk.fill("#closesAt", LocalDate.now().plusDays(1) + "T18:00");
        desk.locator("main button").first().click();
        assertThat(desk.locator("main")).containsText("Registration open");
        Chromium.keep(desk, "workshop");
    }

    private static void register(Page phone, String workshop) {
        phone.navigate(workshop.replace("/desk/", "/").replaceFirst("\\?.*", ""));
        phone.locator("a[href$='/registration']").click();
        phone.fill("#name", "Ulug'bek Yo'ldoshev");
        phone.fill("#nativeName", "Улуғбек Йўлдошев");
        phone.fill("#contact", "ulugbek@example.org");
        phone.fill("#organisation", "Демо-академия");
        phone.selectOption("#organisationKind", "ACADEMIA");
        phone.selectOption("#country", "UZ");
        phone.locator("main button").last().click();
        assertThat(phone.locator("[role=alert]")).isVisible();
        assertThat(phone.locator("#name")).hasValue("Ulug'bek Yo'ldoshev");
        Chromium.keep(phone, "register-refused");
        phone.locator("input[type=checkbox][name=consent]").check();
        phone.locator("main button").last().click();
        assertThat(phone).hasURL(house.address() + "/my");
        assertThat(phone.locator(".state.in")).isVisible();
        Chromium.keep(phone, "registered");
    }

    private static void attendance(Page desk, String workshop) {
        desk.navigate(workshop.replaceFirst("\\?.*", ""));
        desk.locator("table a[href$='/attendance']").first().click();
        desk.locator("input[type=radio][value=ABSENT]").first().check();
        Chromium.keep(desk, "sheet");
        desk.locator("main button").first().click();
        desk.locator("main .marked a").first().click();
        desk.locator("input[type=radio][value=PRESENT]").check();
        desk.fill("#reason", "Was in the other hall");
        desk.locator("main button").first().click();
        assertThat(desk.locator("main")).containsText("Was in the other hall");
        Chromium.keep(desk, "sheet-corrected");
    }

    private static void history(Page desk, String workshop) {
        desk.navigate(workshop.replaceFirst("\\?.*", "") + "/history");
        assertThat(desk.locator("main")).containsText("Ulug'bek Yo'ldoshev");
        assertThat(desk.locator("main")).containsText("Was in the other hall");
        Chromium.keep(desk, "history");
    }

    private static void button(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).click();
    }
}
