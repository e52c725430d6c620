package org.sabak.log.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;

/** Small events for tests that do not care what happened, only where it stands. */
final class Samples {

    private Samples() { }

    static DomainEventMessage<WorkshopHeld> held(String workshop, long sequence) {
        return new GenericDomainEventMessage<>("Workshop", workshop, sequence, new WorkshopHeld(new WorkshopId(workshop)));
    }

    static DomainEventMessage<WorkshopHeld> at(String instant, String workshop, long sequence) {
        return new GenericDomainEventMessage<>("Workshop", workshop, sequence, new WorkshopHeld(new WorkshopId(workshop)),
                MetaData.emptyInstance(), workshop + "/" + sequence, Instant.parse(instant));
    }

    /** A row as somebody with a database tool might write it. */
    static StoredEvent foreign(String aggregate, long sequence) {
        return new StoredEvent("foreign-" + aggregate + "-" + sequence, aggregate, sequence, "Workshop",
                "2026-03-01T10:00:00.000Z", "java.io.File", null, "\"/etc/passwd\"".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    static Serializer general() {
        var configuration = new LogConfiguration();
        return configuration.serializer(configuration.tokensCanBeReadBack());
    }

    static SqliteEventStorageEngine engine(LogWriter writer, LogReader reader) {
        return new SqliteEventStorageEngine(OpenLog.Ends.of(writer, reader), EventNames.KNOWN, new NamedEventSerializer(EventNames.KNOWN),
                general());
    }
}
