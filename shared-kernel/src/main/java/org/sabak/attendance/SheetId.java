package org.sabak.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Ids;
import org.sabak.kernel.SessionId;

/** The attendance sheet of one session; derived from the session, so a session cannot have two. */
public record SheetId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the text is not a sheet id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SheetId {
        Ids.require("sheet-of-", value);
    }

    public static SheetId of(SessionId session) {
        return new SheetId("sheet-of-" + session);
    }

    @Override
    public String toString() {
        return value;
    }
}
