package org.sabak.access;

import org.sabak.kernel.Personal;
import org.sabak.kernel.Wording;

/**
 * Who an account belongs to. Kept in the vault only.
 *
 * @param login what the holder types to sign in, usually an e-mail address; compared without regard to case
 * @param name  as shown on pages and in history
 */
@Personal
public record AccountHolder(String login, String name) {

    public AccountHolder {
        login = Wording.tidy(login);
        name = Wording.tidy(name);
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "AccountHolder[…]";
    }
}
