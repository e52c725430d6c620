package org.sabak.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One contestant under one load. */
public final class Lane {

    /** Seats kept ready beyond what the last round took. */
    private static final long LEAST_READY = 30_000;

    private final Contestant contestant;
    private final Load load;
    private final Places places;
    private long before;

    /** @param places shared by all lanes of the contestant */
    Lane(Contestant contestant, Load load, Places places) {
        this.contestant = contestant;
        this.load = load;
        this.places = places;
    }

    /** Such as {@code crud hot-32}. */
    public String name() {
        return contestant.name() + " " + load.name();
    }

    /**
     * Runs the load for a while.
     *
     * @throws IllegalStateException when the store does not hold exactly what was acknowledged: then nothing counts
     */
    public Sample run(Duration window) {
        places.prepare(load.spots(), LEAST_READY + 2 * before);
        long stored = contestant.stored();
        var sample = measure(window);
        contestant.settle();
        long added = contestant.stored() - stored;
        if (added != sample.accepted()) {
            throw new IllegalStateException(name() + " acknowledged " + sample.accepted() + " and stored " + added);
        }
        before = sample.accepted();
        return sample;
    }

    private Sample measure(Duration window) {
        var clients = new ArrayList<Callable<Client>>();
        long start = System.nanoTime();
        for (int i = 0; i < load.clients(); i++) clients.add(new Client(this::once, start + window.toNanos()));
        try (var threads = threads()) {
            var done = new ArrayList<Client>();
            for (var client : threads.invokeAll(clients)) done.add(result(client));
            return Client.together(done, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean once() {
        return contestant.register(Forms.fillIn(places.next(load.spots())));
    }

    private ExecutorService threads() {
        return load.virtual() ? Executors.newVirtualThreadPerTaskExecutor() : Executors.newFixedThreadPool(load.clients());
    }

    private static Client result(Future<Client> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e.getCause());
        }
    }
}
