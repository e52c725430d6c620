package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a person without saying who it is; the vault knows. */
public record PersonId(@JsonValue String value) {

    private static final String PREFIX = "person-";

    /** @throws IllegalArgumentException if the text is not a person id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
