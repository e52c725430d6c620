package org.sabak.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What a database is asked to write, in order. A group is what has been asked for by the time somebody writes: a thread of
 * its own for those who ask now, or whoever is the first to wait for something that had time.
 */
final class Orders implements AutoCloseable {

    private static final int MOST_PER_COMMIT = 256;

    private final Queue<Order<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore asked = new Semaphore(0);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Consumer<List<Order<?>>> commit;
    private final String tooLate;
    private final Thread scribe;
    private volatile boolean closed;

    /**
     * @param tooLate what is said to those who ask after the end
     * @param commit  carries out and settles a group of orders
     */
    Orders(String tooLate, Consumer<List<Order<?>>> commit) {
        this.tooLate = tooLate;
        this.commit = commit;
        this.scribe = Thread.ofPlatform().name("vault-writer").daemon().start(this::writeUntilClosed);
    }

    /** To be written at once, while the caller may do something else. */
    <T> Order<T> now(Database.Work<T> work) {
        var order = new Order<>(work);
        waiting.add(order);
        asked.release();
        if (closed) write();
        return order;
    }

    /** To be written with the next one, or by the first who runs what this returns. */
    Runnable later(Database.Work<?> work) {
        var order = new Order<>(work);
        waiting.add(order);
        return () -> {
            while (!order.isSettled()) write(order);
            order.outcome();
        };
    }

    /** What has been asked for is still written. */
    @Override
    public void close() {
        while (!waiting.isEmpty()) write();
        closed = true;
        asked.release();
        write();
        try {
            scribe.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        try {
            while (!closed) {
                asked.acquire();
                asked.drainPermits();
                while (!waiting.isEmpty()) write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes a group, unless by the time one has the turn another has written the order one came for. */
    private void write(Order<?> mine) {
        turn.lock();
        try {
            if (!mine.isSettled()) write();
        } finally {
            turn.unlock();
        }
    }

    /** Writes a group, if there is one. Only whoever has the turn takes orders, so they are written in their order. */
    private void write() {
        turn.lock();
        try {
            var group = new ArrayList<Order<?>>();
            for (var order = waiting.poll(); order != null; order = group.size() < MOST_PER_COMMIT ? waiting.poll() : null) {
                group.add(order);
            }
            if (closed) group.forEach(order -> order.settle(new VaultFault(tooLate)));
            else if (!group.isEmpty()) commit.accept(group);
        } finally {
            turn.unlock();
        }
    }
}
