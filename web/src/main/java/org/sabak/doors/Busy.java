package org.sabak.doors;

import java.time.Duration;

/**
 * Nothing was recorded, for a reason that passes: too many wanted something at once, or the disk took nothing. Trying again
 * makes sense; answered with 503 and {@code Retry-After}.
 */
public class Busy extends RuntimeException {

    private final Duration retryAfter;
    private final String sentence;

    private Busy(String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.retryAfter = retryAfter;
    }

    /** @param cause what they got in each other's way with; null when the door itself is full */
    static Busy crowded(Throwable cause) {
        return new Busy("api.busy", Duration.ofSeconds(2), cause);
    }

    /** The log, or the vault before it, could not be written. */
    static Busy unwritable(Throwable cause) {
        return new Busy("api.not-recorded", Duration.ofSeconds(30), cause);
    }

    /** When it makes sense to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Message key of what to say. */
    public String sentence() {
        return sentence;
    }
}
