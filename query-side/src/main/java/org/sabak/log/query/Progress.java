package org.sabak.log.query;

import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Where the log ends, and where those who read it are. */
@Component
class Progress {

    private final EventProcessingConfiguration processing;
    private final EventStore log;

    Progress(EventProcessingConfiguration processing, EventStore log) {
        this.processing = processing;
        this.log = log;
    }

    /** Position of the last event; -1 when the log is empty. */
    long head() {
        var head = log.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** Whether a processor works without error. One that is not there at all does no harm. */
    boolean isRunning(String processor) {
        return find(processor).map(Progress::works).orElse(true);
    }

    private static boolean works(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return processor.isRunning() && !processor.isError() && !segments.isEmpty()
                && segments.stream().noneMatch(EventTrackerStatus::isErrorState);
    }

    private Optional<StreamingEventProcessor> find(String processor) {
        return processing.eventProcessor(processor, StreamingEventProcessor.class);
    }
}
