package org.sabak.access;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.AccountId;

/** What may be asked about the doors. */
public sealed interface AccessQuery {

    /**
     * Whether a login and password belong together. Answered with {@code Optional<Account>}; takes equally long for
     * unknown logins.
     */
    record SignInWith(String login, Secret password) implements AccessQuery { }

    /** Answered with {@code Optional<Account>}; closed accounts included. */
    record AccountOf(AccountId accountId) implements AccessQuery { }

    /** Answered with {@link Accounts}, oldest first. */
    record AllAccounts() implements AccessQuery { }

    /** Answered with {@code Optional<Link>}. */
    record LinkOf(LinkId linkId) implements AccessQuery { }

    /** Answered with {@code Optional<Token>}; expired and revoked ones included. */
    record TokenOf(TokenId tokenId) implements AccessQuery { }

    /** Answered with {@link Tokens}. */
    record AllTokens() implements AccessQuery { }

    /** Whether the first administrator exists. Answered with {@link SetUp}. */
    record IsSetUp() implements AccessQuery { }

    record SetUp(boolean done) { }

    record Accounts(List<Account> rows) { }

    record Tokens(List<Token> rows) { }

    /** @param version rises with each change of role, password or closing; a session made under another version has ended */
    record Account(AccountId accountId, AccountRole role, AccountHolder holder, boolean open, boolean hasPassword,
            int version, Instant openedAt) { }

    record Link(LinkId linkId, LinkPurpose purpose, String subject, Instant expiresAt, boolean used) { }

    record Token(TokenId tokenId, AccountRole role, String label, Instant expiresAt, boolean revoked) { }
}
