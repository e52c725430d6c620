package org.sabak.readmodels;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.sabak.kernel.Actor;

/**
 * The envelope of an event, as a parameter of event handlers.
 *
 * @param position in the log
 * @param at       when it was recorded, UTC
 * @param actor    account, registration or token id of who asked, or {@code program}
 */
public record Recorded(long position, Instant at, String actor) {

    static Recorded of(Message<?> message) {
        var event = (EventMessage<?>) message;
        var position = message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1) : -1;
        var actor = message.getMetaData().getOrDefault(Actor.KEY, Actor.PROGRAM);
        return new Recorded(position, event.getTimestamp(), String.valueOf(actor));
    }
}
