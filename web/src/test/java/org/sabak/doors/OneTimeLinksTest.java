package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.kernel.Actor;

/** Links that work once. */
class OneTimeLinksTest {

    private final House house = House.shared();
    private final Links links = house.bean(Links.class);

    @Test
    void of_sixteen_uses_at_once_one_succeeds() throws Exception {
        var path = House.path(links.toSignIn(Actor.PROGRAM, house.account(AccountRole.ORGANIZER)));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 16; i++) {
                var browser = house.browser();
                var token = browser.formToken();
                uses.add(() -> browser.raw("POST", path, Browser.form(Map.of("_csrf", token)), Map.of()).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var use : many.invokeAll(uses)) answers.add(use.get());
            assertThat(answers).filteredOn(s -> s == 302).hasSize(1);
            assertThat(answers).filteredOn(s -> s != 302).hasSize(15).containsOnly(410);
        }
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        var path = House.path(links.toSignIn(Actor.PROGRAM, house.account(AccountRole.ORGANIZER)));
        for (int i = 0; i < 3; i++) assertThat(house.browser().get(path).statusCode()).isEqualTo(200);
        assertThat(house.browser().send("HEAD", path, null, Map.of()).statusCode()).isEqualTo(200);
        var used = house.browser().post(path, "");
        assertThat(used.statusCode()).isEqualTo(302);
        assertThat(used.headers().firstValue("Location")).get().asString().doesNotContain("links");
        assertThat(house.browser().get(path).statusCode()).isEqualTo(410);
        assertThat(house.browser().get(path).body()).contains("each one works once");
    }

    @Test
    void an_old_or_made_up_link_opens_nothing() {
        var old = House.path(links.issue(Actor.PROGRAM, LinkPurpose.SIGN_IN, house.account(AccountRole.DONOR).value(),
                Duration.ofMillis(300)));
        while (house.browser().get(old).statusCode() == 200) Thread.onSpinWait();
        assertThat(house.browser().post(old, "").statusCode()).isEqualTo(410);
        assertThat(house.browser().get("/links/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(house.browser().post("/links/" + "A".repeat(43), "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_holder_of_an_account_chooses_a_password() {
        var account = house.account(AccountRole.ORGANIZER);
        var browser = house.browser();
        assertThat(browser.get("/set-password").statusCode()).as("without a link").isEqualTo(404);
        browser.post(House.path(links.toSetPassword(Actor.PROGRAM, account)), "");
        assertThat(browser.get("/desk").statusCode()).as("choosing is not being signed in").isEqualTo(302);
        assertThat(set(browser, "short", "short").body()).contains("at least 15 characters");
        assertThat(set(browser, House.PASSWORD, House.PASSWORD + "!").body()).contains("differ");
        assertThat(set(browser, House.PASSWORD, House.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(house.browser().post("/sign-in", Browser.form(Map.of("login", account + "@example.org",
                "password", House.PASSWORD))).statusCode()).isEqualTo(302);
    }

    @Test
    void no_secret_is_stored() throws Exception {
        var link = links.toSignIn(Actor.PROGRAM, house.account(AccountRole.DONOR));
        var secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(secret).hasSize(43);
        try (var files = java.nio.file.Files.walk(house.data())) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString()).doesNotContain(secret);
            }
        }
    }

    private static java.net.http.HttpResponse<String> set(Browser browser, String password, String again) {
        return browser.post("/set-password", Browser.form(Map.of("password", password, "again", again)));
    }
}
