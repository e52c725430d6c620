package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.people.PersonDetails;
import org.sabak.registration.RegistrationCommand.CorrectOwnDetails;
import org.sabak.registration.RegistrationEvent.OwnDetailsCorrected;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.vault.Reader;

class PuttingRightTest {

    private static final Applicant AMINA = new Applicant("amina");
    private static final PersonDetails BETTER = new PersonDetails("Amina Farah", "Амина Фарах", "amina@example.org", "", "Institute", "");

    private final SmallVault vault = new SmallVault();

    @Test
    void the_vault_keeps_what_is_right_and_the_log_only_that_it_was_put_right() {
        roster().given(new RosterPrepared(Applicant.WORKSHOP, 2, List.of(new Country("KZ"))), AMINA.seated())
                .when(new CorrectOwnDetails(Applicant.WORKSHOP, AMINA.registration(), BETTER))
                .expectEvents(new OwnDetailsCorrected(Applicant.WORKSHOP, AMINA.registration()));
        assertThat(vault.read(AMINA.id(), new Reader("test", "test"))).contains(BETTER);
    }

    @Test
    void whoever_is_not_on_the_roster_any_more_keeps_nothing_there() {
        var given = List.of(new RosterPrepared(Applicant.WORKSHOP, 2, List.of()), AMINA.seated(), AMINA.withdrawn());
        roster().given(given).when(new CorrectOwnDetails(Applicant.WORKSHOP, AMINA.registration(), BETTER))
                .expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
        roster().given(given).when(new CorrectOwnDetails(Applicant.WORKSHOP, AMINA.withForm("9").registration(),
                BETTER)).expectNoEvents().expectExceptionDetails(no(NOT_ON_ROSTER));
        assertThat(vault.keeps(AMINA.id())).isFalse();
    }

    private AggregateTestFixture<Roster> roster() {
        var fixture = new AggregateTestFixture<>(Roster.class);
        fixture.registerInjectableResource(vault);
        return fixture;
    }
}
