package org.sabak.access;

/** What a one-time link is good for. */
public enum LinkPurpose {
    /** Signs an account in. */
    SIGN_IN,
    /** Lets the holder of a new account choose a password. */
    SET_PASSWORD,
    /** Opens one person's own registration. */
    OWN_REGISTRATION
}
