package org.sabak.readmodels.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Applies {@code $set}, {@code $unset}, {@code $setOnInsert} and {@code $min} to a copy that shares every part they leave alone. */
final class FieldChanges {

    private static final Words WORDS = new Words();
    private static final Set<String> KNOWN = Set.of("$set", "$unset", "$setOnInsert", "$min");

    private final boolean inserting;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    /** Parts that are copies already and may be changed. */
    private final Set<Document> own = Collections.newSetFromMap(new IdentityHashMap<>());
    private Document document;

    /** A change that is left to the server, which does it or says what is wrong with it. */
    private static final class NotOurs extends Exception {

        NotOurs() {
            super(null, null, false, false);
        }
    }

    private FieldChanges(Document document, boolean inserting) {
        this.document = document;
        this.inserting = inserting;
    }

    /**
     * @param inserting whether the document is made by this change
     * @return the changed document, the same one when nothing changes; empty when the change is of another kind
     */
    static Optional<Document> apply(Document document, Document update, boolean inserting) {
        if (update.isEmpty() || !KNOWN.containsAll(update.keySet())) return Optional.empty();
        var changes = new FieldChanges(document, inserting);
        try {
            for (var operator : update.entrySet()) {
                if (!(operator.getValue() instanceof Document fields)) return Optional.empty();
                for (var field : fields.entrySet()) changes.apply(operator.getKey(), field.getKey(), field.getValue());
            }
            return Optional.of(changes.document);
        } catch (NotOurs e) {
            return Optional.empty();
        }
    }

    private void apply(String operator, String field, Object value) throws NotOurs {
        check(field);
        var path = field.split("\\.", -1);
        switch (operator) {
            case "$set" -> set(path, value);
            case "$unset" -> unset(path);
            case "$setOnInsert" -> {
                if (inserting) set(path, value);
            }
            default -> min(path, value);
        }
    }

    /** Refused by MongoDB: to change one place twice, or the id, or a name that is empty or has a dollar in it. */
    private void check(String field) throws NotOurs {
        var path = "." + field + ".";
        if (path.contains("..") || path.startsWith("._id.") || field.indexOf('$') >= 0) throw new NotOurs();
        if (!changed.add(field) || parents.contains(field)) throw new NotOurs();
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            var parent = field.substring(0, dot);
            if (changed.contains(parent)) throw new NotOurs();
            parents.add(parent);
        }
    }

    private void set(String[] path, Object value) throws NotOurs {
        var holder = holder(path);
        if (holder != null && holder.containsKey(last(path)) && Objects.equals(holder.get(last(path)), value)) return;
        writable(path).put(WORDS.shared(last(path)), WORDS.shared(value));
    }

    private void unset(String[] path) throws NotOurs {
        var holder = holder(path);
        if (holder != null && holder.containsKey(last(path))) writable(path).remove(last(path));
    }

    private void min(String[] path, Object value) throws NotOurs {
        var holder = holder(path);
        if (holder == null || !holder.containsKey(last(path))) {
            set(path, value);
        } else if (holder.get(last(path)) instanceof Number least && value instanceof Number other) {
            if (other.doubleValue() < least.doubleValue()) set(path, value);
        } else {
            throw new NotOurs();
        }
    }

    /** The part that holds the field; null when it is not there. Whatever stands in its way is no business of ours. */
    private Document holder(String[] path) throws NotOurs {
        var part = document;
        for (int i = 0; i < path.length - 1; i++) {
            if (!part.containsKey(path[i])) return null;
            if (!(part.get(path[i]) instanceof Document next)) throw new NotOurs();
            part = next;
        }
        return part;
    }

    private Document writable(String[] path) {
        document = copied(document);
        var part = document;
        for (int i = 0; i < path.length - 1; i++) {
            var next = copied((Document) part.getOrDefault(path[i], new Document()));
            part.put(WORDS.shared(path[i]), next);
            part = next;
        }
        return part;
    }

    private Document copied(Document part) {
        if (own.contains(part)) return part;
        var copy = part.clone();
        own.add(copy);
        return copy;
    }

    private static String last(String[] path) {
        return path[path.length - 1];
    }
}
