package org.sabak.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies a letter. Derived from what it tells whom, so that nobody is told the same thing twice. */
public record LetterId(@JsonValue String value) {

    private static final String PREFIX = "letter-";

    /** @throws IllegalArgumentException if the text is not a letter id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LetterId {
        Ids.require(PREFIX, value);
    }

    /** @param fact id of the event the letter rests on */
    public static LetterId of(String fact, Template template, RecipientId recipient) {
        return new LetterId(PREFIX + Ids.derived(fact + "\n" + template + "\n" + recipient));
    }

    @Override
    public String toString() {
        return value;
    }
}
