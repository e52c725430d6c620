package org.sabak.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.sabak.kernel.WorkshopId;

/** The workshops one contestant offers. Spread: 200 without end of seats. Hot: 5,000 seats, and the next when they are gone. */
final class Places {

    static final int SPREAD = 200;
    static final int MOST_SEATS = 100_000;
    static final int HOT_SEATS = 5_000;

    private final Contestant contestant;
    private final List<WorkshopId> spread = new ArrayList<>();
    private final List<WorkshopId> hot = new ArrayList<>();
    private final AtomicLong spreadTicket = new AtomicLong();
    private final AtomicLong hotTicket = new AtomicLong();

    Places(Contestant contestant) {
        this.contestant = contestant;
    }

    /** Before a lane is run: that there are workshops, and seats for so many. */
    void prepare(Load.Spots spots, long registrations) {
        switch (spots) {
            case SPREAD -> add(spread, SPREAD - spread.size(), MOST_SEATS);
            case HOT -> add(hot, (int) ((hotTicket.get() + registrations) / HOT_SEATS + 1 - hot.size()), HOT_SEATS);
        }
    }

    WorkshopId next(Load.Spots spots) {
        return switch (spots) {
            case SPREAD -> spread.get((int) (spreadTicket.getAndIncrement() % spread.size()));
            case HOT -> hot.get((int) (hotTicket.getAndIncrement() / HOT_SEATS));
        };
    }

    private void add(List<WorkshopId> known, int missing, int seats) {
        if (missing <= 0) return;
        var fresh = Stream.generate(() -> new WorkshopId("workshop-" + UUID.randomUUID())).limit(missing).toList();
        contestant.plan(fresh, seats);
        known.addAll(fresh);
    }
}
