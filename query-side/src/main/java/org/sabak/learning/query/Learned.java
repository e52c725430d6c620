package org.sabak.learning.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.sabak.figures.Band;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.learning.Sums.Gain;

/**
 * Learning gain by Hake (M9), from class averages over matched pairs: ⟨g⟩ = (⟨post⟩ − ⟨pre⟩) / (100 − ⟨pre⟩). Never the mean of
 * people's own gains. Exact until it is divided for the last time.
 *
 * <p>A workshop with fewer than five pairs is in no sum, its own or a larger one: two sums that differ by it would show it.
 */
record Learned(List<Gain> workshops) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** An exact number. */
    private record Exact(BigInteger numerator, BigInteger denominator) {

        static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);

        Exact plus(Exact other) {
            return new Exact(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Exact minus(Exact other) {
            return plus(new Exact(other.numerator.negate(), other.denominator));
        }

        /** Denominators here are never negative, but a numerator that is divided by may not be 0. */
        BigDecimal over(Exact other, int decimals) {
            return new BigDecimal(numerator.multiply(other.denominator))
                    .divide(new BigDecimal(denominator.multiply(other.numerator)), decimals, RoundingMode.HALF_UP);
        }
    }

    Metric metric() {
        var enough = workshops.stream().filter(Gain::enough).toList();
        long pairs = enough.stream().mapToLong(Gain::pairs).sum();
        long people = workshops.stream().mapToLong(g -> g.before() + g.after() - g.pairs()).sum();
        var matched = Ratio.of(pairs, people);
        if (people == 0) return Metric.none(Measure.M9, null, null, matched, Remark.NOT_APPLICABLE);
        if (pairs == 0) return Metric.none(Measure.M9, null, null, matched, Remark.TOO_FEW);
        var pre = enough.stream().map(g -> percent(g, g.pre().numerator(), g.pre().denominator())).reduce(Exact.ZERO, Exact::plus);
        var post = enough.stream().map(g -> percent(g, g.post().numerator(), g.post().denominator())).reduce(Exact.ZERO, Exact::plus);
        var gained = post.minus(pre);
        var open = new Exact(HUNDRED.multiply(BigInteger.valueOf(pairs)), BigInteger.ONE).minus(pre);
        var each = new Exact(BigInteger.valueOf(pairs), BigInteger.ONE);
        if (open.numerator().signum() == 0) {
            return Metric.none(Measure.M9, gained.over(each, 4), BigDecimal.ZERO, matched, Remark.NOT_APPLICABLE);
        }
        return new Metric(Measure.M9, gained.over(open, 2), gained.over(each, 4), open.over(each, 4), matched,
                band(gained.over(open, 12)), Set.of());
    }

    /** Points as percent of all points of this test. */
    private static Exact percent(Gain g, long numerator, long denominator) {
        return new Exact(BigInteger.valueOf(numerator).multiply(HUNDRED), BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(g.points())));
    }

    private static Band band(BigDecimal gain) {
        if (gain.compareTo(new BigDecimal("0.3")) < 0) return Band.LOW;
        return gain.compareTo(new BigDecimal("0.7")) < 0 ? Band.MEDIUM : Band.HIGH;
    }
}
