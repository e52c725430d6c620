package org.sabak.log.store;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.sabak.kernel.Actor;

/** Hands on who asked: from a command to its events, and from an event to the commands of reactions. */
final class ActorCorrelation implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return Map.of(Actor.KEY, message.getMetaData().getOrDefault(Actor.KEY, Actor.PROGRAM));
    }
}
