package org.sabak.figures.query;

import static java.math.BigDecimal.valueOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.mainstreaming.Principle;

/** M14 to M16: what was answered about workshops. */
record MarkerMeasures(List<Facts.Workshop> workshops, List<Facts.Workshop> binding, Facts facts) {

    /** Of those that were coded: not coded is not 0. */
    Metric objective() {
        var coded = coded();
        return Metric.share(Measure.M14, valueOf(coded.stream().filter(c -> c.gem().objective()).count()),
                valueOf(coded.size()), Ratio.of(coded.size(), workshops.size()));
    }

    /** The same by money, of those that were coded and whose budget is stated. */
    Metric objectiveBudget() {
        var funded = coded().stream().filter(c -> c.budget() != null).toList();
        return Metric.share(Measure.M14B, dollars(funded.stream().filter(c -> c.gem().objective()).toList()), dollars(funded),
                Ratio.of(funded.size(), workshops.size()));
    }

    /** A checklist that is not complete has no score, so it adds nothing to either number. */
    Metric checklist() {
        var scores = contents().stream().map(Contents::panel).filter(score -> score.isPresent()).toList();
        var points = valueOf(scores.stream().mapToInt(score -> score.getAsInt()).sum());
        var coverage = Ratio.of(scores.size(), workshops.size());
        var best = valueOf((long) scores.size() * Principle.BEST);
        if (scores.isEmpty()) return Metric.none(Measure.M15, points, best, coverage,
                workshops.isEmpty() ? Remark.NOT_APPLICABLE : Remark.INCOMPLETE);
        if (coverage.below(50)) return Metric.none(Measure.M15, points, best, coverage, Remark.INSUFFICIENT_DATA);
        return new Metric(Measure.M15, points, points, best, coverage, null,
                coverage.below(80) ? Set.of(Remark.LOW_COVERAGE) : Set.of());
    }

    /** Must be 100 %. What is not known to be outside the policy is treated as inside it. */
    Metric dueDiligence() {
        var inScope = binding.stream().filter(w -> facts.contents(w.id()).scope().treatedAsIn()).toList();
        return Metric.share(Measure.M16, valueOf(inScope.stream().filter(this::decidedInTime).count()), valueOf(inScope.size()),
                null);
    }

    private boolean decidedInTime(Facts.Workshop w) {
        return facts.contents(w.id()).screenings().inTime(facts.firstSeatGiven(w));
    }

    private List<Contents> coded() {
        return contents().stream().filter(c -> c.gem() != null).toList();
    }

    private List<Contents> contents() {
        return workshops.stream().map(w -> facts.contents(w.id())).toList();
    }

    private static BigDecimal dollars(List<Contents> some) {
        return valueOf(some.stream().mapToLong(Contents::budget).sum());
    }
}
