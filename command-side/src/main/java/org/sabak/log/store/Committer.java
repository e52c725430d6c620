package org.sabak.log.store;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.sabak.log.store.LogWriter.Failed;

/**
 * Writes what many commands have decided with one flush to disk. There is no timer: a group is whatever has arrived while
 * the one before was being written, so that a lone command never waits and a crowd shares.
 */
final class Committer implements AutoCloseable {

    /** Appends in one group, at most; keeps a single transaction small. */
    static final int MOST = 512;

    private static final DuplicateKeys DUPLICATES = new DuplicateKeys();

    /** Writes the events of a group: all or nothing, on disk when it returns. */
    interface Groups {
        void append(List<StoredEvent> events) throws Failed;
    }

    private final Groups log;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Append last = new Append(null, List.of());
    private final Thread scribe;
    private boolean closed;

    Committer(Groups log) {
        this.log = log;
        this.scribe = Thread.ofPlatform().name("log-committer").daemon().start(this::writeUntilClosed);
    }

    /** Gives an append its place. Appends of one stream are written in the order of these calls. */
    void queue(Append append) {
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

    /** What has a place is still written and answered; what comes later is refused. */
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
            write(group.stream().filter(append -> append != last).toList());
        }
    }

    private void write(List<Append> group) {
        try {
            var writable = new ArrayList<Append>(group.size());
            for (var append : group) {
                if (append.isFounded() && append.isReady()) writable.add(append);
            }
            writeTogether(writable);
        } catch (RuntimeException | Error e) {
            var reason = new EventStoreException("The log could not be written: " + e, e);
            group.stream().filter(append -> !append.isSettled()).forEach(append -> append.fail(reason));
        }
    }

    /** An append the log refuses leaves the group, with all that rests on it; the others are written without it. */
    private void writeTogether(List<Append> group) {
        while (!group.isEmpty()) {
            try {
                log.append(group.stream().flatMap(append -> append.rows().stream()).toList());
                group.forEach(Append::succeed);
                return;
            } catch (Failed e) {
                if (DUPLICATES.isDuplicateKeyViolation(e)) {
                    var culprit = owners(group).get(e.culprit());
                    culprit.fail(e);
                    group.remove(culprit);
                    group.removeIf(append -> !append.isFounded());
                } else {
                    group.forEach(append -> append.fail(e));
                    return;
                }
            }
        }
    }

    private static IdentityHashMap<StoredEvent, Append> owners(List<Append> group) {
        var owners = new IdentityHashMap<StoredEvent, Append>();
        group.forEach(append -> append.rows().forEach(row -> owners.put(row, append)));
        return owners;
    }
}
