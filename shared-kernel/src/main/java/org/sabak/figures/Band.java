package org.sabak.figures;

/** The word that goes with a value. */
public enum Band {

    /** M5: from 40 to 60 % women. */
    BALANCED,
    /** M5: from 30 to 39.9 or from 60.1 to 70 % women. */
    TILTED,
    /** M5: anything further from balance. */
    UNBALANCED,
    /** M9: below 0.3. */
    LOW,
    /** M9: from 0.3 to below 0.7. */
    MEDIUM,
    /** M9: from 0.7. */
    HIGH
}
