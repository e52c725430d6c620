package org.sabak.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies a programme. There is one: {@link #JPOA}. */
public record ProgrammeId(@JsonValue String value) {

    /** Towards a comprehensive implementation of the UN Global Counter-Terrorism Strategy in Central Asia. */
    public static final ProgrammeId JPOA = new ProgrammeId("programme-jpoa");

    /** @throws IllegalArgumentException if the text is not a programme id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {
        Ids.require("programme-", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
