package org.sabak.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies one reported total: a head-count that somebody published without names. */
public record TotalId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not the id of a total */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TotalId {
        Ids.require("total-", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
