package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccessCommand.ChangeAccountRole;
import org.sabak.access.AccessCommand.CloseAccount;
import org.sabak.access.AccessCommand.SetPassword;
import org.sabak.access.AccountRole;
import org.sabak.access.Secret;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Actor;

/** Coming in by name and password, and having to leave. */
class SigningInTest {

    private final House house = House.shared();

    @Test
    void the_right_password_opens_the_desk() {
        var answer = signIn(house.browser(), withPassword(AccountRole.ORGANIZER), House.PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/desk");
    }

    @Test
    void every_failure_says_the_same_sentence() {
        var known = withPassword(AccountRole.ORGANIZER);
        var wrong = signIn(house.browser(), known, "seven quiet rivers part", "");
        var unknown = signIn(house.browser(), new AccountId("account-nobody"), House.PASSWORD, "");
        var empty = house.browser().post("/sign-in", "login=&password=");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(empty.statusCode()).isEqualTo(422);
        for (var answer : new String[] {wrong.body(), unknown.body(), empty.body()}) {
            assertThat(answer).contains("do not belong together").doesNotContain(House.PASSWORD);
        }
    }

    @Test
    void a_session_gets_a_new_id_and_a_careful_cookie() {
        var browser = house.browser();
        var answer = signIn(browser, withPassword(AccountRole.ORGANIZER), House.PASSWORD, "");
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("sabak-session=").contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void nobody_is_sent_on_to_another_site() {
        var account = withPassword(AccountRole.ORGANIZER);
        for (var to : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"}) {
            assertThat(signIn(house.browser(), account, House.PASSWORD, to).headers().firstValue("Location")).get().asString()
                    .endsWith("/desk");
        }
        assertThat(signIn(house.browser(), account, House.PASSWORD, "/desk/people?q=a").headers().firstValue("Location"))
                .get().asString().endsWith("/desk/people?q=a");
    }

    @Test
    void a_closed_account_is_out_at_the_next_request() {
        var account = house.account(AccountRole.ORGANIZER);
        var browser = house.signedIn(account);
        assertThat(browser.get("/desk/accounts").statusCode()).isEqualTo(403);
        send(new CloseAccount(account, "left the office"));
        assertThat(browser.get("/desk/accounts").headers().firstValue("Location")).get().asString().contains("/sign-in");
    }

    @Test
    void a_new_role_acts_at_the_next_request() {
        var account = house.account(AccountRole.ADMIN);
        var browser = house.signedIn(account);
        send(new ChangeAccountRole(account, AccountRole.DONOR));
        assertThat(browser.get("/desk/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session() {
        var browser = house.signedIn(AccountRole.DONOR);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);
        browser.post("/sign-out", "");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void guessing_one_login_is_slowed_down() {
        var account = withPassword(AccountRole.ORGANIZER);
        for (int i = 0; i < 10; i++) signIn(house.browser(), account, "wrong wrong wrong " + i, "");
        var slowed = signIn(house.browser(), account, House.PASSWORD, "");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    private AccountId withPassword(AccountRole role) {
        var account = house.account(role);
        send(new SetPassword(account, new Secret(House.PASSWORD)));
        return account;
    }

    private void send(Object command) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, command);
    }

    private static java.net.http.HttpResponse<String> signIn(Browser browser, AccountId account, String password, String to) {
        return browser.post("/sign-in", Browser.form(Map.of("login", account + "@EXAMPLE.org", "password", password, "to", to)));
    }
}
