package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.house.House;
import org.sabak.bench.house.Server;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Bar;
import org.sabak.bench.report.Results;

/** Row 16: from the start of the process, after a clean stop, to the first dashboard that is complete up to the last event. */
final class ColdStart {

    private static final Duration BARE = Duration.ofMinutes(1), OURS = Duration.ofMinutes(5);

    private final Setting setting;
    private final Results results;

    ColdStart(Setting setting, Results results) {
        this.setting = setting;
        this.results = results;
    }

    void run(House.Known known) {
        known.forgetCheckpoint();
        results.absolute("cold start to the dashboard after a crash", Spread.of(start(known)), "s");
        int rounds = setting.size(2, 1);
        var ours = new double[rounds];
        var bare = new double[rounds];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            bare[round] = server().bareStart(BARE).orElseThrow(() -> new IllegalStateException("bare Spring Boot did not start"));
            ours[round] = start(known);
            ratios[round] = ours[round] / bare[round];
        }
        results.figure("16", Spread.of(ratios), Bar.number(known.position() + 1)
                + " events, after a clean stop; started from class files, without AOT cache");
        results.absolute("cold start to the dashboard", Spread.of(ours), "s");
        results.absolute("bare Spring Boot start", Spread.of(bare), "s");
    }

    private double start(House.Known known) {
        return server().start(known, OURS).orElseThrow(() -> new IllegalStateException("not ready within " + OURS));
    }

    private Server server() {
        return new Server(setting.folder().resolve("start.log"));
    }
}
