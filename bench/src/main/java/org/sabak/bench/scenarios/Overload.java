package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Load;
import org.sabak.bench.load.OpenLoop;
import org.sabak.bench.load.Sample;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Results;

/**
 * Row 18: four times as many people come as can be served. Sustainable is what 1,024 waiting clients reach; the quiet p99 is
 * that of people coming at 0.7 times this rate.
 */
public final class Overload implements Scenario {

    private static final double QUIET = 0.7;
    private static final double STORM = 4;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void run(Setting setting, Results results) {
        int rounds = setting.size(3, 1);
        var accepted = new double[rounds];
        var slower = new double[rounds];
        var away = new double[rounds];
        var window = Duration.ofSeconds(setting.size(3, 2));
        try (var house = House.open(setting.folder().resolve("data")); var ours = new Ours(house)) {
            var closed = new Contest().enter(ours, new Load("spread-1024", 1024, Load.Spots.SPREAD));
            var open = new OpenLoop(ours.throughTheDoor());
            for (int round = 0; round < rounds; round++) {
                closed.run(setting.warmUp(), setting.window(), 1);
                double sustainable = closed.samples().get("ours spread-1024").getLast().rate();
                var calm = open.run(QUIET * sustainable, window);
                var storm = open.run(STORM * sustainable, window);
                accepted[round] = storm.accepted() / (double) window.toSeconds() / sustainable;
                slower[round] = storm.all().millis(0.99) / calm.all().millis(0.99);
                away[round] = storm.refused() / (STORM * sustainable * window.toSeconds());
                results.absolute("overload " + (round + 1) + ": p99 calm", Spread.of(calm.all().millis(0.99)), "ms");
                results.absolute("overload " + (round + 1) + ": p99 in the storm", Spread.of(storm.all().millis(0.99)), "ms");
            }
            results.absolute("sustainable, 1,024 clients", Spread.of(closed.samples().get("ours spread-1024"), Sample::rate),
                    "registrations/s");
            results.figure("18a", Spread.of(accepted), "in process, through the door of the web; nothing that was acknowledged is missing");
            results.figure("18b", Spread.of(slower), "people who come at their own pace, at 0.7 and 4 times the sustainable rate");
            results.absolute("turned away in the storm", Spread.of(away), "of those who came");
            open.failures().forEach((kind, n) -> results.absolute("turned away with " + kind, Spread.of(n), "people"));
        }
    }
}
