package org.sabak.readmodels;

import com.mongodb.client.model.Updates;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns values of the language into what a document can hold, and back: records become sub-documents, ids and
 * countries their text, enums their name, dates and instants ISO text.
 */
public final class Shape {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Shape() { }

    /** An update that sets a field, which may be a path such as {@code phases.I}, to any value of the language. */
    public static Bson set(String field, Object value) {
        return Updates.set(field, plain(value));
    }

    /** Sets a field only when the document is made. */
    public static Bson setOnInsert(String field, Object value) {
        return Updates.setOnInsert(field, plain(value));
    }

    /** The value as text, number, truth, list or map. */
    public static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Integer n -> n;
            case Long n -> n;
            case Boolean b -> b;
            case Enum<?> e -> e.name();
            default -> JSON.convertValue(value, Object.class);
        };
    }

    /** A value of the language out of a document or a part of one; absent parts are null, 0 or false. */
    public static <T> T read(Object stored, Class<T> type) {
        return JSON.convertValue(stored, type);
    }

    /** The sub-document in a field, never null. */
    public static Map<String, Object> map(Document document, String field) {
        var found = document == null ? null : document.get(field, Document.class);
        return found == null ? Map.of() : found;
    }
}
