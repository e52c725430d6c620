package org.sabak.log.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.lock.Lock;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A command's hold on one aggregate in memory: from loading it until its events have a place in the queue of the log, not
 * until they are on disk. The next command decides meanwhile.
 */
final class Hold implements Lock {

    private static final String KEY = Hold.class.getName();

    private final StreamInMemory stream;
    private EventSourcedAggregate<?> aggregate;
    private Long versionBefore;
    private boolean released;

    private Hold(StreamInMemory stream) {
        this.stream = stream;
    }

    /** For a stream whose lock the caller has just taken. */
    static Hold on(StreamInMemory stream) {
        var hold = new Hold(stream);
        if (CurrentUnitOfWork.isStarted()) {
            var unit = CurrentUnitOfWork.get().root();
            all(unit).put(stream.id(), hold);
            unit.onRollback(u -> hold.undo());
        }
        return hold;
    }

    /** The hold of the present unit of work on a stream. */
    static Optional<Hold> of(String id) {
        return CurrentUnitOfWork.isStarted() ? Optional.ofNullable(all(CurrentUnitOfWork.get().root()).get(id))
                : Optional.empty();
    }

    /** All holds of a unit of work, by stream. */
    static Map<String, Hold> all(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(KEY, key -> new HashMap<>(2));
    }

    StreamInMemory stream() {
        return stream;
    }

    /** The command decides on this aggregate. */
    void decidesOn(EventSourcedAggregate<?> loaded) {
        aggregate = loaded;
        versionBefore = loaded.version();
    }

    /** The command brings this aggregate into being. */
    void creates(EventSourcedAggregate<?> fresh) {
        aggregate = fresh;
        versionBefore = null;
    }

    /** Whether the command leaves everything as it is; one that may be creating something does not. */
    boolean decidesNothing() {
        return aggregate != null && Objects.equals(aggregate.version(), versionBefore);
    }

    @Override
    public void release() {
        if (released) return;
        released = true;
        stream.unlock();
    }

    /** Axon asks before it saves; a command that lets go early has by then nothing left to change. */
    @Override
    public boolean isHeld() {
        return true;
    }

    boolean isReleased() {
        return released;
    }

    /** What a failed command has already changed in memory must not be built upon. */
    void undo() {
        if (!released && aggregate != null && !decidesNothing()) stream.breakOff();
    }
}
