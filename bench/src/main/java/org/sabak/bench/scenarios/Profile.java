package org.sabak.bench.scenarios;

import java.time.Duration;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Contestant;
import org.sabak.bench.load.Load;
import org.sabak.bench.profile.Profiler;
import org.sabak.bench.report.Results;

/** Where the time goes while 32 clients register in 200 workshops, in process and over HTTP; the read models' work included. */
public final class Profile implements Scenario {

    private static final String CLIENT = "org.sabak.bench.load.Client";
    private static final String REQUEST = "org.springframework.web.servlet.DispatcherServlet";

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void run(Setting setting, Results results) {
        try (var house = House.open(setting.folder().resolve("data")); var ours = new Ours(house); var http = ours.overHttp()) {
            profile(setting, ours, CLIENT, results);
            profile(setting, http, REQUEST, results);
        }
    }

    private static void profile(Setting setting, Contestant contestant, String who, Results results) {
        var contest = new Contest().enter(contestant, new Load("spread-32", 32, Load.Spots.SPREAD));
        contest.warmUp(setting.size(30_000, 2_000), Duration.ofSeconds(setting.size(60, 3)));
        new Profiler(setting.folder().resolve("profile.jfr"), who).during(contestant.name() + ", 32 clients, 200 workshops",
                () -> contest.run(Duration.ZERO, Duration.ofSeconds(setting.size(8, 3)), 1)).forEach(results::table);
    }
}
