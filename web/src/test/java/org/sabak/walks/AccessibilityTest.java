package org.sabak.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.assembly.House;

/** Every kind of page, wide and narrow: WCAG 2.2 AA as far as a machine can tell, and no sideways scrolling at 320 px. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class AccessibilityTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Of each page at each width: what the checker says against it. Looked at once, in a browser for each width. */
    static final Map<String, List<String>> FAULTS = new TreeMap<>();

    @BeforeAll
    static void look() {
        var house = House.demonstration();
        for (int width : new int[] {1280, 320}) {
            Patience.inBrowser(LONGEST, chromium -> {
                try (var context = signedIn(house, chromium, width)) {
                    pages().forEach(path -> FAULTS.put(path + " at " + width, faults(context, house.address() + path)));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_for_everybody(String path) {
        for (int width : new int[] {1280, 320}) assertThat(FAULTS.get(path + " at " + width)).as("%s at %d px", path, width).isEmpty();
    }

    static Stream<String> pages() {
        return Stream.of("/", "/workshops", "/workshops/workshop-demo-12", "/workshops/workshop-demo-13/registration",
        "/figures", "/privacy", "/help/words", "/help/counting", "/nothing-here",
        "/desk", "/desk/workshops", "/desk/workshops/new", "/desk/workshops/workshop-demo-11",
        "/desk/workshops/workshop-demo-13/roster", "/desk/workshops/workshop-demo-13/roster/new",
        "/desk/workshops/workshop-demo-13/shares", "/desk/workshops/workshop-demo-13/held-seats",
        "/desk/workshops/workshop-demo-13/nominations", "/desk/workshops/workshop-demo-13/nominations/invitations/new",
        "/nominate/invitation-none", "/desk/workshops/workshop-demo-15/board", "/desk/workshops/workshop-demo-15/nominations",
        "/desk/workshops/workshop-demo-15/kinds",
        "/desk/workshops/workshop-demo-15/registrations/registration-demo-15-kg-1/selection",
        "/desk/workshops/workshop-demo-15/registrations/registration-demo-15-kg-1/story",
        "/desk/workshops/workshop-demo-11/attendance",
        "/desk/workshops/workshop-demo-11/sessions/session-demo-11-2/attendance",
        "/desk/workshops/workshop-demo-11/sessions/session-demo-11-3/attendance",
        "/desk/workshops/workshop-demo-15/agenda", "/desk/workshops/workshop-demo-15/agenda/items/new",
        "/desk/workshops/workshop-demo-15/agenda/import", "/desk/workshops/workshop-demo-15/agenda/print", "/workshops/workshop-demo-15/agenda",
        "/desk/workshops/workshop-demo-13/history", "/desk/workshops/workshop-demo-12/scorecard", "/desk/figures",
        "/desk/figures/metrics", "/desk/figures/change", "/desk/editions", "/desk/totals", "/desk/letters",
        "/desk/workshops/workshop-demo-12/mainstreaming", "/desk/workshops/workshop-demo-12/mainstreaming/gem",
        "/desk/workshops/workshop-demo-12/mainstreaming/panel", "/desk/workshops/workshop-demo-12/mainstreaming/screening",
        "/desk/workshops/workshop-demo-15/targets", "/desk/targets", "/desk/targets/M4/baseline", "/desk/targets/M7/milestones/new",
        "/answers", "/answers/workshop-demo-15", "/answers/workshop-demo-15/received?form=PRE", "/desk/questions", "/desk/questions/new",
        "/desk/workshops/workshop-demo-09/learning", "/desk/workshops/workshop-demo-09/learning/words",
        "/desk/workshops/workshop-demo-09/learning/slips", "/desk/workshops/workshop-demo-15/learning/questions/EVALUATION",
        "/desk/people?q=Aizada", "/desk/trainers", "/desk/trainers/new", "/desk/trainers/trainer-demo-1",
        "/desk/trainers/trainer-demo-7/profile", "/desk/trainers/trainer-demo-1/details");
    }

    static List<String> faults(BrowserContext context, String address) {
        var faults = new ArrayList<String>();
        try (var page = context.newPage()) {
            int status = page.navigate(address).status();
            if (status != 200 && status != 404) faults.add("answered " + status);
            // In the page itself: the checker's other way opens a second, empty page for each look.
            new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations()
                    .forEach(rule -> faults.add(words(rule)));
            if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) faults.add("scrolls sideways");
        }
        return faults;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static BrowserContext signedIn(House house, Chromium chromium, int width) {
        var context = chromium.inspected(width);
        try (var page = context.newPage()) {
            Entrance.organizer(house, page);
        }
        return context;
    }
}
