package org.sabak.registration.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when it is told to, by the minute. */
final class Passing extends Clock {

    private Instant now;

    Passing(Instant start) {
        now = start;
    }

    void pass() {
        now = now.plusSeconds(60);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
