package org.sabak.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.PersonId;

/** Two person ids that may be one person, in either order. */
public record IdentityPairId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not the id of a pair */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityPairId {
        Ids.require("pair-", value);
    }

    public static IdentityPairId of(PersonId one, PersonId other) {
        var sorted = java.util.stream.Stream.of(one.value(), other.value()).sorted().toList();
        return new IdentityPairId("pair-" + Ids.derived(sorted.get(0) + "+" + sorted.get(1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
