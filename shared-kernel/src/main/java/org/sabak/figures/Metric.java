package org.sabak.figures;

import java.math.BigDecimal;
import java.util.Set;
import org.sabak.figures.FiguresQuery.Ratio;

/**
 * One metric, computed. Pooled: numerators and denominators are added up over all workshops and divided once.
 *
 * @param value       as shown, in the measure's unit; null when there is none to show, and the remarks say why
 * @param numerator   exact; null when even that would say too much
 * @param denominator exact; null for counts, which have none, and when even that would say too much
 * @param coverage    known of all, answered of asked, or matched of answered; null when the metric has none
 * @param band        null when the metric has none
 */
public record Metric(Measure measure, BigDecimal value, BigDecimal numerator, BigDecimal denominator, Ratio coverage,
        Band band, Set<Remark> remarks) {

    public Metric {
        remarks = Set.copyOf(remarks);
    }

    public boolean has(Remark remark) {
        return remarks.contains(remark);
    }
}
