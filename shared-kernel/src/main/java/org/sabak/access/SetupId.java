package org.sabak.access;

import com.fasterxml.jackson.annotation.JsonValue;

/** The one first set-up of this installation; a second one would claim the same stream. */
public record SetupId(@JsonValue String value) {

    public static final SetupId ONLY = new SetupId("setup-of-sabak");

    @Override
    public String toString() {
        return value;
    }
}
