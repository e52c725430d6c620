package org.sabak.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** People who come whether or not those before them have been answered: so many a second, each a virtual thread. */
public final class OpenLoop {

    private final Contestant contestant;
    private final Places places;
    private final AtomicLong inTime = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Map<String, Long> failures = new TreeMap<>();
    private long[] latencies;
    private final AtomicLong accepted = new AtomicLong();

    public OpenLoop(Contestant contestant) {
        this.contestant = contestant;
        this.places = new Places(contestant);
    }

    /**
     * @param accepted  answered with yes before the window closed
     * @param late      answered with yes after it
     * @param refused   answered with no
     * @param all       latencies of all accepted, late ones included
     */
    public record Outcome(long accepted, long late, long refused, Sample all) { }

    /**
     * Sends so many a second for a while, then waits for all answers.
     *
     * @throws IllegalStateException when the store does not hold what was acknowledged
     */
    public Outcome run(double rate, Duration window) {
        places.prepare(Load.Spots.SPREAD, 0);
        reset((int) (rate * window.toSeconds()) + 1);
        long stored = contestant.stored();
        long start = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sent = 0; sent < latencies.length; sent++) {
                long due = start + (long) (sent / rate * 1e9);
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) LockSupport.parkNanos(early);
                people.submit(() -> once(start + window.toNanos()));
            }
        }
        contestant.settle();
        if (contestant.stored() - stored != accepted.get()) {
            throw new IllegalStateException("acknowledged " + accepted + " and stored " + (contestant.stored() - stored));
        }
        return new Outcome(inTime.get(), accepted.get() - inTime.get(), refused.get(),
                Sample.of(refused.get(), window.toSeconds(), Arrays.copyOf(latencies, (int) accepted.get())));
    }

    /** How those were answered who got no yes, by the class of the failure. */
    public Map<String, Long> failures() {
        return Map.copyOf(failures);
    }

    private void once(long end) {
        var form = Forms.fillIn(places.next(Load.Spots.SPREAD));
        long before = System.nanoTime();
        try {
            if (contestant.register(form)) note(before, end);
            else refused.incrementAndGet();
        } catch (RuntimeException turnedAway) {
            refused.incrementAndGet();
            synchronized (failures) {
                failures.merge(turnedAway.getClass().getSimpleName(), 1L, Long::sum);
            }
        }
    }

    private void note(long before, long end) {
        long now = System.nanoTime();
        latencies[(int) accepted.getAndIncrement()] = now - before;
        if (now <= end) inTime.incrementAndGet();
    }

    private void reset(int people) {
        latencies = new long[people];
        accepted.set(0);
        inTime.set(0);
        refused.set(0);
    }
}
