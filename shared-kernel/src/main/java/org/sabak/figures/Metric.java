package org.sabak.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /**
     * A share of those known, by the rules of DOMAIN 2.4: n/a when there are none, withheld when less than half is known.
     *
     * @param coverage null when nothing can be unknown
     */
    public static Metric share(Measure measure, BigDecimal numerator, BigDecimal denominator, Ratio coverage) {
        if (denominator.signum() == 0) return none(measure, numerator, denominator, coverage, Remark.NOT_APPLICABLE);
        if (coverage != null && coverage.below(50)) return none(measure, numerator, denominator, coverage, Remark.INSUFFICIENT_DATA);
        return new Metric(measure, percent(numerator, denominator), numerator, denominator, coverage, null,
                coverage != null && coverage.below(80) ? Set.of(Remark.LOW_COVERAGE) : Set.of());
    }

    /** A share of those who answered; when few of those asked did, it is shown all the same, and says so (M10, M11). */
    public static Metric answered(Measure measure, long numerator, long denominator, Ratio response) {
        var n = BigDecimal.valueOf(numerator);
        var d = BigDecimal.valueOf(denominator);
        if (denominator == 0) return none(measure, n, d, response, Remark.NOT_APPLICABLE);
        return new Metric(measure, percent(n, d), n, d, response, null,
                response.below(30) ? Set.of(Remark.LOW_RESPONSE) : Set.of());
    }

    /** Without a value, and why. */
    public static Metric none(Measure measure, BigDecimal numerator, BigDecimal denominator, Ratio coverage, Remark why) {
        return new Metric(measure, null, numerator, denominator, coverage, null, Set.of(why));
    }

    public boolean has(Remark remark) {
        return remarks.contains(remark);
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP);
    }
}
