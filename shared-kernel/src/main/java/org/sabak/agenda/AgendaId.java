package org.sabak.agenda;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** Identifies the agenda of a workshop; derived from the workshop's id, so there can be only one. */
public record AgendaId(@JsonValue String value) {

    private static final String PREFIX = "agenda-of-";

    /** @throws IllegalArgumentException if the text is not the id of an agenda */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgendaId {
        Ids.require(PREFIX, value);
    }

    public static AgendaId of(WorkshopId workshop) {
        return new AgendaId(PREFIX + workshop);
    }

    @Override
    public String toString() {
        return value;
    }
}
