package org.sabak.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a document that the vault keeps. */
public record DocumentId(@JsonValue String value) {

    private static final String PREFIX = "document-";

    /** @throws IllegalArgumentException if the text is not such an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
