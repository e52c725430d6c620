package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;

/** When too much is going on, whoever comes is asked to come back; nothing is half done, and the others go on. */
class CrowdedDoorTest {

    static House house;

    @BeforeAll
    static void open() {
        house = House.open("--sabak.limits.commands-at-once=3");
        house.account(AccountRole.ADMIN);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_machine_is_told_when_to_try_again_and_then_succeeds() {
        var machine = house.machine(AccountRole.ADMIN);
        var account = "{\"role\":\"ORGANIZER\",\"login\":\"aigul@example.org\",\"name\":\"Aigul Demo\"}";
        int taken = house.bean(Commands.class).room().drainPermits();

        var refused = machine.post("/api/accounts", account);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("Nothing was saved");

        house.bean(Commands.class).room().release(taken);
        assertThat(taken).isEqualTo(3);
        assertThat(machine.post("/api/accounts", account).statusCode()).isEqualTo(201);
    }

    @Test
    void a_person_reads_it_on_a_page_and_nothing_typed_is_recorded() {
        var account = house.account(AccountRole.ORGANIZER);
        var browser = house.signedIn(AccountRole.ADMIN);
        int taken = house.bean(Commands.class).room().drainPermits();
        try {
            var refused = browser.post("/desk/accounts/" + account.value() + "/closing", "reason=Left+the+office");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.body()).contains("Nothing was saved");
        } finally {
            house.bean(Commands.class).room().release(taken);
        }
        assertThat(browser.get("/desk/accounts").body()).doesNotContain("Left the office");
    }
}
