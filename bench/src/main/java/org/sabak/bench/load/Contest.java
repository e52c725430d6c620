package org.sabak.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several lanes, taking turns: every round runs each of them once, and each round begins with another one. */
public final class Contest {

    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Contestant, Places> places = new LinkedHashMap<>();
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    public Contest enter(Contestant contestant, Load load) {
        lanes.add(new Lane(contestant, load, places.computeIfAbsent(contestant, Places::new)));
        return this;
    }

    /**
     * Runs every lane for itself until it has given so many answers, or for so long: a slow one has then been compiled as
     * well as a fast one.
     */
    public Contest warmUp(long answers, Duration most) {
        for (var lane : lanes) {
            long end = System.nanoTime() + most.toNanos();
            for (long given = 0; given < answers && System.nanoTime() < end; ) {
                var sample = lane.run(A_WHILE);
                given += sample.accepted();
                print("warm-up", lane, sample);
            }
        }
        return this;
    }

    /** Runs every lane once for itself, unless {@code warmUp} is zero, then so many rounds; prints a line for each sample. */
    public Contest run(Duration warmUp, Duration window, int rounds) {
        if (!warmUp.isZero()) lanes.forEach(lane -> print("warm-up", lane, lane.run(warmUp)));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < lanes.size(); i++) {
                var lane = lanes.get((i + round) % lanes.size());
                var sample = lane.run(window);
                print("round " + (round + 1), lane, sample);
                samples.computeIfAbsent(lane.name(), name -> new ArrayList<>()).add(sample);
            }
        }
        return this;
    }

    /** By the name of the lane, in the order of the rounds. */
    public Map<String, List<Sample>> samples() {
        return samples;
    }

    private static void print(String round, Lane lane, Sample sample) {
        System.out.printf("%-8s  %-22s %9.0f /s   p50 %8.2f ms   p99 %8.2f ms%s%n", round, lane.name(), sample.rate(),
                sample.millis(0.5), sample.millis(0.99), sample.refused() == 0 ? "" : "   turned away " + sample.refused());
    }
}
