package org.sabak.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Ministry;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;

/** The pages of a focal point, empty and filled in, wide and narrow, by the same rules as all others. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class AccessibleNominationsTest {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String TABLE = "Dana Omarova\tДана Омарова\tdana@mfa.example\tMinistry of Foreign Affairs\tHead\tF\t35–49\tGovernment";

    @Test
    void a_focal_point_s_pages_are_for_everybody() {
        var house = House.demonstration();
        var ministry = Ministry.invited(house);
        Patience.inBrowser(LONGEST, chromium -> {
            for (int width : new int[] {1280, 320}) {
                try (var context = chromium.inspected(width)) {
                    signIn(context, ministry);
                    assertThat(faults(context, house, "/nominations", "/nominations/nominees")).as("at %d px", width).isEmpty();
                    fillIn(ministry);
                    assertThat(faults(context, house, "/nominations", "/nominations/nominees", "/nominations?letter=too-large",
                            "/nominate/" + ministry.invitation())).as("filled in, at %d px", width).isEmpty();
                }
            }
        });
    }

    private static void signIn(BrowserContext context, Ministry ministry) {
        try (var page = context.newPage()) {
            page.navigate(ministry.house().address() + ministry.link());
            page.locator("main button").click();
            page.waitForURL(ministry.house().address() + "/nominations"); // closed while the next one comes it may never close
        }
    }

    private static void fillIn(Ministry ministry) {
        var now = ministry.house().bean(Queries.class).get(new NominationOf(ministry.workshop(), Ministry.KZ, Actor.PROGRAM), Nomination.class);
        if (!now.lines().isEmpty()) return;
        ministry.signedIn().post("/nominations/nominees", Browser.form(Map.of("version", "0", "ticket", "one", "pasted", TABLE)));
    }

    private static Map<String, List<String>> faults(BrowserContext context, House house, String... paths) {
        var faults = new TreeMap<String, List<String>>();
        for (var path : paths) {
            var found = AccessibilityTest.faults(context, house.address() + path);
            if (!found.isEmpty()) faults.put(path, found);
        }
        return faults;
    }
}
