package org.sabak.log.store;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.axonframework.serialization.SerializationException;

/**
 * An optional fact is a different event, or says by its type that it may be absent: any other null in the log would be
 * every reader's riddle for ever.
 */
final class NoNulls {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private NoNulls() { }

    /** @throws SerializationException if the record, or a record or collection in it, holds a null */
    static void insist(Record fact) {
        insist(fact, fact.getClass().getSimpleName());
    }

    private static void insist(Object value, String path) {
        switch (value) {
            case null -> throw new SerializationException(path + " is missing; an event says everything or is another event");
            case Record inner -> {
                for (var component : COMPONENTS.get(inner.getClass())) {
                    insist(valueOf(component, inner), path + "." + component.getName());
                }
            }
            case Optional<?> maybe -> maybe.ifPresent(one -> insist(one, path));
            case Iterable<?> many -> many.forEach(one -> insist(one, path + "[]"));
            default -> { }
        }
    }

    private static Object valueOf(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new SerializationException("cannot look into " + owner.getClass().getName(), e);
        }
    }
}
