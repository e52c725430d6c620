package org.sabak.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.vault.Vault;

/** Whoever reads names leaves a line in the vault's read log. */
class ReadingIsNotedTest {

    private final House house = House.demonstration();

    @Test
    void a_history_and_a_roster_are_noted_under_the_account_that_read_them() {
        var organizer = house.account(AccountRole.ORGANIZER);
        var browser = house.signedIn(organizer);

        assertThat(browser.get("/desk/workshops/workshop-demo-13/history").statusCode()).isEqualTo(200);
        assertThat(newest().actor()).isEqualTo(organizer.value());
        assertThat(newest().persons()).isGreaterThan(20);
        assertThat(browser.get("/desk/workshops/workshop-demo-13/roster").statusCode()).isEqualTo(200);
        assertThat(newest().purpose()).isEqualTo("roster");
    }

    private Vault.Reading newest() {
        return house.bean(Vault.class).readings(1).getFirst();
    }
}
