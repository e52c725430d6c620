package org.sabak.figures.query;

import java.util.List;
import java.util.function.Predicate;
import org.sabak.figures.FiguresQuery.Progress;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.Quantity;

/**
 * Totals published without names, and how far they and the named people lead (DOMAIN 2.3).
 *
 * @param counted  the endorsed totals that no named attendance replaces, oldest first
 * @param moreThan the target
 */
record Legacy(List<Total> counted, long moreThan) {

    /** The indicator the target and the totals are about. */
    static final String INDICATOR = "people-reached";

    static final String ENDORSED = "ENDORSED";

    /** @param named whether a workshop has attendance by name, which replaces what was reported about it */
    static Legacy of(List<Total> totals, long moreThan, Predicate<WorkshopId> named) {
        return new Legacy(totals.stream()
                .filter(t -> t.indicator().equals(INDICATOR) && t.state().equals(ENDORSED))
                .filter(t -> t.workshop() == null || !named.test(t.workshop())).toList(), moreThan);
    }

    /** @param eLearning completions by persons who are not among the named ones */
    Progress progress(long participations, long people, long eLearning) {
        boolean open = counted.stream().anyMatch(t -> t.quantity().openEnded());
        long lower = participations + counted.stream().mapToLong(t -> t.quantity().lower()).sum();
        long upper = counted.stream().mapToLong(t -> t.quantity().upper()).sum();
        long guaranteed = Math.max(people, largest());
        return new Progress(moreThan, new Range(lower, participations + upper, open),
                new Range(guaranteed, people + upper + eLearning, open), lower > moreThan, guaranteed > moreThan,
                Math.max(0, moreThan + 1 - lower));
    }

    /** People in unnamed totals may all be the same people, so only the largest total is sure to add anybody. */
    private long largest() {
        return counted.stream().map(Total::quantity).mapToLong(Quantity::lower).max().orElse(0);
    }
}
