package org.sabak.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** The tests and evaluation of one workshop; derived from the workshop, so a workshop cannot have two. */
public record AssessmentId(@JsonValue String value) {

    private static final String PREFIX = "assessment-of-";

    /** @throws IllegalArgumentException if the text is not such an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {
        Ids.require(PREFIX, value);
    }

    public static AssessmentId of(WorkshopId workshop) {
        return new AssessmentId(PREFIX + workshop);
    }

    @Override
    public String toString() {
        return value;
    }
}
