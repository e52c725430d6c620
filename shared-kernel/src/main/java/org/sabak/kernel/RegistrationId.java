package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one person's place in one workshop; chosen when the form is shown. */
public record RegistrationId(@JsonValue String value) {

    private static final String PREFIX = "registration-";

    /** @throws IllegalArgumentException if the text is not a registration id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegistrationId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
