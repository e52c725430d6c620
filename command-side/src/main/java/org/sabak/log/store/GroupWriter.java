package org.sabak.log.store;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.sabak.log.store.LogWriter.Failed;

/** Writes a group of appends as one and tells each how it went. */
final class GroupWriter implements Consumer<List<Append>> {

    private static final DuplicateKeys DUPLICATES = new DuplicateKeys();

    /** Writes the events of a group: all or nothing, durable when it returns. */
    interface Log {
        void append(List<StoredEvent> events) throws Failed;
    }

    private final Log log;

    GroupWriter(Log log) {
        this.log = log;
    }

    /** Sees to it that every append of the group is settled, whatever happens. */
    @Override
    public void accept(List<Append> group) {
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
