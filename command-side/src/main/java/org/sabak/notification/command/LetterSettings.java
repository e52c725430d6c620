package org.sabak.notification.command;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How fast and how often letters are tried. */
@Component
class LetterSettings {

    private final int perMinute;
    private final int attempts;
    private final int perPerson;
    private final Duration retryAfter;

    /**
     * @param perMinute  0 holds all letters back
     * @param attempts   most attempts at one letter; refused connections are not counted
     * @param perPerson  most letters to one person within an hour
     * @param retryAfter the pause after the first attempt; each later one is three times as long
     */
    LetterSettings(@Value("${sabak.letters.per-minute:60}") int perMinute, @Value("${sabak.letters.attempts:8}") int attempts,
            @Value("${sabak.letters.per-person-and-hour:12}") int perPerson, @Value("${sabak.letters.retry-after:60s}") Duration retryAfter) {
        this.perMinute = perMinute;
        this.attempts = attempts;
        this.perPerson = perPerson;
        this.retryAfter = retryAfter;
    }

    int perMinute() {
        return perMinute;
    }

    int attempts() {
        return attempts;
    }

    int perPerson() {
        return perPerson;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
