package org.sabak.log.store;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.sabak.kernel.EventName;
import tools.jackson.databind.DeserializationFeature;

/** Stores an event under its {@link EventName}, never under its Java class name, and reads only what is on the list. */
final class NamedEventSerializer extends Jackson3Serializer {

    private static final String META_DATA = MetaData.class.getName();

    private final EventNames names;

    NamedEventSerializer(EventNames names) {
        super(Jackson3Serializer.builder()
                .revisionResolver(type -> type.getAnnotation(EventName.class).revision())
                .jsonMapperBuilderCustomizer(json -> json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,      // else a renamed field is silently empty
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)));
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        if (object instanceof MetaData metadata) refuseAllButStrings(metadata);
        if (object instanceof Record fact) NoNulls.insist(fact);
        return super.serialize(object, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) return SerializedType.emptyType();
        if (type == MetaData.class) return new SimpleSerializedType(META_DATA, null);
        var name = ((Class<?>) type).getAnnotation(EventName.class);
        if (name == null || !names.classOf(name.value()).filter(type::equals).isPresent()) {
            throw UnknownEvent.named(type.getName(), null);
        }
        return new SimpleSerializedType(name.value(), name.revision());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        if (stored.getName().equals(META_DATA)) return META_DATA;
        return names.classOf(stored.getName())
                .filter(known -> Objects.equals(known.getAnnotation(EventName.class).revision(), stored.getRevision()))
                .orElseThrow(() -> UnknownEvent.named(stored.getName(), stored.getRevision()))
                .getName();
    }

    /** JSON has no types for other values: they would come back as something else. */
    private static void refuseAllButStrings(MetaData metadata) {
        metadata.forEach((key, value) -> {
            if (!(value instanceof String)) {
                throw new SerializationException("metadata \"" + key + "\" is not a text; only texts come back unchanged");
            }
        });
    }
}
