package org.sabak.readmodels;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Tokens as text: the class, a blank, the JSON. Has a serializer of its own, because the framework's cannot read back
 * the token of a replay: inside it stands another token whose class nobody has allowed.
 */
final class TokenText {

    private final Jackson3Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(
                    BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build()))
            .build();

    String write(TrackingToken token) {
        if (token == null) return null;
        var stored = json.serialize(token, String.class);
        return stored.getType().getName() + " " + stored.getData();
    }

    TrackingToken read(String stored) {
        if (stored == null) return null;
        var blank = stored.indexOf(' ');
        return json.deserialize(new SimpleSerializedObject<>(stored.substring(blank + 1), String.class,
                new SimpleSerializedType(stored.substring(0, blank), null)));
    }
}
