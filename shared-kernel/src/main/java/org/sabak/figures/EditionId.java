package org.sabak.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies a released edition of the public figures. */
public record EditionId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not an edition id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionId {
        Ids.require("edition-", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
