package org.sabak.access.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.access.AccessRefusal.ACCOUNT_CLOSED;
import static org.sabak.access.AccessRefusal.LAST_ADMIN;
import static org.sabak.access.AccessRefusal.LOGIN_TAKEN;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_COMMON;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_LONG;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_SHORT;
import static org.sabak.access.AccessRefusal.REASON_NEEDED;
import static org.sabak.access.AccountRole.ADMIN;
import static org.sabak.access.AccountRole.DONOR;
import static org.sabak.access.AccountRole.ORGANIZER;
import static org.sabak.access.command.TestDoors.AIDA;
import static org.sabak.access.command.TestDoors.AS_AIDA;
import static org.sabak.access.command.TestDoors.AS_BEK;
import static org.sabak.access.command.TestDoors.BEK;
import static org.sabak.access.command.TestDoors.BETTER;
import static org.sabak.access.command.TestDoors.GOOD;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.access.AccessCommand.ChangeAccountRole;
import org.sabak.access.AccessCommand.CloseAccount;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccessCommand.SetPassword;
import org.sabak.access.AccessEvent.AccountClosed;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccessEvent.AccountRoleChanged;
import org.sabak.access.AccessEvent.PasswordSet;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.access.Secret;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.Refused;

class KeepingAccountsTest {

    @TempDir
    Path folder;
    private TestDoors doors;
    private AggregateTestFixture<Account> account;

    @BeforeEach
    void open() {
        doors = new TestDoors(folder);
        account = doors.fixture(Account.class);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void a_new_account_keeps_its_holder_in_the_vault_only() {
        account.givenNoPriorActivity().when(new OpenAccount(AIDA, ORGANIZER, AS_AIDA))
                .expectEvents(new AccountOpened(AIDA, ORGANIZER));

        assertThat(doors.credentials().holders(List.of(AIDA))).isEqualTo(Map.of(AIDA, AS_AIDA));
    }

    @Test
    void opening_an_account_twice_changes_nothing() {
        opened(ORGANIZER).when(new OpenAccount(AIDA, ORGANIZER, AS_AIDA)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_login_belongs_to_one_account_for_good() {
        doors.credentials().open(BEK, AS_BEK);
        doors.inTheLog(new AccountOpened(BEK, DONOR));
        doors.wait(Logins.PATIENCE.multipliedBy(1000));

        refused(LOGIN_TAKEN, account.givenNoPriorActivity()
                .when(new OpenAccount(AIDA, ORGANIZER, new AccountHolder("BEK@example.org", "Aida Sample"))));
        assertThat(doors.credentials().holders(List.of(AIDA))).isEmpty();
    }

    @Test
    void a_login_left_behind_by_a_crash_is_given_to_the_next_who_asks_after_a_while() {
        doors.credentials().open(BEK, AS_AIDA);
        doors.wait(Logins.PATIENCE.plusSeconds(1));

        account.givenNoPriorActivity().when(new OpenAccount(AIDA, DONOR, AS_AIDA)).expectEvents(new AccountOpened(AIDA, DONOR));

        assertThat(doors.credentials().holders(List.of(AIDA, BEK))).isEqualTo(Map.of(AIDA, AS_AIDA));
    }

    @Test
    void a_login_that_a_command_may_be_about_to_use_is_not_given_away() {
        doors.credentials().open(BEK, AS_AIDA);
        doors.wait(Logins.PATIENCE);

        refused(LOGIN_TAKEN, account.givenNoPriorActivity().when(new OpenAccount(AIDA, DONOR, AS_AIDA)));
    }

    @Test
    void a_password_is_kept_in_the_vault_and_its_setting_in_the_log() {
        opened(ORGANIZER).when(new SetPassword(AIDA, GOOD)).expectEvents(new PasswordSet(AIDA));

        assertThat(doors.credentials().check("aida@example.org", GOOD)).contains(AIDA);
    }

    @Test
    void setting_the_same_password_twice_is_one_fact() {
        doors.credentials().open(AIDA, AS_AIDA);
        doors.credentials().setPassword(AIDA, GOOD);

        account.given(new AccountOpened(AIDA, ORGANIZER), new PasswordSet(AIDA)).when(new SetPassword(AIDA, GOOD))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_password_whose_setting_a_crash_kept_from_the_log_is_recorded_when_set_again() {
        doors.credentials().open(AIDA, AS_AIDA);
        doors.credentials().setPassword(AIDA, GOOD);

        account.given(new AccountOpened(AIDA, ORGANIZER)).when(new SetPassword(AIDA, GOOD)).expectEvents(new PasswordSet(AIDA));
    }

    @Test
    void another_password_is_another_fact() {
        doors.credentials().open(AIDA, AS_AIDA);
        doors.credentials().setPassword(AIDA, GOOD);

        account.given(new AccountOpened(AIDA, ORGANIZER), new PasswordSet(AIDA)).when(new SetPassword(AIDA, BETTER))
                .expectEvents(new PasswordSet(AIDA));
        assertThat(doors.credentials().check("aida@example.org", GOOD)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fourteen chars", "тихий вечер 🌙🌙"})
    void a_password_of_fewer_than_15_characters_is_refused(String password) {
        opened(ORGANIZER).when(new SetPassword(AIDA, new Secret(password)))
                .expectNoEvents().expectExceptionDetails(Refused.no(PASSWORD_TOO_SHORT, 15));
    }

    @Test
    void a_letter_is_one_character_however_it_is_composed() {
        opened(ORGANIZER).when(new SetPassword(AIDA, new Secret("o\u0308f kuz gv 9 ty")))
                .expectNoEvents().expectExceptionDetails(Refused.no(PASSWORD_TOO_SHORT, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen chars ok", "тихий вечер🌙 дом🌙"})
    void fifteen_characters_are_enough_in_any_alphabet(String password) {
        opened(ORGANIZER).when(new SetPassword(AIDA, new Secret(password.substring(0, password.offsetByCodePoints(0, 15)))))
                .expectEvents(new PasswordSet(AIDA));
    }

    @Test
    void a_password_may_have_128_characters_and_no_more() {
        var longest = "ab cdx efq гhи ".repeat(9).substring(0, 127) + "!";
        opened(ORGANIZER).when(new SetPassword(AIDA, new Secret(longest))).expectEvents(new PasswordSet(AIDA));
        opened(ORGANIZER).when(new SetPassword(AIDA, new Secret(longest + "!")))
                .expectNoEvents().expectExceptionDetails(Refused.no(PASSWORD_TOO_LONG, 128));
    }

    @Test
    void a_password_everybody_guesses_is_refused() {
        refused(PASSWORD_TOO_COMMON, opened(ORGANIZER).when(new SetPassword(AIDA, new Secret("sabak-password-2026"))));
        assertThat(doors.credentials().check("aida@example.org", new Secret("sabak-password-2026"))).isEmpty();
    }

    @Test
    void a_closed_account_takes_no_password() {
        refused(ACCOUNT_CLOSED, closed().when(new SetPassword(AIDA, GOOD)));
    }

    @Test
    void a_role_is_changed_by_another_and_both_roles_are_on_record() {
        opened(ADMIN).when(new ChangeAccountRole(AIDA, ORGANIZER), by(BEK.value()))
                .expectEvents(new AccountRoleChanged(AIDA, ADMIN, ORGANIZER));
    }

    @Test
    void changing_to_the_role_an_account_has_changes_nothing() {
        opened(ADMIN).when(new ChangeAccountRole(AIDA, ADMIN), by(AIDA.value()))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void an_administrator_cannot_step_down_alone() {
        refused(LAST_ADMIN, opened(ADMIN).when(new ChangeAccountRole(AIDA, DONOR), by(AIDA.value())));
    }

    @Test
    void a_closed_account_changes_no_role() {
        refused(ACCOUNT_CLOSED, closed().when(new ChangeAccountRole(AIDA, DONOR), by(BEK.value())));
        refused(ACCOUNT_CLOSED, closed().when(new ChangeAccountRole(AIDA, ORGANIZER), by(BEK.value())));
    }

    @Test
    void closing_an_account_forgets_its_password_and_keeps_its_holders_name_for_history() {
        doors.credentials().open(AIDA, AS_AIDA);
        doors.credentials().setPassword(AIDA, GOOD);

        account.given(new AccountOpened(AIDA, ORGANIZER), new PasswordSet(AIDA))
                .when(new CloseAccount(AIDA, " left the office "), by(BEK.value()))
                .expectEvents(new AccountClosed(AIDA, "left the office"));

        assertThat(doors.credentials().check("aida@example.org", GOOD)).isEmpty();
        assertThat(doors.credentials().holders(List.of(AIDA))).isEqualTo(Map.of(AIDA, AS_AIDA));
    }

    @Test
    void closing_an_account_twice_changes_nothing() {
        closed().when(new CloseAccount(AIDA, "again"), by(BEK.value())).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void closing_an_account_needs_a_reason(String reason) {
        refused(REASON_NEEDED, opened(ORGANIZER).when(new CloseAccount(AIDA, reason), by(BEK.value())));
    }

    @Test
    void an_administrator_cannot_close_the_own_account() {
        refused(LAST_ADMIN, opened(ADMIN).when(new CloseAccount(AIDA, "retired"), by(AIDA.value())));
    }

    @Test
    void the_program_may_close_an_account() {
        opened(ADMIN).when(new CloseAccount(AIDA, "end of term"), by(Actor.PROGRAM))
                .expectEvents(new AccountClosed(AIDA, "end of term"));
    }

    private TestExecutor<Account> opened(AccountRole role) {
        doors.credentials().open(AIDA, AS_AIDA);
        return account.given(new AccountOpened(AIDA, role));
    }

    private TestExecutor<Account> closed() {
        return account.given(new AccountOpened(AIDA, ORGANIZER), new AccountClosed(AIDA, "left the office"));
    }

    private static Map<String, String> by(String actor) {
        return Map.of(Actor.KEY, actor);
    }

    private static void refused(Refusal code, ResultValidator<Account> result) {
        result.expectNoEvents().expectExceptionDetails(Refused.no(code));
    }
}
