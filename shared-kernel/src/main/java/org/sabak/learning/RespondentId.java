package org.sabak.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Who answered, made from the code by a keyed hash: the same person in the first and the second test, and nobody in particular. */
public record RespondentId(@JsonValue String value) {

    private static final String PREFIX = "respondent-";

    /** @throws IllegalArgumentException if the text is not such an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RespondentId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
