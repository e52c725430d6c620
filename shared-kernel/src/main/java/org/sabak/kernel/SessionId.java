package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one session of one workshop. */
public record SessionId(@JsonValue String value) {

    private static final String PREFIX = "session-";

    /** @throws IllegalArgumentException if the text is not a session id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {
        Ids.require(PREFIX, value);
    }

    /** The n-th session ever scheduled in a workshop, counted from 1; numbers are never used again. */
    public static SessionId of(WorkshopId workshop, int n) {
        return new SessionId(PREFIX + workshop.value().substring("workshop-".length()) + "-" + n);
    }

    @Override
    public String toString() {
        return value;
    }
}
