package org.sabak.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;

/** Identifies the answers one person gave on one form; chosen when the form is shown. The vault keeps what they are. */
public record AnswerSheetId(@JsonValue String value) {

    private static final String PREFIX = "answersheet-";

    /** @throws IllegalArgumentException if the text is not such an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AnswerSheetId {
        Ids.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
