package org.sabak.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Asks, waits for the answer, asks again, until the window closes. The last answer is waited for. */
final class Client implements Callable<Client> {

    private final BooleanSupplier request;
    private final long end;
    private long[] latencies = new long[1024];
    private int accepted;
    private long refused;

    /** @param end in {@link System#nanoTime()} */
    Client(BooleanSupplier request, long end) {
        this.request = request;
        this.end = end;
    }

    @Override
    public Client call() {
        for (long now = System.nanoTime(); now < end; ) {
            boolean yes = request.getAsBoolean();
            long answered = System.nanoTime();
            if (yes) note(answered - now); else refused++;
            now = answered;
        }
        return this;
    }

    static Sample together(List<Client> clients, double seconds) {
        var all = new long[clients.stream().mapToInt(c -> c.accepted).sum()];
        int at = 0;
        for (var client : clients) {
            System.arraycopy(client.latencies, 0, all, at, client.accepted);
            at += client.accepted;
        }
        return Sample.of(clients.stream().mapToLong(c -> c.refused).sum(), seconds, all);
    }

    private void note(long nanos) {
        if (accepted == latencies.length) latencies = Arrays.copyOf(latencies, 2 * accepted);
        latencies[accepted++] = nanos;
    }
}
