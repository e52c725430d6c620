package org.sabak.mainstreaming.query;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Objects;
import org.bson.Document;
import org.sabak.figures.Measure;
import org.sabak.mainstreaming.Aim;
import org.sabak.mainstreaming.Aims;
import org.sabak.readmodels.Shape;

/** A document of targets, read measure by measure. */
final class StoredTargets {

    private StoredTargets() { }

    /** @param document null when nothing was ever set */
    static Aims of(Document document) {
        var aims = new EnumMap<Measure, Aim>(Measure.class);
        for (var measure : Aims.MEASURES) {
            var part = document == null ? null : document.get(measure.name(), Document.class);
            if (part != null) aims.put(measure, aim(part));
        }
        return new Aims(aims);
    }

    private static Aim aim(Document part) {
        var milestones = Shape.map(part, "milestones").values().stream().filter(Objects::nonNull)
                .map(m -> Shape.unpacked(m, Aim.Step.class)).sorted(Comparator.comparing(Aim.Step::by)).toList();
        return new Aim(one(part, "baseline", Aim.Baseline.class), milestones, one(part, "target", Aim.Step.class),
                part.get("means", ""));
    }

    private static <T> T one(Document part, String field, Class<T> type) {
        var packed = part.get(field);
        return packed == null ? null : Shape.unpacked(packed, type);
    }
}
