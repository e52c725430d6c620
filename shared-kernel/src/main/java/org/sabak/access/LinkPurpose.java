package org.sabak.access;

/** What a one-time link is good for. */
public enum LinkPurpose {
    /** Signs an account in. */
    SIGN_IN,
    /** Lets the holder of a new account choose a password. */
    SET_PASSWORD,
    /** Opens one person's own registration. */
    OWN_REGISTRATION,
    /** Lets a focal point work on the nominations of a country; its subject is the invitation. */
    NOMINATE,
    /** Lets a speaker or trainer see and correct what is kept of them; its subject is the trainer. */
    TRAINER_PROFILE
}
