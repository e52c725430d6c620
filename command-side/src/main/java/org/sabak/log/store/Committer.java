package org.sabak.log.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
    private final Append news = new Append(null, List.of());
    private final Set<Append> expected = new HashSet<>();
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

    /** Those of them that could be written now: a place is taken before the rows are filled in. */
    int ripe() {
        return (int) queue.stream().filter(Append::isRipe).count();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) queue.add(last);
            closed = true;
        }
        Patience.toTheEnd(scribe::join);
    }

    private void writeUntilClosed() {
        var line = new ArrayList<Append>();
        boolean closing = false;
        while (!closing || !line.isEmpty()) {
            closing |= take(line);
            for (var group = ripe(line); !group.isEmpty(); group = ripe(line)) groups.accept(group);
        }
    }

    /**
     * Waits until something new has come, be it only the news that an append in the line has ripened.
     *
     * @return whether this is the end
     */
    private boolean take(List<Append> line) {
        var arrived = new ArrayList<Append>();
        try {
            arrived.add(queue.take());
        } catch (InterruptedException e) {
            return false; // only close ends this thread: others wait for its answers
        }
        queue.drainTo(arrived);
        boolean end = arrived.remove(last);
        arrived.removeIf(append -> append == news);
        line.addAll(arrived);
        return end;
    }

    /** Those that can be written now. Whoever waits for the vault holds up its own stream, and nobody else. */
    private List<Append> ripe(List<Append> line) {
        var group = new ArrayList<Append>();
        var held = Collections.<StreamInMemory>newSetFromMap(new IdentityHashMap<>());
        for (var append : line) {
            if (group.size() == MOST) break;
            if (held.contains(append.stream())) continue;
            if (append.isRipe()) {
                group.add(append);
            } else {
                if (append.stream() != null) held.add(append.stream());
                if (expected.add(append)) append.whenRipe(() -> queue.add(news));
            }
        }
        line.removeAll(Set.copyOf(group));
        expected.removeAll(group);
        return group;
    }
}
