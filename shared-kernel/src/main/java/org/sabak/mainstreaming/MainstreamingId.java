package org.sabak.mainstreaming;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** What was answered about one workshop; derived from it, so there cannot be two. */
public record MainstreamingId(@JsonValue String value) {

    private static final String PREFIX = "mainstreaming-of-";

    /** @throws IllegalArgumentException if the text is not the id of a workshop's answers */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MainstreamingId {
        Ids.require(PREFIX, value);
    }

    public static MainstreamingId of(WorkshopId workshop) {
        return new MainstreamingId(PREFIX + workshop);
    }

    @Override
    public String toString() {
        return value;
    }
}
