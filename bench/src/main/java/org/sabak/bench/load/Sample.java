package org.sabak.bench.load;

import java.util.Arrays;

/**
 * What one lane did in one round.
 *
 * @param accepted  registrations acknowledged within the window
 * @param refused   people turned away, or answered with a failure
 * @param seconds   length of the window
 * @param latencies of the accepted, nanoseconds, sorted
 */
public record Sample(long accepted, long refused, double seconds, long[] latencies) {

    public double rate() {
        return accepted / seconds;
    }

    /** The latency that so many of the accepted stayed below, in milliseconds; 0 when nothing was accepted. */
    public double millis(double part) {
        return latencies.length == 0 ? 0 : latencies[(int) Math.min(latencies.length - 1, part * latencies.length)] / 1e6;
    }

    static Sample of(long refused, double seconds, long[] latencies) {
        Arrays.sort(latencies);
        return new Sample(latencies.length, refused, seconds, latencies);
    }
}
