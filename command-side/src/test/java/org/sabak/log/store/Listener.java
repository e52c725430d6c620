package org.sabak.log.store;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.DisallowReplay;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;

/** Writes down what it hears, and fails when told to. */
abstract class Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    @EventHandler
    void on(WorkshopHeld e, ReplayStatus status) {
        var workshop = e.workshopId().value();
        var unbearable = poison.contains(workshop); // asked first: who hears of it may already be about to recover
        heard.add(status.isReplay() ? "again " + workshop : workshop);
        if (unbearable) throw new IllegalStateException("cannot bear " + workshop);
    }

    /** The next thing heard, or "silence" when nothing comes within a long time. */
    String next() throws InterruptedException {
        var next = heard.poll(20, TimeUnit.SECONDS);
        return next == null ? "silence" : next;
    }

    boolean heardNothingElse() {
        return heard.isEmpty();
    }

    void failAt(String workshop) {
        poison.add(workshop);
    }

    void recover() {
        poison.clear();
    }

    @ProcessingGroup("reactions")
    @DisallowReplay
    static final class Reacting extends Listener { }

    @ProcessingGroup("listening")
    static final class Listening extends Listener { }
}
