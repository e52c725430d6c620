package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Classroom;
import org.sabak.assembly.House;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;
import org.sabak.learning.Form;

/** Somebody answers in Russian on a phone, by a code from a slip of paper, in a real browser with scripts switched off. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class TakingATestWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** What a person does: pages seen, buttons pressed; what crosses the line, and how long one waits for it. */
    private int pages, presses;
    private long bytes, nanos;

    @Test
    void a_first_test_takes_two_pages_and_one_press_and_what_goes_wrong_is_said() {
        var house = House.shared();
        var room = Classroom.open(house);
        Patience.inBrowser(LONGEST, chromium -> {
            try (var phone = chromium.visitor("ru-RU", 360)) {
                var page = phone.newPage();
                page.onResponse(r -> bytes += r.request().sizes().responseBodySize + r.request().sizes().responseHeadersSize);
                quickly(page, room);
                byLetter(page, room);
                awry(page, room);
            }
            try (var narrow = chromium.visitor("ru-RU", 320)) {
                var page = narrow.newPage();
                page.navigate(house.address() + room.page());
                Chromium.keep(page, "pre-test");
            }
        });
    }

    private void quickly(Page page, Classroom room) {
        pages = presses = 0;
        bytes = nanos = 0;
        wait(() -> page.navigate(room.house().address() + room.page()));
        assertThat(page.locator("h1")).containsText("Входной тест");
        Chromium.keep(page, "pre-test");
        page.fill("#code", room.code(1));
        page.locator("#q1 input").first().check();
        page.locator("#q2 input").nth(1).check();
        wait(() -> press(page, "Отправить ответы"));
        assertThat(page.locator("h1")).containsText("Ваши ответы получены");
        Chromium.keep(page, "pre-test-received");
        System.out.printf("A first test on a phone: %d pages, %d press, %,d bytes, %.2f s of waiting%n", pages, presses, bytes, nanos / 1e9);
        assertThat(pages).isEqualTo(2);
        assertThat(presses).isEqualTo(1);
        assertThat(bytes).as("both pages and all they load").isLessThan(2 * 14 * 1024);
    }

    /** The code is in the link: nothing but answers is typed. */
    private void byLetter(Page page, Classroom room) {
        var link = room.link();
        pages = presses = 0;
        bytes = nanos = 0;
        wait(() -> page.navigate(room.house().address() + link));
        assertThat(page.locator("#code")).hasValue(link.substring(link.indexOf("code=") + 5));
        page.locator("#q1 input").first().check();
        wait(() -> press(page, "Отправить ответы"));
        assertThat(page.locator("h1")).containsText("Ваши ответы получены");
        System.out.printf("The same from a letter: %d pages, %d press, %,d bytes, %.2f s of waiting%n", pages, presses, bytes, nanos / 1e9);
        assertThat(pages).isEqualTo(2);
        assertThat(presses).isEqualTo(1);
    }

    private void awry(Page page, Classroom room) {
        page.navigate(room.house().address() + room.page());
        page.fill("#code", "7F3K-Q2M8");
        page.locator("#q1 input").first().check();
        press(page, "Отправить ответы");
        assertThat(page.locator("[role=alert]")).containsText("Это не код");
        assertThat(page.locator("#q1 input").first()).isChecked();
        Chromium.keep(page, "pre-test-wrong-code");
        page.fill("#code", room.code(1));
        press(page, "Отправить ответы");
        assertThat(page.locator("[role=alert]")).containsText("Действительны те, первые ответы");
        room.opened(Form.POST);
        page.navigate(room.house().address() + room.page());
        Chromium.keep(page, "answers-choose");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Итоговый тест")).click();
        page.fill("#code", room.code(2));
        page.locator("#q1 input").first().check();
        press(page, "Отправить ответы");
        assertThat(page.locator("[role=alert]")).containsText("входной тест никто не проходил");
        Chromium.keep(page, "post-test-unpaired");
        page.check("input[name=unpaired]");
        press(page, "Отправить ответы");
        assertThat(page.locator("h1")).containsText("Ваши ответы получены");
    }

    @Test
    void the_desk_reads_gain_and_satisfaction_and_prints_slips() {
        var house = House.demonstration();
        var desk = house.address() + "/desk/workshops/workshop-demo-09/learning";
        Patience.inBrowser(LONGEST, chromium -> {
            for (int width : new int[] {1280, 360}) {
                try (var organizer = chromium.visitor(width == 1280 ? "en-GB" : "ru-RU", width)) {
                    var page = organizer.newPage();
                    page.navigate(house.address() + House.path(house.bean(Links.class).toSignIn(Actor.PROGRAM, house.account(AccountRole.ORGANIZER))));
                    page.locator("main button").first().click();
                    page.navigate(desk);
                    assertThat(page.locator("main")).containsText("30");
                    Chromium.keep(page, "learning-results");
                    page.navigate(desk + "/slips");
                    Chromium.keep(page, "slips");
                    page.navigate(house.address() + "/desk/workshops/workshop-demo-15/learning/questions/EVALUATION");
                    Chromium.keep(page, "choose-questions");
                    page.navigate(house.address() + "/desk/questions");
                    Chromium.keep(page, "questions");
                    page.navigate(house.address() + "/desk/questions/new");
                    Chromium.keep(page, "question");
                }
            }
        });
    }

    private void wait(Runnable deed) {
        long from = System.nanoTime();
        deed.run();
        nanos += System.nanoTime() - from;
        pages++;
    }

    private void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
        presses++;
    }
}
