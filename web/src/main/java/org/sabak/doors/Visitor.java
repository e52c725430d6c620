package org.sabak.doors;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.sabak.access.AccountRole;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent the request. Controllers take it as {@code @AuthenticationPrincipal Visitor visitor}.
 *
 * @param id      account, token, registration, invitation or trainer id; goes into the metadata of commands and the vault's read log
 * @param who     in what capacity
 * @param name    to greet somebody by; empty for whoever has no account
 * @param version of the account when the session began; 0 for whoever has no account
 * @param since   when the session began
 */
public record Visitor(String id, Who who, String name, int version, Instant since) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** Who is there, or nothing for an anonymous request. */
    public static Optional<Visitor> present() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor) : Optional.empty();
    }

    /** True for a person who signed in by account; false for those who have only a link, and for tokens. */
    public boolean byAccount() {
        return id.startsWith("account-");
    }

    /** Never prints a name. */
    @Override
    public String toString() {
        return id;
    }

    /** In what capacity somebody comes. Each is also a Spring authority of that name. */
    public enum Who {
        ADMIN, ORGANIZER, AUDITOR, DONOR, PARTICIPANT, FOCAL_POINT, TRAINER;

        static Who of(AccountRole role) {
            return valueOf(role.name());
        }
    }
}
