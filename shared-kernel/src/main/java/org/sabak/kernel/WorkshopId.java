package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a workshop. Prefixed, so that two aggregates never share a stream. */
public record WorkshopId(@JsonValue String value) {

    private static final String PREFIX = "workshop-";

    /** @throws IllegalArgumentException if the text is not a workshop id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkshopId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
