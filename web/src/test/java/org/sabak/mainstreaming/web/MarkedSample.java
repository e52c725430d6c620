package org.sabak.mainstreaming.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.MainstreamingQuery.Hrddp;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.TargetsEvent;

/** The sample workshop of 14 to 16 October with answers that a test gives as events; a seat was given on 20 September. */
final class MarkedSample {

    static final LocalDate TODAY = LocalDate.parse("2026-10-01"), FIRST_SEAT = LocalDate.parse("2026-09-20");

    private MarkedSample() { }

    static void answered(DeskFixture desk, MainstreamingEvent... events) {
        var a = Answers.NONE;
        for (var event : events) a = a.then(event);
        var shown = shown(a);
        desk.answers(MainstreamingOf.class, q -> q.workshopId().equals(Sample.ID) ? Optional.of(shown) : Optional.empty());
    }

    static void aimed(DeskFixture desk, TargetsEvent... events) {
        desk.answers(TargetsOf.class, q -> {
            var aims = Aims.NONE;
            for (var event : events) if (event.targetsId().equals(q.targetsId())) aims = aims.then(event);
            return new Targets(q.targetsId(), aims, aims.tag(), Sample.STANDING);
        });
    }

    /** @param women women's share; null when it is not known well enough. Nobody came from civil society, no agenda is tagged. */
    static void measured(DeskFixture desk, BigDecimal women) {
        desk.answers(MetricsOf.class, q -> new Metrics(q.scope(), List.of(
                women == null ? Metric.none(Measure.M4, BigDecimal.ONE, BigDecimal.valueOf(2), Ratio.of(2, 10), Remark.INSUFFICIENT_DATA)
                        : new Metric(Measure.M4, women, women, BigDecimal.valueOf(100), Ratio.of(100, 100), null, Set.of()),
                Metric.share(Measure.M7, BigDecimal.ZERO, BigDecimal.ZERO, null),
                Metric.share(Measure.M12, BigDecimal.ZERO, BigDecimal.TEN, Ratio.of(10, 10))), List.of(), 0, Sample.STANDING));
    }

    private static Mainstreaming shown(Answers a) {
        var first = Optional.of(FIRST_SEAT);
        var hrddp = new Hrddp(a.securityForces(), a.operationalContent(), a.scope(), a.screenings().decisions(),
                a.screenings().latest().map(s -> s.validity(TODAY, LocalDate.parse("2026-10-16"))).orElse(null), FIRST_SEAT,
                a.screenings().inTime(first), a.warning(first).orElse(null));
        return new Mainstreaming(Sample.ID, a.gem(), a.gemNote(), a.dac(), a.dacNote(), a.dac() == null ? a.exported().orElse(null) : null,
                List.copyOf(new java.util.TreeMap<>(a.panel()).values()), a.score().isPresent() ? a.score().getAsInt() : null, hrddp,
                a.budget(), a.tag(), Sample.STANDING);
    }
}
