package org.sabak.doors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something we do not know: answered with a 404 page or problem. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotKnown extends RuntimeException {

    public NotKnown() {
        super("not known", null, false, false);
    }

    /** Reads an id from an address: {@code NotKnown.unless(WorkshopId::new, text)}. */
    public static <T> T unless(java.util.function.Function<String, T> id, String text) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotKnown();
        }
    }
}
