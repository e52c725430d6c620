package org.sabak.log.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sabak.log.store.LogWriter.Failed;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A log of a few lines that writes only when it is let, and refuses what it is told to. */
final class Pad implements GroupWriter.Log {

    private final Semaphore turns = new Semaphore(0);
    private final Semaphore started = new Semaphore(0);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<List<StoredEvent>> groups = new ArrayList<>();
    private volatile boolean full;

    /** Lets it write so many groups. */
    void let(int more) {
        turns.release(more);
    }

    /** Waits until it holds another group in its hands. */
    void awaitStart() throws InterruptedException {
        started.acquire();
    }

    /** Somebody else has already written this event's place. */
    void refuse(String aggregate, long sequence) {
        refused.add(aggregate + "/" + sequence);
    }

    void full(boolean is) {
        full = is;
    }

    @Override
    public void append(List<StoredEvent> events) throws Failed {
        started.release();
        turns.acquireUninterruptibly();
        if (full) throw new Failed(events.getLast(), new SQLException("the disk is full"));
        for (var event : events) {
            if (!refused.contains(event.aggregateId() + "/" + event.sequence())) continue;
            turns.release(); // trying again without it is part of the same turn
            throw new Failed(event, new SQLiteException("somebody was first", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE));
        }
        synchronized (groups) {
            groups.add(List.copyOf(events));
        }
    }

    /** What was written, group by group, as "aggregate/sequence". */
    List<List<String>> groups() {
        synchronized (groups) {
            return groups.stream().map(group -> group.stream().map(e -> e.aggregateId() + "/" + e.sequence()).toList()).toList();
        }
    }

    List<String> written() {
        return groups().stream().flatMap(List::stream).toList();
    }
}
