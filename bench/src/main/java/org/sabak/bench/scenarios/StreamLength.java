package org.sabak.bench.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Exponent;
import org.sabak.bench.load.Forms;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Bar;
import org.sabak.bench.report.Results;
import org.sabak.kernel.WorkshopId;

/** Row 7: what one more registration costs when the roster has many already, in memory and after a restart. */
public final class StreamLength implements Scenario {

    private static final int SEATS = 50_000;
    private static final int CLIENTS = 256;
    private static final int SHORT = 10;
    private static final WorkshopId HARDLY_ANYBODY = workshop(SHORT);

    @Override
    public String name() {
        return "stream-length";
    }

    @Override
    public void run(Setting setting, Results results) {
        var data = setting.folder().resolve("data");
        var lengths = setting.quick() ? List.of(100, 500, 2_000) : List.of(100, 300, 1_000, 3_000, 10_000, 20_000);
        try (var house = House.open(data); var ours = new Ours(house)) {
            var workshops = new ArrayList<>(lengths.stream().map(StreamLength::workshop).toList());
            workshops.add(HARDLY_ANYBODY);
            ours.plan(workshops, SEATS);
            fill(ours, HARDLY_ANYBODY, SHORT);
            lengths.forEach(n -> fill(ours, workshop(n), n));
            house.awaitVisible();
            inMemory(ours, lengths, setting.size(100, 50), results);
        }
        cold(data, lengths, setting.rounds(), results);
    }

    /** In turns, so that a slow moment of the disk meets all lengths alike. */
    private static void inMemory(Ours ours, List<Integer> lengths, int rounds, Results results) {
        Map<Integer, double[]> millis = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (var n : lengths) millis.computeIfAbsent(n, k -> new double[rounds])[round] = time(ours, workshop(n));
        }
        results.figure("7a", Spread.of(Exponent.of(lengths, n -> Spread.of(millis.get(n)).median())), "n up to "
                + Bar.number(lengths.getLast()) + ", medians of " + rounds + " commands at each length");
        millis.forEach((n, times) -> results.absolute("one more command after " + Bar.number(n), Spread.of(times), "ms"));
    }

    private static void cold(Path data, List<Integer> lengths, int rounds, Results results) {
        var brief = new double[rounds];
        var grown = new double[rounds];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            try (var house = House.open(data); var ours = new Ours(house)) {
                time(ours, workshop(lengths.getFirst())); // the way there is warm then, the other rosters are not
                brief[round] = time(ours, HARDLY_ANYBODY);
                grown[round] = time(ours, workshop(lengths.getLast()));
                ratios[round] = grown[round] / brief[round];
            }
        }
        var most = Bar.number(lengths.getLast());
        results.figure("7b", Spread.of(ratios), "t(" + most + ") ÷ t(" + SHORT + "), after a restart each");
        results.absolute("first command on a roster of " + SHORT + " after a restart", Spread.of(brief), "ms");
        results.absolute("first command on a roster of " + most + " after a restart", Spread.of(grown), "ms");
    }

    private static WorkshopId workshop(int registrations) {
        return new WorkshopId("workshop-with-" + registrations);
    }

    private static double time(Ours ours, WorkshopId workshop) {
        var form = Forms.fillIn(workshop);
        long before = System.nanoTime();
        ours.register(form);
        return (System.nanoTime() - before) / 1e6;
    }

    private static void fill(Ours ours, WorkshopId workshop, int registrations) {
        long stored = ours.stored();
        try (var clients = Executors.newFixedThreadPool(Math.min(CLIENTS, registrations))) {
            for (int i = 0; i < registrations; i++) clients.execute(() -> ours.register(Forms.fillIn(workshop)));
        }
        if (ours.stored() - stored != registrations) throw new IllegalStateException("the roster could not be filled");
    }
}
