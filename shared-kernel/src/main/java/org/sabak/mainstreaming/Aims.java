package org.sabak.mainstreaming;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.figures.Measure;
import org.sabak.kernel.Ids;

/** What is aimed at in a workshop or in the programme, by measure; the same in every room. */
public record Aims(Map<Measure, Aim> byMeasure) {

    /** Women's share, human-rights share of the agenda, civil-society share. */
    public static final List<Measure> MEASURES = List.of(Measure.M4, Measure.M7, Measure.M12);

    public static final Aims NONE = new Aims(Map.of());

    public Aims {
        byMeasure = Map.copyOf(byMeasure);
    }

    public Aim of(Measure measure) {
        return byMeasure.getOrDefault(measure, Aim.NONE);
    }

    /** What is aimed at once the event has happened as well. */
    public Aims then(TargetsEvent event) {
        var now = new TreeMap<>(byMeasure);
        now.put(event.measure(), of(event.measure()).then(event));
        return new Aims(now);
    }

    /** Changes with everything that is set. */
    public String tag() {
        return Ids.derived(new TreeMap<>(byMeasure).toString());
    }
}
