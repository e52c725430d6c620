package org.sabak.log.store;

import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.EventSourcedAggregate;

/**
 * One aggregate as it will be when everything decided so far is recorded, and the lock under which it decides. Once an
 * append fails, what is in memory is a story that never happened: it is broken off, and the next command starts anew from
 * the log.
 */
final class StreamInMemory {

    private static final int LEAST_BETWEEN_SNAPSHOTS = 200, MOST_BETWEEN_SNAPSHOTS = 2_000;

    private final String id;
    private final ReentrantLock lock = new ReentrantLock();
    private EventSourcedAggregate<?> aggregate;
    private Append latest;
    private volatile boolean broken;
    private volatile long lastUsed;
    private long lastSnapshot = -1;

    StreamInMemory(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void lock() {
        lock.lock();
        lastUsed = System.nanoTime();
    }

    /** Takes the lock when nobody has it, the present thread included. */
    boolean tryLock() {
        return !lock.isHeldByCurrentThread() && lock.tryLock();
    }

    void unlock() {
        lock.unlock();
    }

    long lastUsed() {
        return lastUsed;
    }

    /** The aggregate, or null when it has not been loaded. Under the lock. */
    EventSourcedAggregate<?> aggregate() {
        return aggregate;
    }

    void remember(EventSourcedAggregate<?> loaded) {
        aggregate = loaded;
    }

    /** The newest append that is not known to be on disk, or null. Under the lock. */
    Append pending() {
        return latest == null || latest.isSettled() && !latest.hasFailed() ? null : latest;
    }

    void handedOver(Append append) {
        latest = append;
    }

    /**
     * Whether it has grown, since the last snapshot, by a quarter and by so much that reading takes a while; or by so much
     * that after a restart somebody would wait for it.
     */
    boolean snapshotIsDue(long version) {
        return version - lastSnapshot >= Math.clamp(version / 4, LEAST_BETWEEN_SNAPSHOTS, MOST_BETWEEN_SNAPSHOTS);
    }

    void snapshotTaken(long sequence) {
        lastSnapshot = sequence;
    }

    /** From any thread. */
    void breakOff() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }
}
