package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;

/** What every home of logins and passwords promises. */
abstract class CredentialsContract {

    static final AccountId AIDA = new AccountId("account-aida"), OTHER = new AccountId("account-other");
    static final AccountHolder HOLDER = new AccountHolder("Aida.Café@Example.org", "Aïda Sample");
    static final Secret LONG_ENOUGH = new Secret("lamplight over the Chüy river");

    abstract Credentials credentials();

    /** How many passwords have been hashed or compared so far. */
    abstract int hashes();

    @Test
    void login_and_password_together_open_the_account() {
        credentials().open(AIDA, HOLDER);
        assertThat(credentials().setPassword(AIDA, LONG_ENOUGH)).isTrue();

        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).contains(AIDA);
        assertThat(credentials().check(HOLDER.login(), new Secret("lamplight over the Naryn river"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aida.café@example.org", "AIDA.CAFÉ@EXAMPLE.ORG", "aida.cafe\u0301@example.org",
        "ａida.café@example.org", " aida.café@example.org "})
    void a_login_is_one_login_however_it_is_typed(String typed) {
        credentials().open(AIDA, HOLDER);

        assertThat(credentials().open(OTHER, new AccountHolder(typed, "Another"))).isFalse();
        assertThat(credentials().claimOn(typed)).map(Credentials.Claim::account).contains(AIDA);
        assertThat(credentials().holders(List.of(AIDA, OTHER))).isEqualTo(Map.of(AIDA, HOLDER));
    }

    @Test
    void a_password_is_one_password_however_its_letters_are_composed() {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);

        assertThat(credentials().check(HOLDER.login(), new Secret("lamplight over the Chu\u0308y river"))).contains(AIDA);
    }

    @Test
    void forty_letters_of_cyrillic_all_matter() {
        var forty = "ветер над перевалом приносит запах полыни";
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, new Secret(forty));

        assertThat(credentials().check(HOLDER.login(), new Secret(forty))).contains(AIDA);
        assertThat(credentials().check(HOLDER.login(), new Secret(forty + "!"))).isEmpty();
    }

    @Test
    void opening_an_account_again_with_the_same_login_changes_nothing() {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);

        assertThat(credentials().open(AIDA, HOLDER)).isTrue();
        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).contains(AIDA);
    }

    @Test
    void the_same_password_again_changes_nothing() {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);

        assertThat(credentials().setPassword(AIDA, LONG_ENOUGH)).isFalse();
        assertThat(credentials().setPassword(AIDA, new Secret("another quiet evening"))).isTrue();
        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).isEmpty();
    }

    @Test
    void an_account_without_login_can_have_no_password() {
        assertThatIllegalStateException().isThrownBy(() -> credentials().setPassword(OTHER, LONG_ENOUGH));
    }

    @Test
    void as_much_work_is_done_for_an_unknown_login_as_for_a_known_one() {
        credentials().open(AIDA, HOLDER);
        credentials().open(OTHER, new AccountHolder("other@example.org", "No Password Yet"));
        credentials().setPassword(AIDA, LONG_ENOUGH);
        int before = hashes();

        assertThat(credentials().check("nobody@example.org", LONG_ENOUGH)).isEmpty();
        assertThat(hashes()).isEqualTo(before + 1);
        assertThat(credentials().check("other@example.org", LONG_ENOUGH)).isEmpty();
        assertThat(hashes()).isEqualTo(before + 2);
        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).contains(AIDA);
        assertThat(hashes()).isEqualTo(before + 3);
    }

    @Test
    void a_text_too_long_to_be_a_password_costs_one_hash_like_any_other() {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);
        int before = hashes();

        assertThat(credentials().check(HOLDER.login(), new Secret("x".repeat(2_000_000)))).isEmpty();
        assertThat(hashes()).isEqualTo(before + 1);
    }

    @Test
    void a_closed_account_keeps_its_name_and_frees_its_login() {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);

        credentials().close(AIDA);
        credentials().close(AIDA);

        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).isEmpty();
        assertThat(credentials().holders(List.of(AIDA))).isEqualTo(Map.of(AIDA, HOLDER));
        assertThat(credentials().open(OTHER, HOLDER)).isTrue();
        assertThat(credentials().check(HOLDER.login(), LONG_ENOUGH)).isEmpty();
    }

    @Test
    void a_forgotten_account_leaves_nothing_and_frees_its_login() {
        credentials().open(AIDA, HOLDER);

        credentials().forget(AIDA);

        assertThat(credentials().holders(List.of(AIDA))).isEmpty();
        assertThat(credentials().claimOn(HOLDER.login())).isEmpty();
        assertThat(credentials().open(OTHER, HOLDER)).isTrue();
    }
}
