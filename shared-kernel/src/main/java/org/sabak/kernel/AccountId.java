package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an account of a member of staff, a donor or an auditor. */
public record AccountId(@JsonValue String value) {

    private static final String PREFIX = "account-";

    /** @throws IllegalArgumentException if the text is not a account id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
