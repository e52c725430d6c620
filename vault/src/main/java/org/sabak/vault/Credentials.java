package org.sabak.vault;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;

/** Logins, holders' names and password hashes (Argon2id) of accounts, encrypted; logins are unique without regard to case. */
public interface Credentials {

    /**
     * Keeps the holder of a new account. Repeating it with the same login changes nothing.
     *
     * @return false when another account has the login; nothing is kept then
     */
    boolean open(AccountId account, AccountHolder holder);

    /** Who has a login, compared without regard to case. */
    Optional<Claim> claimOn(String login);

    /**
     * Replaces the password of an account. At most four hashes are computed at once.
     *
     * @return false when this is the account's password already; nothing changes then
     */
    boolean setPassword(AccountId account, Secret password);

    /** The account whose login and password these are. Takes equally long whether or not the login is known. */
    Optional<AccountId> check(String login, Secret password);

    /** Holders of the accounts that are known. */
    Map<AccountId, AccountHolder> holders(Collection<AccountId> accounts);

    /** Whether a password is among the common ones, or made of words that belong to this place. */
    boolean common(Secret password);

    /** Destroys the password and frees the login; the holder's name stays, for history. Repeating it changes nothing. */
    void close(AccountId account);

    /** Destroys holder, login and password of an account, so that the login is free again. */
    void forget(AccountId account);

    /** One account's hold on a login, and since when. */
    record Claim(AccountId account, java.time.Instant since) { }
}
