package org.sabak.mainstreaming;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** The shares aimed at in one workshop, or in the programme as a whole. */
public record TargetsId(@JsonValue String value) {

    private static final String PREFIX = "targets-";
    private static final String OF = PREFIX + "of-";

    /** Of all workshops together. */
    public static final TargetsId PROGRAMME = new TargetsId(OF + "programme");

    /** @throws IllegalArgumentException if the text is not the id of targets */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TargetsId {
        Ids.require(PREFIX, value);
    }

    public static TargetsId of(WorkshopId workshop) {
        return new TargetsId(OF + workshop);
    }

    /** The one workshop they are of; empty for the programme. */
    public Optional<WorkshopId> workshop() {
        return value.startsWith(OF + "workshop-") ? Optional.of(new WorkshopId(value.substring(OF.length()))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
