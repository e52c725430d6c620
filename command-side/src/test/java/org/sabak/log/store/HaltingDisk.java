package org.sabak.log.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.sabak.log.store.LogWriter.Failed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The real log behind a gate: a group is written when the gate opens, or fails like a full disk. */
final class HaltingDisk {

    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean full;
    private volatile int groups;

    /** Waits until a group stands at the gate. */
    void awaitGroup() throws InterruptedException {
        arrived.acquire();
    }

    void open(int groups) {
        gate.release(groups);
    }

    void full(boolean is) {
        full = is;
    }

    int groups() {
        return groups;
    }

    private void pass(LogWriter writer, List<StoredEvent> events) throws Failed {
        arrived.release();
        gate.acquireUninterruptibly();
        groups++;
        if (full) throw new Failed(events.getLast(), new SQLException("the disk is full"));
        writer.append(events);
    }

    /** Takes the place of the house's own engine. */
    static class Beans {

        @Bean
        HaltingDisk haltingDisk() {
            return new HaltingDisk();
        }

        @Bean(destroyMethod = "close")
        Committer haltingCommitter(HaltingDisk disk, OpenLog log) {
            return new Committer(new GroupWriter(events -> disk.pass(log.writer(), events)));
        }

        @Bean(destroyMethod = "close")
        OpenLog.Ends haltingEnds(Committer committer, OpenLog log, Environment settings) throws SQLException {
            var reader = new LogReader(Path.of(settings.getRequiredProperty("sabak.data"), "log.db"));
            return new OpenLog.Ends(committer, log.writer(), reader);
        }

        @Bean
        @Primary
        EventStorageEngine haltingEngine(OpenLog.Ends ends, @Qualifier("eventSerializer") Serializer events,
                Serializer serializer) {
            return new SqliteEventStorageEngine(ends, EventNames.KNOWN, events, serializer);
        }
    }
}
