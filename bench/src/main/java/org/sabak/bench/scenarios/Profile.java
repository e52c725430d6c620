package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Load;
import org.sabak.bench.profile.Profiler;
import org.sabak.bench.report.Results;

/** Where the time goes while 32 clients register in 200 workshops, the read models' work included. */
public final class Profile implements Scenario {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void run(Setting setting, Results results) {
        try (var house = House.open(setting.folder().resolve("data")); var ours = new Ours(house)) {
            var contest = new Contest().enter(ours, new Load("spread-32", 32, Load.Spots.SPREAD));
            contest.run(setting.warmUp(), setting.window(), 2);
            Profiler.during(setting.folder().resolve("profile.jfr"), "32 clients, 200 workshops",
                    () -> contest.run(Duration.ZERO, Duration.ofSeconds(setting.size(10, 4)), 1)).forEach(results::table);
        }
    }
}
