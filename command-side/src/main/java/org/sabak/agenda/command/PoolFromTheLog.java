package org.sabak.agenda.command;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.trainers.TrainerId;
import org.springframework.stereotype.Component;

/** Whoever has a stream of events has been entered. */
@Component
class PoolFromTheLog implements Pool {

    private final EventStore log;

    PoolFromTheLog(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean knows(TrainerId trainer) {
        return log.readEvents(trainer.value()).hasNext();
    }
}
