package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Load;
import org.sabak.bench.load.Sample;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Bar;
import org.sabak.bench.report.Results;

/** Row 15: the same load on a young log and on an old one, in turns, while nobody reads. */
final class Ageing {

    private static final Load LOAD = new Load("spread-32", 32, Load.Spots.SPREAD);

    private final Contest contest = new Contest();

    Ageing(House young, House old) {
        contest.enter(new Ours("young", young), LOAD).enter(new Ours("old", old), LOAD);
    }

    /** While both are new. */
    void warmUp(Setting setting) {
        contest.run(setting.warmUp(), Duration.ZERO, 0);
    }

    void run(Setting setting, int events, Results results) {
        contest.run(setting.warmUp(), setting.window(), setting.rounds());
        var by = contest.samples();
        results.figure("15", Spread.ratio(by.get("old spread-32"), by.get("young spread-32"), Sample::rate),
                Bar.number(events) + " events instead of 10 million, put there through the log's own engine; nobody reads meanwhile");
        by.forEach((lane, samples) -> results.absolute(lane + ", nobody reads", Spread.of(samples, Sample::rate), "registrations/s"));
    }
}
