package org.sabak.figures;

/** Why a metric is to be read with care, or has no value (DOMAIN 2.4, 2.5). */
public enum Remark {

    /** The denominator is 0: nothing to divide, which is not zero. */
    NOT_APPLICABLE,
    /** Less than 80 % are known. */
    LOW_COVERAGE,
    /** Less than 50 % are known: the value is withheld. */
    INSUFFICIENT_DATA,
    /** Fewer than ten people: a band would say nothing. */
    NOT_RATED,
    /** Less than 30 % answered. */
    LOW_RESPONSE,
    /** So few that a value would say nothing, or too much about somebody: it is withheld. */
    TOO_FEW,
    /** Something that is needed has not been answered yet: there is no value. */
    INCOMPLETE
}
