package org.sabak.log.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.sabak.log.store.LogWriter.Failed;

/**
 * Pins the end of the log on a thread of its own, so that the next group is written meanwhile, and answers what is pinned.
 * Several groups that wait are pinned together: the last end proves all before it.
 */
final class PinnedLog implements GroupWriter.Log, GroupWriter.Written, AutoCloseable {

    private static final Group END = new Group(null, null, List.of());

    private final LogWriter writer;
    private final BlockingQueue<Group> waiting = new LinkedBlockingQueue<>();
    private final Thread scribe;
    private Head reached;
    private StoredEvent latest;

    /** What was committed up to an end of the log. */
    private record Group(Head end, StoredEvent last, List<Append> appends) { }

    PinnedLog(LogWriter writer) {
        this.writer = writer;
        this.scribe = Thread.ofPlatform().name("log-pins").daemon().start(this::pinUntilClosed);
    }

    @Override
    public void append(List<StoredEvent> events) throws Failed {
        reached = writer.commit(events);
        latest = events.getLast();
    }

    /** On the thread that appended. */
    @Override
    public void written(List<Append> group) {
        waiting.add(new Group(reached, latest, List.copyOf(group)));
    }

    /** What has been committed is still pinned and answered. To be called when nothing more is appended. */
    @Override
    public void close() {
        waiting.add(END);
        Patience.toTheEnd(scribe::join);
    }

    private void pinUntilClosed() {
        var groups = new ArrayList<Group>();
        while (!groups.contains(END)) {
            groups.clear();
            try {
                groups.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // only close ends this thread: others wait for its answers
            }
            waiting.drainTo(groups);
            pin(groups.stream().filter(group -> group != END).toList());
        }
    }

    private void pin(List<Group> groups) {
        if (groups.isEmpty()) return;
        try {
            writer.pin(groups.getLast().end(), groups.getLast().last());
            groups.forEach(group -> group.appends().forEach(Append::succeed));
        } catch (Failed | RuntimeException | Error e) {
            var reason = e instanceof Exception known ? known : new IllegalStateException("the log could not be pinned", e);
            groups.forEach(group -> group.appends().forEach(append -> append.fail(reason)));
        }
    }
}
