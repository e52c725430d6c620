package org.sabak.access;

import java.time.Instant;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.EventName;

/** Who may come in. Names, logins and password hashes are in the vault. */
public sealed interface AccessEvent {

    /** The first administrator exists; set-up is over for ever. */
    @EventName("access.admin-bootstrapped")
    record AdminBootstrapped(AccountId accountId) implements AccessEvent { }

    @EventName("access.account-opened")
    record AccountOpened(AccountId accountId, AccountRole role) implements AccessEvent { }

    @EventName("access.password-set")
    record PasswordSet(AccountId accountId) implements AccessEvent { }

    @EventName("access.account-role-changed")
    record AccountRoleChanged(AccountId accountId, AccountRole was, AccountRole role) implements AccessEvent { }

    @EventName("access.account-closed")
    record AccountClosed(AccountId accountId, String reason) implements AccessEvent { }

    /** @param subject the account, registration, invitation or trainer the link is for */
    @EventName("access.link-issued")
    record LinkIssued(LinkId linkId, LinkPurpose purpose, String subject, Instant expiresAt) implements AccessEvent { }

    @EventName("access.link-used")
    record LinkUsed(LinkId linkId) implements AccessEvent { }

    /** @param label what the token is for, in one line */
    @EventName("access.token-issued")
    record TokenIssued(TokenId tokenId, AccountRole role, String label, Instant expiresAt) implements AccessEvent { }

    @EventName("access.token-revoked")
    record TokenRevoked(TokenId tokenId) implements AccessEvent { }
}
