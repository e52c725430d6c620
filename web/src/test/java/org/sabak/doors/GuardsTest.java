package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;

/** What is turned away before anybody asks who sent it. */
class GuardsTest {

    private final House house = House.shared();

    @Test
    void a_form_without_its_token_is_not_carried_out() {
        var browser = house.signedIn(AccountRole.ORGANIZER);
        var answer = browser.raw("POST", "/sign-out", "x=y", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was saved").contains("<h1");
        assertThat(browser.get("/desk").statusCode()).as("still signed in").isNotEqualTo(302);
    }

    @Test
    void a_form_from_another_site_is_not_carried_out() {
        var browser = house.browser();
        for (var headers : List.of(Map.of("Origin", "https://evil.example"), Map.of("Sec-Fetch-Site", "cross-site"))) {
            var answer = browser.send("POST", "/sign-in", "login=a", headers);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("another site");
        }
        assertThat(browser.send("POST", "/sign-in", "login=a", Map.of("Origin", house.address())).statusCode()).isEqualTo(422);
        assertThat(browser.send("POST", "/sign-in", "login=a", Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"))
                .statusCode()).as("what browsers send for our own pages").isEqualTo(422);
    }

    @Test
    void the_sentence_is_in_the_readers_language() {
        var answer = house.browser().raw("POST", "/sign-in", "x=y", Map.of("Accept-Language", "ru"));
        assertThat(answer.body()).contains("Ничего не сохранено");
        var chosen = house.browser();
        chosen.get("/sign-in?lang=ru");
        assertThat(chosen.get("/sign-in").body()).contains("Вход").contains("lang=\"ru\"");
        assertThat(chosen.get("/sign-in?lang=xx").body()).as("a language we do not speak changes nothing").contains("Вход");
    }

    @Test
    void an_unknown_name_for_this_machine_is_not_answered() throws IOException {
        assertThat(statusFor("evil.example")).contains("400");
        assertThat(statusFor("127.0.0.1:" + port())).contains("200");
        assertThat(statusFor("localhost:" + port())).contains("200");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        for (var path : new String[] {"/sign-in", "/nowhere", "/api/figures"}) {
            var headers = house.browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).get().asString()
                    .contains("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
        }
    }

    @Test
    void health_says_up_and_nothing_else() {
        var answer = house.browser().get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void measurements_are_for_an_administrators_machines() {
        assertThat(house.browser().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(house.machine(AccountRole.ORGANIZER).get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(house.machine(AccountRole.ADMIN).get("/actuator/prometheus").body()).contains("http_server_requests");
    }

    @Test
    void knocking_too_often_is_slowed_down_and_sixty_four_at_once_are_not() {
        var limits = new RateLimits(java.time.Clock.systemUTC(), new org.springframework.mock.env.MockEnvironment()
                .withProperty("sabak.limits.sign-in", "3"));
        var knock = new org.springframework.mock.web.MockHttpServletRequest("POST", "/sign-in");
        for (int i = 0; i < 3; i++) assertThat(limits.secondsToWait(knock)).isZero();
        assertThat(limits.secondsToWait(knock)).isPositive();
        var register = new org.springframework.mock.web.MockHttpServletRequest("POST", "/workshops/workshop-a/registrations");
        for (int i = 0; i < 64; i++) assertThat(limits.secondsToWait(register)).isZero();
    }

    @Test
    void codes_of_tests_cannot_be_guessed_by_trying_at_either_address() {
        var limits = new RateLimits(java.time.Clock.systemUTC(), new org.springframework.mock.env.MockEnvironment()
                .withProperty("sabak.limits.answers", "4"));
        var door = new org.springframework.mock.web.MockHttpServletRequest("POST", "/answers");
        var form = new org.springframework.mock.web.MockHttpServletRequest("POST", "/answers/workshop-a");
        for (int i = 0; i < 2; i++) assertThat(limits.secondsToWait(door) + limits.secondsToWait(form)).isZero();
        assertThat(limits.secondsToWait(door)).isPositive();
        assertThat(limits.secondsToWait(form)).isPositive();
    }

    private String statusFor(String host) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        }
    }

    private int port() {
        return URI.create(house.address()).getPort();
    }
}
