package org.sabak.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A number as it was published, with the word that stood before it (DOMAIN 1.0); bounds by DOMAIN 2.3. */
public record Quantity(long value, Qualifier qualifier) {

    /** How exactly the number was meant. */
    public enum Qualifier { EXACT, AT_LEAST, MORE_THAN, APPROXIMATELY, UP_TO }

    /** @throws IllegalArgumentException if the value is below 0 */
    public Quantity {
        if (value < 0) throw new IllegalArgumentException("a quantity is not negative");
    }

    /** The least it can mean. */
    public long lower() {
        return switch (qualifier) {
            case EXACT, AT_LEAST -> value;
            case MORE_THAN -> value + 1;
            case APPROXIMATELY -> Math.ceilDiv(value * 9, 10);
            case UP_TO -> 0;
        };
    }

    /** The most it is taken to mean; see {@link #openEnded()}. */
    public long upper() {
        return switch (qualifier) {
            case EXACT, AT_LEAST, UP_TO -> value;
            case MORE_THAN -> value + 1;
            case APPROXIMATELY -> Math.floorDiv(value * 11, 10);
        };
    }

    /** True when the source sets no upper end; shown as "or more". */
    @JsonIgnore
    public boolean openEnded() {
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
    }
}
