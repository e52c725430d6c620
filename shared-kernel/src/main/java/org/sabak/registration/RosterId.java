package org.sabak.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** The roster of one workshop; derived from the workshop, so a workshop cannot have two. */
public record RosterId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not a roster id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RosterId {
        Ids.require("roster-of-", value);
    }

    public static RosterId of(WorkshopId workshop) {
        return new RosterId("roster-of-" + workshop);
    }

    @Override
    public String toString() {
        return value;
    }
}
