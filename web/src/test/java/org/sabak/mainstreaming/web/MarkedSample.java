package org.sabak.mainstreaming.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
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

    private static Mainstreaming shown(Answers a) {
        var first = Optional.of(FIRST_SEAT);
        var hrddp = new Hrddp(a.securityForces(), a.operationalContent(), a.scope(), a.screenings().decisions(),
                a.screenings().latest().map(s -> s.validity(TODAY, LocalDate.parse("2026-10-16"))).orElse(null), FIRST_SEAT, FIRST_SEAT,
                a.screenings().inTime(first), a.warning(true, first).orElse(null));
        return new Mainstreaming(Sample.ID, a.gem(), a.gemNote(), a.dac(), a.dacNote(), a.dac() == null ? a.exported().orElse(null) : null,
                List.copyOf(new java.util.TreeMap<>(a.panel()).values()), a.score().isPresent() ? a.score().getAsInt() : null, hrddp,
                a.budget(), a.tag(), Sample.STANDING);
    }
}
