package org.sabak.log.store;

import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * The aggregates kept in memory, and who may decide on each. Bounded: when there are too many, those unused longest are
 * forgotten, an eighth at a time.
 */
final class StreamsInMemory implements LockFactory {

    private final ConcurrentHashMap<String, StreamInMemory> streams = new ConcurrentHashMap<>();
    private final int most;

    /** @param most aggregates to keep, about */
    StreamsInMemory(int most) {
        this.most = most;
    }

    /** Waits for whoever decides on it now. */
    @Override
    public Lock obtainLock(String id) {
        while (true) {
            var stream = streams.computeIfAbsent(id, StreamInMemory::new);
            stream.lock();
            if (streams.get(id) == stream && !stream.isBroken()) {
                if (streams.size() > most) forgetSome();
                return Hold.on(stream);
            }
            streams.remove(id, stream);
            stream.unlock();
        }
    }

    int size() {
        return streams.size();
    }

    /** Forgets everything that nobody is deciding on. */
    void forgetAll() {
        streams.values().forEach(this::forget);
    }

    private void forgetSome() {
        streams.values().stream().sorted(Comparator.comparingLong(StreamInMemory::lastUsed))
                .limit(Math.max(1, most / 8)).forEach(this::forget);
    }

    /** One whose events are still on their way stays: from the log alone it would be loaded as it was before them. */
    private void forget(StreamInMemory stream) {
        if (!stream.tryLock()) return;
        try {
            if (stream.pending() == null || stream.isBroken()) streams.remove(stream.id(), stream);
        } finally {
            stream.unlock();
        }
    }
}
