package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.assembly.House;
import org.sabak.assembly.Ministry;

/** A focal point names six people by pasting them out of a spreadsheet, in a real browser with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class NominatingWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String SIX = """
            Name\tФИО\tE-mail or phone\tOrganisation\tPosition\tSex\tAge\tKind of organisation
            Dana Omarova\tДана Омарова\tdana@mfa.example\tMinistry of Foreign Affairs\tHead of unit\tF\t35–49\tGovernment
            Erlan Seitov\tЕрлан Сеитов\terlan@mfa.example\tMinistry of Foreign Affairs\tOfficer\tM\t25–34\tGovernment
            Farida Aliyeva\tФарида Алиева\t+7 700 000 00 03\tBorder Service\tMajor\tж\t35–49\tSecurity service
            Gulnar Kim\tГульнар Ким\tgulnar@court.example\tSupreme Court\tJudge\tFemale\t50–59\tJustice
            Ivan Petrov\tИван Петров\tivan@ngo.example\tPeace Centre\tDirector\tM\t60 and over\tNGO
            Kanat Bekov\tКанат Беков\tkanat@uni.example\tNational University\tLecturer\tM\t25–34\tAcademia
            """;

    /** What a person does: pages seen, buttons pressed, things put in. */
    private int pages, presses, fields;

    @Test
    void six_people_are_named_by_paste_with_a_letter_and_a_receipt() {
        var house = House.demonstration();
        var ministry = Ministry.invited(house);
        for (int width : new int[] {1280, 360}) {
            var invited = width == 1280 ? ministry : Ministry.invited(house);
            Patience.inBrowser(LONGEST, chromium -> {
                try (var focalPoint = chromium.visitor("en-GB", width)) {
                    walk(invited, focalPoint.newPage());
                }
            });
        }
        assertThat(pages).as("pages, from the letter's button to the receipt").isEqualTo(9);
        assertThat(presses).as("with one word put right").isEqualTo(7);
        assertThat(fields).as("the table, one word, the letter, the tick").isEqualTo(4);
    }

    private void walk(Ministry ministry, Page page) {
        pages = presses = fields = 0;
        see(page, ministry.house().address() + "/nominate/" + ministry.invitation(), "nominate");
        press(page, "Send me the letter to sign in");
        assertThat(page.locator("[role=status]")).containsText("a…@mfa.example");
        see(page, ministry.house().address() + new Outbox(ministry.house()).link(ministry.invitation()), "nominate-link");
        press(page, "Go on");
        assertThat(page.locator("h1")).containsText("Nominations: Kazakhstan");
        Chromium.keep(page, "nominations-empty");
        page.locator("main a.button").click();
        presses++;
        pages++;
        paste(page);
        sendWithLetter(page);
        page.locator("main a").last().click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        Chromium.keep(page, "nominations-sent");
    }

    /** One word of the table is none of the house's; the row says so and everything else has been taken over. */
    private void paste(Page page) {
        page.fill("#pasted", SIX.replace("Government\nErlan", "Govt\nErlan"));
        fields++;
        press(page, "Save the table");
        assertThat(page.locator("[role=alert]")).containsText("Row 1, Kind of organisation: “Govt” is not one of the answers");
        Chromium.keep(page, "nominations-wrong");
        page.selectOption("#kind-0", "GOVERNMENT");
        fields++;
        press(page, "Save the table");
        assertThat(page.locator("[role=status]")).containsText("The table is saved");
        assertThat(page.locator("tbody tr")).hasCount(6);
    }

    private void sendWithLetter(Page page) {
        page.setInputFiles("#letter", new FilePayload("letter.pdf", "application/pdf",
                "%PDF-1.7\nDear organizer\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        fields++;
        press(page, "Upload the letter");
        Chromium.keep(page, "nominations-ready");
        page.check("input[name=told]");
        fields++;
        press(page, "Send 6 people");
        assertThat(page.locator("h1")).containsText("Receipt");
        assertThat(page.locator("ol li")).hasCount(6);
        Chromium.keep(page, "nominations-receipt");
    }

    private void see(Page page, String address, String name) {
        page.navigate(address);
        pages++;
        Chromium.keep(page, name);
    }

    private void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
        presses++;
        pages++;
    }
}
