package org.sabak.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies one person's invitation to nominate for a country; made of 122 random bits, and no key by itself. */
public record InvitationId(@JsonValue String value) {

    private static final String PREFIX = "invitation-";

    /** @throws IllegalArgumentException if the text is not such an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvitationId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
