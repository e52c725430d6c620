package org.sabak.access.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccessEvent.AccountClosed;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccessEvent.AccountRoleChanged;
import org.sabak.access.AccessEvent.AdminBootstrapped;
import org.sabak.access.AccessEvent.LinkIssued;
import org.sabak.access.AccessEvent.LinkUsed;
import org.sabak.access.AccessEvent.PasswordSet;
import org.sabak.access.AccessEvent.TokenIssued;
import org.sabak.access.AccessEvent.TokenRevoked;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.access.AccessQuery.AllTokens;
import org.sabak.access.AccessQuery.IsSetUp;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.AccessQuery.SetUp;
import org.sabak.access.AccessQuery.SignInWith;
import org.sabak.access.AccessQuery.Token;
import org.sabak.access.AccessQuery.TokenOf;
import org.sabak.access.AccessQuery.Tokens;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.access.Secret;
import org.sabak.access.TokenId;
import org.sabak.kernel.AccountId;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.RetoldStory;

class DoorsTest extends RetoldStory {

    static final AccountId ANNA = new AccountId("account-anna"), BORIS = new AccountId("account-boris");
    static final AccountHolder ANNAS = new AccountHolder("anna@example.org", "Anna A."), BORISS = new AccountHolder("boris@example.org", "Boris B.");
    static final Secret PASSWORD = new Secret("a walnut tree beside the well");
    static final LinkId USED = LinkId.ofSecret("one"), FRESH = LinkId.ofSecret("two");
    static final TokenId FIRST = TokenId.ofSecret("one"), SECOND = TokenId.ofSecret("two");

    @Override
    protected List<Object> projections() {
        return List.of(new AccountsProjection(readModels, writes, vault.credentials()), new KeysProjection(readModels, writes, alone));
    }

    @Override
    protected List<?> story() {
        return List.of(
                new AdminBootstrapped(ANNA), new AccountOpened(ANNA, AccountRole.ADMIN), new PasswordSet(ANNA),
                new AccountOpened(BORIS, AccountRole.DONOR),
                new LinkIssued(USED, LinkPurpose.SET_PASSWORD, BORIS.value(), at(100)), new LinkUsed(USED),
                new PasswordSet(BORIS), new AccountRoleChanged(BORIS, AccountRole.DONOR, AccountRole.AUDITOR),
                new LinkIssued(FRESH, LinkPurpose.SIGN_IN, ANNA.value(), at(200)),
                new TokenIssued(SECOND, AccountRole.ORGANIZER, "export", at(300)), new TokenRevoked(SECOND),
                new TokenIssued(FIRST, AccountRole.ADMIN, "watch", at(400)),
                new AccountClosed(BORIS, "left"));
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new AllAccounts(), Accounts.class), askFor(new AccountOf(ANNA), Account.class),
                askFor(new AccountOf(BORIS), Account.class), askFor(new LinkOf(USED), Link.class),
                askFor(new LinkOf(FRESH), Link.class), ask(new AllTokens(), Tokens.class),
                askFor(new TokenOf(FIRST), Token.class), askFor(new TokenOf(SECOND), Token.class), ask(new IsSetUp(), SetUp.class));
    }

    @BeforeEach
    void keepHolders() {
        vault.credentials().open(ANNA, ANNAS);
        vault.credentials().open(BORIS, BORISS);
    }

    @Test
    void an_account_has_its_holder_role_and_whether_a_password_was_chosen() {
        tellFirst(4);

        assertThat(ask(new AllAccounts(), Accounts.class).rows()).containsExactly(
                new Account(ANNA, AccountRole.ADMIN, ANNAS, true, true, 2, at(1)),
                new Account(BORIS, AccountRole.DONOR, BORISS, true, false, 3, at(3)));
    }

    @Test
    void a_change_of_role_a_password_and_closing_each_end_the_sessions_before() {
        int before = -1;
        for (int told : new int[] {4, 7, 8, 13}) {
            tellFirst(told);
            var version = askFor(new AccountOf(BORIS), Account.class).orElseThrow().version();
            assertThat(version).isGreaterThan(before);
            before = version;
        }
    }

    @Test
    void login_and_password_open_the_door_until_the_account_is_closed() {
        vault.credentials().setPassword(BORIS, PASSWORD);
        tellFirst(12);
        assertThat(signIn("BORIS@example.org", PASSWORD)).map(Account::accountId).contains(BORIS);
        assertThat(signIn("boris@example.org", new Secret("another walnut tree"))).isEmpty();
        assertThat(signIn("nobody@example.org", PASSWORD)).isEmpty();

        tell();
        assertThat(signIn("boris@example.org", PASSWORD)).isEmpty();
        assertThat(askFor(new AccountOf(BORIS), Account.class)).map(Account::open).contains(false);
    }

    @Test
    void set_up_is_over_once_the_first_administrator_exists() {
        assertThat(ask(new IsSetUp(), SetUp.class).done()).isFalse();
        tellFirst(1);
        assertThat(ask(new IsSetUp(), SetUp.class).done()).isTrue();
        assertThat(askFor(new AccountOf(ANNA), Account.class)).map(Account::role).contains(AccountRole.ADMIN);
    }

    @Test
    void links_and_tokens_are_known_by_their_hash() {
        tell();

        assertThat(askFor(new LinkOf(USED), Link.class)).contains(
                new Link(USED, LinkPurpose.SET_PASSWORD, BORIS.value(), at(100), true));
        assertThat(askFor(new LinkOf(FRESH), Link.class)).map(Link::used).contains(false);
        assertThat(askFor(new LinkOf(LinkId.ofSecret("guess")), Link.class)).isEmpty();
        assertThat(ask(new AllTokens(), Tokens.class).rows()).extracting(Token::label).containsExactly("export", "watch");
        assertThat(askFor(new TokenOf(SECOND), Token.class)).map(Token::revoked).contains(true);
        assertThat(askFor(new TokenOf(TokenId.ofSecret("guess")), Token.class)).isEmpty();
    }

    /** Every request asks; a token once refused must never open again. */
    @Test
    void a_revoked_token_is_revoked_at_once_and_stays_so_when_its_issue_is_told_again() {
        tellFirst(10);
        assertThat(askFor(new TokenOf(SECOND), Token.class)).map(Token::revoked).contains(false);
        tellFirst(11);
        assertThat(askFor(new TokenOf(SECOND), Token.class)).map(Token::revoked).contains(true);
        tellFirst(10);
        assertThat(askFor(new TokenOf(SECOND), Token.class)).map(Token::revoked).contains(true);
    }

    @Test
    void a_token_whose_revocation_another_process_was_told_of_is_revoked_here_too() {
        var here = new KeysProjection(readModels, writes, standings);
        here.on(new TokenIssued(FIRST, AccountRole.ADMIN, "watch", at(400)), new Recorded(1, at(1), OLGA));
        new KeysProjection(readModels, writes, standings).on(new TokenRevoked(FIRST));

        assertThat(here.answer(new TokenOf(FIRST))).map(Token::revoked).contains(true);
    }

    @Test
    void documents_kept_over_a_stop_are_believed_of_tokens_nobody_was_told_about_since() {
        tell();
        var afterTheStop = new KeysProjection(readModels, writes, alone);
        assertThat(afterTheStop.answer(new TokenOf(SECOND))).map(Token::revoked).contains(true);
        assertThat(afterTheStop.answer(new TokenOf(FIRST))).map(Token::revoked).contains(false);
        afterTheStop.on(new TokenRevoked(FIRST));
        assertThat(afterTheStop.answer(new TokenOf(FIRST))).map(Token::revoked).contains(true);
    }

    private Optional<Account> signIn(String login, Secret password) {
        return askFor(new SignInWith(login, password), Account.class);
    }
}
