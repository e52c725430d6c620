package org.sabak.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;

/** An organizer enters two trainers; one of them reads the letter on a phone, in Russian, and speaks for herself. Without scripts. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class TrainersWalkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final House house = House.demonstration();

    @Test
    void two_trainers_are_entered_and_one_states_her_sex_and_an_absence_by_the_link_in_her_letter() {
        Patience.inBrowser(LONGEST, chromium -> {
            try (var wide = chromium.visitor("en-GB", 1280); var phone = chromium.visitor("ru", 360)) {
                var desk = signedIn(wide);
                enter(desk, "Madina Walker", "Мадина Уокер");
                enter(desk, "Timur Walker", "Тимур Уокер");
                pool(desk);
                var trainer = orderLetter(desk);
                speak(phone.newPage(), new Outbox(house).link(trainer));
                seenAtTheDesk(desk, trainer);
            }
        });
    }

    private Page signedIn(BrowserContext context) {
        var page = context.newPage();
        page.navigate(house.address() + House.path(house.bean(Links.class).toSignIn(Actor.PROGRAM, house.account(AccountRole.ORGANIZER))));
        press(page, "Sign in");
        return page;
    }

    private void enter(Page desk, String name, String ownScript) {
        desk.navigate(house.address() + "/desk/trainers/new");
        press(desk, "Save");
        assertThat(desk.locator("[role=alert]").first()).containsText("There is a problem");
        desk.fill("#name", name);
        desk.fill("#nativeName", ownScript);
        desk.fill("#email", name.toLowerCase().replace(' ', '.') + "@walk.example");
        desk.fill("#organisation", "Border Academy");
        desk.check("input[name=skills][value=T3]");
        desk.fill("#tags", "border law, mock trials");
        desk.check("input[name=languages][value=ky]");
        desk.check("input[name=countries][value=KG]");
        Chromium.keep(desk, "trainers-new");
        press(desk, "Save");
        assertThat(desk.locator("h1")).hasText(name);
    }

    private void pool(Page desk) {
        desk.navigate(house.address() + "/desk/trainers");
        Chromium.keep(desk, "trainers-pool");
        desk.fill("#skill", "mock trials");
        desk.selectOption("#country", "KG");
        press(desk, "Show");
        assertThat(desk.locator("tbody")).containsText("Timur Walker");
        assertThat(desk.locator("tbody")).not().containsText("Saule Iskakova");
    }

    private String orderLetter(Page desk) {
        desk.locator("tbody a").first().click();
        assertThat(desk.locator("h1")).hasText("Madina Walker");
        assertThat(desk.locator("dl").nth(1)).containsText("Not known");
        press(desk, "Send the letter with the link");
        return desk.url().substring(desk.url().lastIndexOf('/') + 1);
    }

    private void speak(Page phone, String link) {
        phone.navigate(house.address() + link);
        Chromium.keep(phone, "trainer-link");
        press(phone, "Открыть мою страницу");
        assertThat(phone.locator("h1")).hasText("Моя страница тренера");
        Chromium.keep(phone, "trainer-own-first");
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Женщина")).check();
        press(phone, "Сохранить мой ответ");
        assertThat(phone.locator("main")).containsText("Ваш ответ записан");
        var first = LocalDate.now().plusDays(40);
        phone.fill("#from", first.toString());
        phone.fill("#to", first.plusDays(4).toString());
        press(phone, "Добавить эти дни");
        assertThat(phone.locator("main table tbody tr")).hasCount(1);
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Исправить")).click();
        Chromium.keep(phone, "trainer-own-profile");
        phone.check("input[name=languages][value=en]");
        press(phone, "Сохранить");
        assertThat(phone.locator("dl").nth(1)).containsText("английский");
        Chromium.keep(phone, "trainer-own-done");
    }

    private void seenAtTheDesk(Page desk, String trainer) {
        desk.navigate(house.address() + "/desk/trainers/" + trainer);
        assertThat(desk.locator("dl").nth(1)).containsText("Woman: stated by themselves");
        assertThat(desk.locator("table").last()).containsText("Sex stated: Woman.");
        Chromium.keep(desk, "trainers-one");
        desk.setViewportSize(360, 800);
        Chromium.keep(desk, "trainers-one");
        desk.navigate(house.address() + "/desk/trainers");
        Chromium.keep(desk, "trainers-pool");
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }
}
