package org.sabak.log.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sabak.log.decisions.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the snapshots of one kind of aggregate beside the events. A snapshot that is damaged, of another revision, not
 * legible or of events that are not there is as good as none, and one that cannot be written is merely missed.
 */
final class SnapshotFolder<T, M> {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFolder.class);
    private static final JsonMapper JSON = JsonMapper.builder().enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,      // else a record that was changed is read as half of one
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final OpenLog.Ends log;
    private final Snapshots<T, M> how;
    private final Clock clock;

    SnapshotFolder(OpenLog.Ends log, Snapshots<T, M> how, Clock clock) {
        this.log = log;
        this.how = how;
        this.clock = clock;
    }

    /** An aggregate as it was after the event with this number. */
    record Restored<T>(T aggregate, long sequence) { }

    M take(T aggregate) {
        return how.take().apply(aggregate);
    }

    void keep(String id, long sequence, M memento) {
        try {
            log.writer().putSnapshot(new StoredEvent(UUID.randomUUID().toString(), id, sequence, null,
                    StoredEvent.text(clock.instant()), how.name(), how.revision(), JSON.writeValueAsBytes(memento), NOTHING));
        } catch (LogWriter.Failed | JacksonException e) {
            LOG.warn("A snapshot of {} was not kept: {}", id, e.getMessage());
        }
    }

    Optional<Restored<T>> restore(String id) {
        return log.reader().snapshot(id).filter(row -> how.name().equals(row.payloadType())
                && how.revision().equals(row.payloadRevision())
                && row.sequence() <= log.reader().lastSequence(id).orElse(-1)).flatMap(row -> read(id, row));
    }

    private Optional<Restored<T>> read(String id, StoredEvent row) {
        try {
            var memento = JSON.readValue(row.payload(), how.memento());
            return Optional.of(new Restored<>(how.restore().apply(memento), row.sequence()));
        } catch (RuntimeException e) {
            LOG.warn("The snapshot of {} cannot be read and is passed over: {}", id, e.getMessage());
            return Optional.empty();
        }
    }
}
