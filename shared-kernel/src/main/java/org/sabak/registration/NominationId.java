package org.sabak.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.sabak.kernel.Country;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;

/** What one country sends for one workshop; derived from both, so there cannot be two. */
public record NominationId(@JsonValue String value) {

    private static final String PREFIX = "nomination-of-";

    /** @throws IllegalArgumentException if the text is not the id of a nomination */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NominationId {
        Ids.require(PREFIX, value);
    }

    public static NominationId of(WorkshopId workshop, Country country) {
        return new NominationId(PREFIX + workshop + "-" + country.code().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
