package org.sabak.trainers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies somebody in the pool of speakers and trainers. The person behind it is a {@code PersonId} of its own. */
public record TrainerId(@JsonValue String value) {

    private static final String PREFIX = "trainer-";

    /** @throws IllegalArgumentException if the text is not the id of a trainer */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrainerId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
