package org.sabak.notification.command;

import java.time.Clock;

/** Spreads letters evenly over each minute. Used by one thread. */
final class Pace {

    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final int perMinute;
    private long next;

    /** @param perMinute 0 holds everything back */
    Pace(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    boolean holdsBack() {
        return perMinute <= 0;
    }

    /** Milliseconds until the next one may go; 0 when it may go now, and then it counts as gone. */
    long take() {
        long now = clock.millis();
        long step = MINUTE / perMinute;
        if (next - now > step) next = now; // the clock was put back
        if (next > now) return next - now;
        next = now + step;
        return 0;
    }
}
