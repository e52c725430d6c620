package org.sabak.agenda;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies one item of one agenda, for as long as it is moved and reworded; no other item of the agenda ever gets it. */
public record ItemId(@JsonValue String value) {

    private static final String PREFIX = "item-";

    /** @throws IllegalArgumentException if the text is not the id of an item */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
