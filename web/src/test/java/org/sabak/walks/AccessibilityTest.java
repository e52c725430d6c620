package org.sabak.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.House;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;

/** Every kind of page, wide and narrow: WCAG 2.2 AA as far as a machine can tell, and no sideways scrolling at 320 px. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class AccessibilityTest {

    static House house;
    static Chromium chromium;
    static BrowserContext wide;
    static BrowserContext narrow;

    @BeforeAll
    static void open() {
        house = House.demonstration();
        chromium = new Chromium();
        wide = signedIn(1280);
        narrow = signedIn(320);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/workshops", "/workshops/workshop-demo-12", "/workshops/workshop-demo-13/registration",
        "/figures", "/privacy", "/help/words", "/help/counting", "/nothing-here",
        "/desk", "/desk/workshops", "/desk/workshops/new", "/desk/workshops/workshop-demo-11",
        "/desk/workshops/workshop-demo-13/roster", "/desk/workshops/workshop-demo-13/roster/new",
        "/desk/workshops/workshop-demo-11/attendance",
        "/desk/workshops/workshop-demo-11/sessions/session-demo-11-2/attendance",
        "/desk/workshops/workshop-demo-11/sessions/session-demo-11-3/attendance",
        "/desk/workshops/workshop-demo-13/history", "/desk/figures", "/desk/editions", "/desk/totals", "/desk/people?q=Aizada"})
    void a_page_is_for_everybody(String path) {
        for (var context : List.of(wide, narrow)) {
            try (var page = context.newPage()) {
                var answer = page.navigate(house.address() + path);
                assertThat(answer.status()).isIn(200, 404);
                assertThat(violations(page)).as(path).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s scrolls sideways at %d px", path, page.viewportSize().width).isTrue();
            }
        }
    }

    private static Stream<String> violations(Page page) {
        return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                .getViolations().stream().map(AccessibilityTest::words);
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static BrowserContext signedIn(int width) {
        var context = chromium.inspected(width);
        try (var page = context.newPage()) {
            page.navigate(house.address() + House.path(house.bean(Links.class)
                    .issue(Actor.PROGRAM, LinkPurpose.SIGN_IN, "account-demo-organizer", Links.SIGN_IN)));
            page.locator("main button").click();
        }
        return context;
    }
}
