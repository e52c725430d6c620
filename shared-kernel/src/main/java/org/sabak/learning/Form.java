package org.sabak.learning;

/** What people are asked to fill in. */
public enum Form {
    /** The first test, before anything was taught. */
    PRE,
    /** The second test, with the same questions. */
    POST,
    EVALUATION,
    /** Six months later: what was made of it. */
    FOLLOW_UP,
    /** The Washington Group Short Set, voluntary. */
    FUNCTIONING;

    /** Whether its answers are right or wrong. */
    public boolean isTest() {
        return this == PRE || this == POST;
    }
}
