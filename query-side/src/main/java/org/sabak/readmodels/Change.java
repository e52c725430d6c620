package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * What a batch wants changed in one document. Changes that follow each other become one write as long as the result is
 * the same: of two values for a field the later one wins, and a field and a part of it never go together.
 */
final class Change {

    private static final String ON_INSERT = "$setOnInsert", MIN = "$min";
    private static final Set<String> MERGEABLE = Set.of("$set", "$unset", ON_INSERT, MIN);
    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private final String id;
    private final boolean upsert;
    private final BsonDocument operators = new BsonDocument();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    Change(String id, boolean upsert) {
        this.id = id;
        this.upsert = upsert;
    }

    /** All of them as one update. */
    static BsonDocument plain(Bson... changes) {
        var update = new BsonDocument();
        for (var change : changes) {
            change.toBsonDocument(Document.class, CODECS).forEach((operator, fields) ->
                    update.computeIfAbsent(operator, o -> new BsonDocument()).asDocument().putAll(fields.asDocument()));
        }
        return update;
    }

    /** Whether the update can join; if not, it must follow in a write of its own. */
    boolean takes(boolean asUpsert, BsonDocument update) {
        if (upsert != asUpsert || !MERGEABLE.containsAll(operators.keySet())) return false;
        for (var part : update.entrySet()) {
            if (!MERGEABLE.contains(part.getKey())) return false;
            for (var field : part.getValue().asDocument().keySet()) {
                if (overlaps(field) || mixes(part.getKey(), field)) return false;
            }
        }
        return true;
    }

    /** What is meant for a new document only no longer matters once an earlier change has made it. */
    void add(BsonDocument update) {
        boolean made = !operators.isEmpty();
        update.forEach((operator, part) -> part.asDocument().forEach((field, value) -> {
            if (operator.equals(ON_INSERT) && made) return;
            if (operator.equals(MIN) && fields.contains(field) && least(field) <= value.asNumber().doubleValue()) return;
            put(operator, field, value);
        }));
    }

    WriteModel<Document> write() {
        return new UpdateOneModel<>(eq("_id", id), operators, new UpdateOptions().upsert(upsert));
    }

    private void put(String operator, String field, BsonValue value) {
        if (fields.contains(field)) remove(field);
        operators.computeIfAbsent(operator, o -> new BsonDocument()).asDocument().put(field, value);
        fields.add(field);
        for (int dot = field.indexOf('.'); dot > 0; dot = field.indexOf('.', dot + 1)) parents.add(field.substring(0, dot));
    }

    private void remove(String field) {
        for (var part : Map.copyOf(operators).entrySet()) {
            part.getValue().asDocument().remove(field);
            if (part.getValue().asDocument().isEmpty()) operators.remove(part.getKey());
        }
    }

    /** A least value and a set one depend on each other's order. */
    private boolean mixes(String operator, String field) {
        return fields.contains(field) && operator.equals(MIN) != operators.getDocument(MIN, new BsonDocument()).containsKey(field);
    }

    private double least(String field) {
        return operators.getDocument(MIN).getNumber(field).doubleValue();
    }

    private boolean overlaps(String field) {
        if (parents.contains(field)) return true;
        for (int dot = field.indexOf('.'); dot > 0; dot = field.indexOf('.', dot + 1)) {
            if (fields.contains(field.substring(0, dot))) return true;
        }
        return false;
    }
}
