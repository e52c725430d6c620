package org.sabak.bench.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.house.LogRows;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Load;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Results;

/** Rows 13 and 14: what a registration costs in memory and on disk, against the JSON of its event. */
public final class Growth implements Scenario {

    private static final int COLLECTIONS = 3;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Setting setting, Results results) {
        var data = setting.folder().resolve("data");
        long registrations;
        LogRows.Size size;
        long heap;
        try (var house = House.open(data); var ours = new Ours(house); var rows = new LogRows(house.log())) {
            var contest = new Contest().enter(ours, new Load("spread-256", 256, Load.Spots.SPREAD));
            contest.run(setting.warmUp(), Duration.ZERO, 0);
            long before = heap();
            long first = rows.registrations();
            contest.run(Duration.ZERO, Duration.ofSeconds(setting.size(20, 5)), 1);
            heap = heap() - before;
            registrations = rows.registrations() - first;
            size = rows.size();
        }
        var n = String.format("measured with %,d registrations", registrations);
        double json = size.together();
        results.figure("13", Spread.of(heap / json / registrations), n + ", rosters in memory and read models together");
        results.absolute("heap per registration", Spread.of((double) heap / registrations), "bytes");
        disk(data, size, results);
    }

    /** The house is closed, so the write-ahead logs are empty. Other events than registrations are few and a little smaller. */
    private static void disk(Path data, LogRows.Size size, Results results) {
        try (var rows = new LogRows(data.resolve("log.db"))) {
            double perEvent = (double) bytes(data.resolve("log.db")) / rows.events();
            results.figure("14", Spread.of(perEvent / size.together()), "payload and metadata are the JSON; the vault is not counted");
            results.absolute("log on disk per event", Spread.of(perEvent), "bytes");
            results.absolute("vault on disk per person", Spread.of((double) bytes(data.resolve("vault.db")) / rows.registrations()),
                    "bytes");
        }
    }

    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
