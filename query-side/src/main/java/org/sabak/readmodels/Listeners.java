package org.sabak.readmodels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/** The projections of a processor, asked once for each kind of event whether they listen to it. Used by one thread. */
final class Listeners {

    private final List<EventMessageHandler> all;
    private final Map<Class<?>, List<EventMessageHandler>> byEvent = new HashMap<>();

    Listeners(EventHandlerInvoker invoker) {
        this(of(invoker).toList());
    }

    Listeners(List<EventMessageHandler> all) {
        this.all = all;
    }

    /** @throws IllegalStateException when one of them fails; none is skipped */
    void hear(EventMessage<?> event) {
        for (var listener : byEvent.computeIfAbsent(event.getPayloadType(), this::listening)) tell(listener, event);
    }

    private List<EventMessageHandler> listening(Class<?> event) {
        return all.stream().filter(listener -> listener.canHandleType(event)).toList();
    }

    private static void tell(EventMessageHandler listener, EventMessage<?> event) {
        try {
            listener.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a projection failed", e);
        }
    }

    private static Stream<EventMessageHandler> of(EventHandlerInvoker invoker) {
        return switch (invoker) {
            case MultiEventHandlerInvoker many -> many.delegates().stream().flatMap(Listeners::of);
            case SimpleEventHandlerInvoker one -> one.eventHandlers().stream();
            default -> throw new IllegalStateException("cannot look into a " + invoker.getClass().getName());
        };
    }
}
