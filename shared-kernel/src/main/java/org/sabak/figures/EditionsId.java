package org.sabak.figures;

import com.fasterxml.jackson.annotation.JsonValue;

/** The one series of editions. All releases share a stream, because each is tested against all that went before. */
public record EditionsId(@JsonValue String value) {

    public static final EditionsId ONLY = new EditionsId("editions-of-programme");

    @Override
    public String toString() {
        return value;
    }
}
