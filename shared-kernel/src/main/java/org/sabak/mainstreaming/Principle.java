package org.sabak.mainstreaming;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The five principles of the PANEL checklist. A mnemonic of national human-rights institutions, no text of the UN. */
public enum Principle {

    PARTICIPATION, ACCOUNTABILITY, NON_DISCRIMINATION, EMPOWERMENT, LEGALITY;

    /** Most points of one answer: 0 no, 1 partly, 2 yes. */
    public static final int MOST = 2;

    /** Points of a complete checklist at best. */
    public static final int BEST = MOST * values().length;

    /** The score, M15. Empty while an answer is missing: an incomplete checklist has none. */
    public static OptionalInt score(Map<Principle, Integer> points) {
        return Stream.of(values()).allMatch(points::containsKey)
                ? OptionalInt.of(points.values().stream().mapToInt(Integer::intValue).sum()) : OptionalInt.empty();
    }
}
