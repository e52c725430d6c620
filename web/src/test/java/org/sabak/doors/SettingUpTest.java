package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;

/** The first administrator of an empty installation. */
class SettingUpTest {

    @Test
    void a_hundred_attempts_at_once_make_one_administrator() throws Exception {
        try (var house = House.open()) {
            var file = house.data().resolve("bootstrap-code");
            var code = Files.readString(file).strip();
            assertThat(code).hasSizeGreaterThanOrEqualTo(27);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            refusals(house, code);

            var answers = race(house, code);
            assertThat(answers).filteredOn(s -> s == 302).hasSize(1);
            assertThat(answers).filteredOn(s -> s != 302).hasSize(99).allMatch(s -> s == 404 || s == 422);
            assertThat(house.bean(Queries.class).ask(new AllAccounts(), Accounts.class).rows()).hasSize(1);
            assertThat(file).doesNotExist();
            assertThat(house.browser().get("/setup").statusCode()).as("once done").isEqualTo(404);
            assertThat(house.browser().post("/setup", form(code, 0)).statusCode()).isEqualTo(404);
        }
    }

    private static void refusals(House house, String code) throws IOException {
        assertThat(house.browser().post("/setup", form("not the code", 0)).body()).contains("This is not the code");
        assertThat(house.browser().post("/setup", "code=" + code + "&login=a&name=b&password=short&again=short").body())
                .contains("at least 15 characters");
        var proxied = house.browser().send("GET", "/setup", null, Map.of("X-Forwarded-For", "203.0.113.7"));
        assertThat(proxied.statusCode()).as("from elsewhere").isEqualTo(404);
    }

    private static ArrayList<Integer> race(House house, String code) throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 100; i++) {
                var browser = house.browser();
                var form = form(code, i) + "&" + Browser.form(Map.of("_csrf", browser.formToken()));
                attempts.add(() -> browser.raw("POST", "/setup", form, Map.of()).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var attempt : many.invokeAll(attempts)) answers.add(attempt.get());
            return answers;
        }
    }

    private static String form(String code, int i) {
        return Browser.form(Map.of("code", code, "login", "admin" + i + "@example.org", "name", "Aigul Demo",
                "password", House.PASSWORD, "again", House.PASSWORD));
    }
}
