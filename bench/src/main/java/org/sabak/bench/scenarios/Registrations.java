package org.sabak.bench.scenarios;

import static org.sabak.bench.load.Load.Spots.HOT;
import static org.sabak.bench.load.Load.Spots.SPREAD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sabak.bench.contestants.Crud;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.contestants.Raw;
import org.sabak.bench.contestants.Stock;
import org.sabak.bench.house.House;
import org.sabak.bench.house.LogRows;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Contestant;
import org.sabak.bench.load.Forms;
import org.sabak.bench.load.Load;
import org.sabak.bench.load.Sample;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Results;
import org.sabak.kernel.WorkshopId;

/** Rows 1 to 6 and 12: everybody registers as fast as they can, in turn, on the same disk. */
public final class Registrations implements Scenario {

    private static final Load SPREAD_32 = new Load("spread-32", 32, SPREAD);
    private static final Load HOT_32 = new Load("hot-32", 32, HOT);
    private static final Load ONE = new Load("spread-1", 1, SPREAD);
    private static final Load MANY = new Load("spread-1024", 1024, SPREAD);

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public void run(Setting setting, Results results) {
        var folder = setting.folder();
        try (var house = House.open(folder.resolve("ours")); var ours = new Ours(house)) {
            oneRegistration(ours);
            try (var crud = new Crud(folder.resolve("crud")); var stock = new Stock(folder.resolve("stock.db"));
                    var raw1 = Raw.one(folder.resolve("raw1.db"), house.log());
                    var raw100 = Raw.hundred(folder.resolve("raw100.db"), house.log());
                    var http = ours.overHttp()) {
                var contest = new Contest().enter(crud, SPREAD_32).enter(raw1, SPREAD_32).enter(raw100, ONE)
                        .enter(stock, SPREAD_32).enter(ours, SPREAD_32).enter(http, SPREAD_32).enter(crud, HOT_32)
                        .enter(stock, HOT_32).enter(ours, HOT_32).enter(crud, ONE).enter(raw1, ONE).enter(stock, ONE)
                        .enter(ours, ONE).enter(ours, MANY);
                contest.warmUp(setting.size(30_000, 2_000), Duration.ofSeconds(setting.size(60, 3)))
                        .run(Duration.ZERO, setting.window(), setting.rounds());
                results.gate("PostgreSQL: SHOW fsync", crud.fsync());
                report(contest.samples(), results);
            }
            size(house, results);
        }
    }

    /** The bare inserts copy a row of the log, so there has to be one. */
    private static void oneRegistration(Contestant ours) {
        var workshop = new WorkshopId("workshop-of-the-first-form");
        ours.plan(List.of(workshop), 10);
        ours.register(Forms.fillIn(workshop));
    }

    private static void report(Map<String, List<Sample>> by, Results results) {
        var ours = by.get("ours spread-32");
        results.figure("1", Spread.ratio(ours, by.get("crud spread-32"), Sample::rate));
        results.figure("2a", Spread.ratio(ours, by.get("raw1 spread-32"), Sample::rate));
        results.figure("2b", Spread.ratio(ours, by.get("raw100 spread-1"), Sample::rate));
        results.figure("3", Spread.ratio(by.get("ours hot-32"), by.get("crud hot-32"), Sample::rate));
        results.figure("4a", Spread.ratio(by.get("ours hot-32"), ours, Sample::rate));
        results.figure("4b", Spread.ratio(by.get("ours hot-32"), by.get("crud hot-32"), s -> s.millis(0.99)));
        results.figure("5a", Spread.ratio(ours, by.get("ours spread-1"), Sample::rate));
        results.figure("5b", Spread.ratio(by.get("ours spread-1024"), ours, Sample::rate));
        results.figure("6", Spread.ratio(by.get("ours spread-1"), by.get("raw1 spread-1"), s -> s.millis(0.5)));
        results.figure("12", Spread.ratio(by.get("http spread-32"), ours, Sample::rate),
                "the API answers only when the read models show the registration, and reads the person back from the vault");
        by.forEach((lane, samples) -> {
            results.absolute(lane, Spread.of(samples, Sample::rate), "registrations/s");
            results.absolute(lane + ", p50", Spread.of(samples, s -> s.millis(0.5)), "ms");
            results.absolute(lane + ", p99", Spread.of(samples, s -> s.millis(0.99)), "ms");
        });
        results.absolute("stock ÷ crud, spread", Spread.ratio(by.get("stock spread-32"), by.get("crud spread-32"), Sample::rate), "");
        results.absolute("stock ÷ crud, hot", Spread.ratio(by.get("stock hot-32"), by.get("crud hot-32"), Sample::rate), "");
    }

    private static void size(House house, Results results) {
        try (var rows = new LogRows(house.log())) {
            results.absolute("JSON of a registration", Spread.of(rows.size().payload()), "bytes");
            results.absolute("metadata of a registration", Spread.of(rows.size().metadata()), "bytes");
        }
    }
}
