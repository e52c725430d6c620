package org.sabak.access;

import org.sabak.kernel.Refusal;

/** Every way the doors can say no. */
public enum AccessRefusal implements Refusal {

    SETUP_IS_OVER("access.setup-is-over", 404, ""),
    LOGIN_TAKEN("access.login-taken", 409, "login"),
    /** {0} = fewest characters. */
    PASSWORD_TOO_SHORT("access.password-too-short", 422, "password"),
    /** {0} = most characters. */
    PASSWORD_TOO_LONG("access.password-too-long", 422, "password"),
    PASSWORD_TOO_COMMON("access.password-too-common", 422, "password"),
    ACCOUNT_CLOSED("access.account-closed", 409, ""),
    REASON_NEEDED("access.reason-needed", 422, "reason"),
    LINK_USED("access.link-used", 409, ""),
    LINK_EXPIRED("access.link-expired", 409, ""),
    EXPIRES_IN_THE_PAST("access.expires-in-the-past", 422, "expiresAt"),
    LAST_ADMIN("access.last-admin", 409, "");

    private final Says says;

    AccessRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
