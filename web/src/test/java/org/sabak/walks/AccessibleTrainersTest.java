package org.sabak.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.assembly.House;
import org.sabak.assembly.Teacher;

/** A trainer's own pages, wide and narrow, by the same rules as all others. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class AccessibleTrainersTest {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    @Test
    void a_trainer_s_own_pages_are_for_everybody() {
        var house = House.demonstration();
        var teacher = Teacher.entered(house, "Accessible Trainer");
        teacher.signedIn().post("/trainer/absences", "from=2027-02-01&to=2027-02-05");
        Patience.inBrowser(LONGEST, chromium -> {
            for (int width : new int[] {1280, 320}) {
                try (var context = chromium.inspected(width)) {
                    try (var page = context.newPage()) {
                        page.navigate(house.address() + teacher.link());
                        page.locator("main button").click();
                        page.waitForURL(house.address() + "/trainer"); // closed while the next one comes it may never close
                    }
                    var faults = new ArrayList<String>();
                    for (var path : List.of("/trainer", "/trainer/profile")) faults.addAll(AccessibilityTest.faults(context, house.address() + path));
                    assertThat(faults).as("at %d px", width).isEmpty();
                }
            }
        });
    }
}
