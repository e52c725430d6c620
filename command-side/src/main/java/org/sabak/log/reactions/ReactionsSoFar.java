package org.sabak.log.reactions;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.sabak.log.Reactions;

/** How far the reactions have come, told by their processor; it has one segment. */
public final class ReactionsSoFar implements Reactions, EventTrackerStatusChangeListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long reached = -1;
    private volatile long deeds;

    @Override
    public boolean await(long position, long deadline) {
        if (reached >= position) return true;
        lock.lock();
        try {
            while (reached < position) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !advanced.await(left, TimeUnit.NANOSECONDS)) return reached >= position;
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long deeds() {
        return deeds;
    }

    /** To be called by the one thread that reacts, also when the deed failed: it may have been recorded all the same. */
    void done() {
        deeds = deeds + 1;
    }

    @Override
    public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changed) {
        lock.lock();
        try {
            changed.values().forEach(status -> reached = status.getCurrentPosition().orElse(-1));
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Axon tells of new positions only those who say so. */
    @Override
    public boolean validatePositions() {
        return true;
    }
}
