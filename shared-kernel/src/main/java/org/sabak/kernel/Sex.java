package org.sabak.kernel;

/** Recorded sex. Declining to say and not being recorded are two answers, and neither is zero (DOMAIN 2.4, 6.5). */
public enum Sex {
    FEMALE, MALE, OTHER, PREFER_NOT_TO_SAY, UNKNOWN;

    /** True when the answer belongs into the denominator of a women's share (DOMAIN 2.5, M4). */
    public boolean stated() {
        return this == FEMALE || this == MALE || this == OTHER;
    }
}
