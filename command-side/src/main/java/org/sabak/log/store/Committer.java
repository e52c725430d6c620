package org.sabak.log.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Writes what many commands have decided with one flush to disk. There is no timer: a group is whatever has arrived while
 * the one before was being written, so that a lone command never waits and a crowd shares.
 */
final class Committer implements AppendQueue {

    /** Appends in one group, at most; keeps a single transaction small. */
    static final int MOST = 512;

    private final Consumer<List<Append>> groups;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Append last = new Append(null, List.of());
    private final Thread scribe;
    private boolean closed;

    /** @param groups writes and settles each append it is given */
    Committer(Consumer<List<Append>> groups) {
        this.groups = groups;
        this.scribe = Thread.ofPlatform().name("log-committer").daemon().start(this::writeUntilClosed);
    }

    @Override
    public void queue(Append append) {
        synchronized (this) {
            if (!closed) {
                queue.add(append);
                return;
            }
        }
        append.fail(new EventStoreException("The log is closed: the program is stopping"));
    }

    /** Appends that have a place and no answer. */
    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) queue.add(last);
            closed = true;
        }
        boolean interrupted = false;
        while (true) {
            try {
                scribe.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void writeUntilClosed() {
        var group = new ArrayList<Append>();
        while (!group.contains(last)) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                continue; // only close ends this thread: others wait for its answers
            }
            queue.drainTo(group, MOST - 1);
            groups.accept(group.stream().filter(append -> append != last).toList());
        }
    }
}
