package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.house.House;
import org.sabak.bench.house.Server;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Bar;
import org.sabak.bench.report.Results;

/** Row 16: from the start of the process to the first dashboard that is complete up to the last event. */
final class ColdStart {

    private static final Duration BARE = Duration.ofMinutes(1);
    private static final double MOST_SECONDS = 150;

    private final Setting setting;
    private final Results results;

    ColdStart(Setting setting, Results results) {
        this.setting = setting;
        this.results = results;
    }

    /** @param eventsPerSecond of a replay; when the old log would take too long by it, the young one is started */
    void run(House.Known young, House.Known old, double eventsPerSecond) {
        boolean tooLong = old.position() / eventsPerSecond > MOST_SECONDS;
        var known = tooLong ? young : old;
        int rounds = setting.size(2, 1);
        var ours = new double[rounds];
        var bare = new double[rounds];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            var server = new Server(setting.folder().resolve("start.log"));
            bare[round] = server.bareStart(BARE).orElseThrow(() -> new IllegalStateException("bare Spring Boot did not start"));
            ours[round] = server.start(known, Duration.ofSeconds((long) (2 * MOST_SECONDS)))
                    .orElseThrow(() -> new IllegalStateException("not ready within " + 2 * MOST_SECONDS + " s"));
            ratios[round] = ours[round] / bare[round];
        }
        results.figure("16", Spread.of(ratios), Bar.number(known.position() + 1) + " events"
                + (tooLong ? "; a million would take too long for this benchmark" : "") + ", started from class files, without AOT cache");
        results.absolute("cold start to the dashboard", Spread.of(ours), "s");
        results.absolute("bare Spring Boot start", Spread.of(bare), "s");
    }
}
