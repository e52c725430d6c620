package org.sabak.readmodels;

import com.mongodb.MongoClientSettings;
import java.util.Map;
import org.bson.BsonBoolean;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
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

    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private Shape() { }

    /** An update that sets a field, which may be a path such as {@code phases.I}, to any value of the language. */
    public static Bson set(String field, Object value) {
        return new FieldChange("$set", field, bson(plain(value)));
    }

    /** Sets a field only when the document is made. */
    public static Bson setOnInsert(String field, Object value) {
        return new FieldChange("$setOnInsert", field, bson(plain(value)));
    }

    /** Sets a field to a value of the language as one text: for long lists, which would be heavy as sub-documents. */
    public static Bson setPacked(String field, Object value) {
        return new FieldChange("$set", field, new BsonString(JSON.writeValueAsString(value)));
    }

    /** What {@link #setPacked} has put there. */
    public static <T> T unpacked(Object stored, Class<T> type) {
        return JSON.readValue((String) stored, type);
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

    private static BsonValue bson(Object plain) {
        return switch (plain) {
            case null -> BsonNull.VALUE;
            case String text -> new BsonString(text);
            case Integer n -> new BsonInt32(n);
            case Long n -> new BsonInt64(n);
            case Boolean truth -> BsonBoolean.valueOf(truth);
            default -> new Document("value", plain).toBsonDocument(Document.class, CODECS).get("value");
        };
    }

    /** The sub-document in a field, never null. */
    public static Map<String, Object> map(Document document, String field) {
        var found = document == null ? null : document.get(field, Document.class);
        return found == null ? Map.of() : found;
    }
}
