package org.sabak.doors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many wanted the same thing at once; nothing was recorded, and trying again makes sense. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class Busy extends RuntimeException {

    Busy(Throwable crowded) {
        super("too many wanted the same thing at once", crowded);
    }
}
