package org.sabak.bench.scenarios;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.bench.house.House;
import org.sabak.bench.house.LogRows;
import org.sabak.bench.house.Offer;
import org.sabak.bench.house.OldEvents;
import org.sabak.bench.report.Results;
import org.sabak.kernel.WorkshopId;

/** Rows 15, 9 and 16, which need logs with many events: a young one and an old one are made once and used by all three. */
public final class OldLog implements Scenario {

    private static final int WORKSHOPS = 200;
    private static final int SEATS = 100_000;

    @Override
    public String name() {
        return "old-log";
    }

    @Override
    public void run(Setting setting, Results results) {
        int few = setting.size(100_000, 5_000);
        int many = setting.size(1_000_000, 20_000);
        House.Known young;
        House.Known old;
        try (var youngHouse = House.open(setting.folder().resolve("young")); var oldHouse = House.open(setting.folder().resolve("old"))) {
            var youngToken = youngHouse.organizerToken();
            var oldToken = oldHouse.organizerToken();
            var ageing = new Ageing(youngHouse, oldHouse);
            ageing.warmUp(setting);
            age(youngHouse, few);
            age(oldHouse, many);
            ageing.run(setting, many, results);
            young = known(youngHouse, youngToken);
            old = known(oldHouse, oldToken);
        }
        new Replay(young).run(setting, results);
        new ColdStart(setting, results).run(old);
    }

    /** The read models stand still meanwhile; they hear the whole story when the house is opened again. */
    private static void age(House house, int events) {
        List<WorkshopId> workshops = Stream.generate(() -> new WorkshopId("workshop-" + UUID.randomUUID())).limit(WORKSHOPS).toList();
        new Offer(house).make(workshops, SEATS);
        house.stopReading();
        new OldEvents(house, workshops).append(events);
    }

    private static House.Known known(House house, String token) {
        try (var rows = new LogRows(house.log())) {
            return new House.Known(house.data(), token, rows.events() - 1);
        }
    }
}
