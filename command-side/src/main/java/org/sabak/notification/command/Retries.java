package org.sabak.notification.command;

import java.time.Duration;

/** When to try again: one letter that was put off, or all of them when no mail server can be talked to. */
final class Retries {

    private static final Duration FIRST = Duration.ofSeconds(1), LONGEST = Duration.ofMinutes(1);

    private final int attempts;
    private final Duration pause;
    private long pausedUntil;
    private long lastPause;

    /**
     * @param attempts most attempts at one letter
     * @param pause    after the first of them; each later one is three times as long
     */
    Retries(int attempts, Duration pause) {
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Whether one more attempt is the last. */
    boolean isLast(int attemptsSoFar) {
        return attemptsSoFar + 1 >= attempts;
    }

    /** When a letter is due again that was put off just now. */
    long after(int attemptsBefore, long now) {
        return now + pause.toMillis() * (long) Math.pow(3, Math.min(attemptsBefore, 12));
    }

    /** The pause doubles each time, from a second to a minute; several attempts that end during a pause are one. */
    synchronized void nobodyThere(long now) {
        if (pausedUntil > now) return;
        lastPause = lastPause == 0 ? FIRST.toMillis() : Math.min(2 * lastPause, LONGEST.toMillis());
        pausedUntil = now + lastPause;
    }

    synchronized void somebodyThere() {
        lastPause = 0;
        pausedUntil = 0;
    }

    synchronized boolean isProbing() {
        return lastPause > 0;
    }

    synchronized long pausedUntil() {
        return pausedUntil;
    }
}
