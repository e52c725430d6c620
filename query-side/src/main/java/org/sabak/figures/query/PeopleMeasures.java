package org.sabak.figures.query;

import static java.math.BigDecimal.valueOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sabak.figures.Band;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.WorkshopId;

/**
 * M1 to M5, M12 and M17: who came, and who did not.
 *
 * @param taken workshops whose attendance was taken
 */
record PeopleMeasures(Within within, Set<WorkshopId> taken) {

    /** Fewer people than this are not rated. */
    private static final int RATED = 10;

    Metric unique() {
        return count(Measure.M1, within.people().stream().map(Participation::person).distinct().count());
    }

    Metric participations() {
        return count(Measure.M2, within.people().size());
    }

    /** Whoever attended has a mark, so a workshop whose attendance was not taken adds nothing to either number. */
    Metric completed() {
        return Metric.share(Measure.M3, many(within.people(), Participation::completed), valueOf(within.people().size()),
                attendance(within.attended()));
    }

    Metric women() {
        return women(within.people());
    }

    /** M4 of some of them: unknown and declined are not part of the denominator, and the coverage says how many they are. */
    static Metric women(List<Participation> some) {
        var sexes = Ratios.sexes(some.stream().map(Participation::sex).toList());
        return Metric.share(Measure.M4, valueOf(sexes.women().numerator()), valueOf(sexes.women().denominator()), sexes.known());
    }

    /** By the percent as shown, which has one decimal like the limits of the bands. */
    Metric balance() {
        var women = women();
        if (women.has(Remark.NOT_APPLICABLE)) return without(women, Remark.NOT_APPLICABLE);
        if (women.value() == null || within.people().size() < RATED) return without(women, Remark.NOT_RATED);
        return new Metric(Measure.M5, null, women.numerator(), women.denominator(), women.coverage(), band(women.value()),
                women.remarks());
    }

    Metric civilSociety() {
        var known = within.people().stream().filter(p -> p.organisation() != OrganisationKind.UNKNOWN).toList();
        return Metric.share(Measure.M12, many(known, p -> p.organisation() == OrganisationKind.CIVIL_SOCIETY),
                valueOf(known.size()), Ratio.of(known.size(), within.people().size()));
    }

    Metric noShows() {
        return Metric.share(Measure.M17, many(within.expected(), p -> !p.attended()), valueOf(within.expected().size()),
                attendance(within.attended().stream().filter(Facts.Workshop::held).toList()));
    }

    private static Band band(BigDecimal percent) {
        if (between(percent, 40, 60)) return Band.BALANCED;
        return between(percent, 30, 70) ? Band.TILTED : Band.UNBALANCED;
    }

    private static boolean between(BigDecimal percent, int least, int most) {
        return percent.compareTo(valueOf(least)) >= 0 && percent.compareTo(valueOf(most)) <= 0;
    }

    private static Metric without(Metric women, Remark why) {
        return Metric.none(Measure.M5, women.numerator(), women.denominator(), women.coverage(), why);
    }

    /** Where nothing took place, or nobody took attendance, nobody was counted: that is not zero. */
    private Metric count(Measure measure, long many) {
        var coverage = attendance(within.attended());
        if (coverage.numerator() > 0) return new Metric(measure, valueOf(many), valueOf(many), null, coverage, null, Set.of());
        return Metric.none(measure, BigDecimal.ZERO, null, coverage,
                within.attended().isEmpty() ? Remark.NOT_APPLICABLE : Remark.INSUFFICIENT_DATA);
    }

    private Ratio attendance(List<Facts.Workshop> workshops) {
        return Ratio.of(workshops.stream().filter(w -> taken.contains(w.id())).count(), workshops.size());
    }

    private static BigDecimal many(List<Participation> some, Predicate<Participation> which) {
        return valueOf(some.stream().filter(which).count());
    }
}
