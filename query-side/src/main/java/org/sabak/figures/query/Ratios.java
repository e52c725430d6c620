package org.sabak.figures.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Sex;

/** Ratios from exact integers, pooled and divided once (DOMAIN 2.4). */
final class Ratios {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratios() { }

    /** Percent, HALF_UP to one decimal; a denominator of 0 gives none. */
    static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator, denominator == 0 ? null : BigDecimal.valueOf(numerator)
                .multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }

    /** M4: unknown and declined are neither women nor part of the denominator, and the coverage says how many they are. */
    static Sexes sexes(Collection<Sex> all) {
        long women = all.stream().filter(s -> s == Sex.FEMALE).count();
        long men = all.stream().filter(s -> s == Sex.MALE).count();
        long stated = all.stream().filter(Sex::stated).count();
        return new Sexes(women, men, stated - women - men, all.size() - stated,
                of(women, stated), of(stated, all.size()));
    }
}
