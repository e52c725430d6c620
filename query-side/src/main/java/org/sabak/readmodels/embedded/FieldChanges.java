package org.sabak.readmodels.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Applies {@code $set}, {@code $unset}, {@code $setOnInsert} and {@code $min} in place, all of them or none. */
final class FieldChanges {

    private static final Words WORDS = new Words();
    private static final Set<String> KNOWN = Set.of("$set", "$unset", "$setOnInsert", "$min");

    private final Document document;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    /** One field to change. */
    private record Step(String operator, String[] path, Object value) {

        String last() {
            return path[path.length - 1];
        }
    }

    /** A change that is left to the server, which does it or says what is wrong with it. */
    private static final class NotOurs extends Exception {

        NotOurs() {
            super(null, null, false, false);
        }
    }

    private FieldChanges(Document document) {
        this.document = document;
    }

    /**
     * @param inserting whether the document is made by this change
     * @return whether anything changed; empty when the change is of another kind and nothing was touched
     */
    static Optional<Boolean> apply(Document document, Document update, boolean inserting) {
        if (update.isEmpty() || !KNOWN.containsAll(update.keySet())) return Optional.empty();
        var changes = new FieldChanges(document);
        try {
            boolean any = false;
            for (var step : changes.steps(update, inserting)) any |= changes.apply(step);
            return Optional.of(any);
        } catch (NotOurs e) {
            return Optional.empty();
        }
    }

    /** What could go wrong goes wrong here, before anything is changed. */
    private List<Step> steps(Document update, boolean inserting) throws NotOurs {
        var steps = new ArrayList<Step>();
        for (var operator : update.entrySet()) {
            if (!(operator.getValue() instanceof Document fields)) throw new NotOurs();
            for (var field : fields.entrySet()) {
                check(field.getKey());
                var step = new Step(operator.getKey(), field.getKey().split("\\.", -1), field.getValue());
                check(step);
                if (inserting || !step.operator().equals("$setOnInsert")) steps.add(step);
            }
        }
        return steps;
    }

    /** Refused by MongoDB: to change one place twice, or the id, or a name that is empty or has a dollar in it. */
    private void check(String field) throws NotOurs {
        if (field.isEmpty() || field.startsWith(".") || field.endsWith(".") || field.contains("..")) throw new NotOurs();
        if (field.equals("_id") || field.startsWith("_id.") || field.indexOf('$') >= 0) throw new NotOurs();
        if (!changed.add(field) || parents.contains(field)) throw new NotOurs();
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            var parent = field.substring(0, dot);
            if (changed.contains(parent)) throw new NotOurs();
            parents.add(parent);
        }
    }

    /** What stands in the way of a path, and least values of anything but numbers, are the server's business. */
    private void check(Step step) throws NotOurs {
        var part = document;
        for (int i = 0; i < step.path().length - 1; i++) {
            if (!part.containsKey(step.path()[i])) return;
            if (!(part.get(step.path()[i]) instanceof Document next)) throw new NotOurs();
            part = next;
        }
        boolean numbers = part.get(step.last()) instanceof Number && step.value() instanceof Number;
        if (step.operator().equals("$min") && part.containsKey(step.last()) && !numbers) throw new NotOurs();
    }

    private boolean apply(Step step) {
        var holder = holder(step.path(), !step.operator().equals("$unset"));
        if (holder == null) return false;
        boolean there = holder.containsKey(step.last());
        if (step.operator().equals("$unset")) {
            holder.remove(step.last());
            return there;
        }
        var before = holder.get(step.last());
        if (there && Objects.equals(before, step.value())) return false;
        if (there && step.operator().equals("$min") && number(before) <= number(step.value())) return false;
        holder.put(WORDS.shared(step.last()), WORDS.shared(step.value()));
        return true;
    }

    /** The part that holds the field; null when it is not there and not to be made. */
    private Document holder(String[] path, boolean make) {
        var part = document;
        for (int i = 0; i < path.length - 1; i++) {
            var next = (Document) part.get(path[i]);
            if (next == null && !make) return null;
            if (next == null) part.put(WORDS.shared(path[i]), next = new Document());
            part = next;
        }
        return part;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
