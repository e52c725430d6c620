package org.sabak.figures.web;

import static java.util.Comparator.comparing;

import java.util.stream.Stream;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope;
import org.sabak.learning.LearningQuery.LearningMeasures;
import org.sabak.learning.LearningQuery.Measured;
import org.springframework.stereotype.Component;

/** All the metrics of a scope, those of learning among them, which are computed beside the answers. */
@Component
class Scorecards {

    private final Queries queries;

    Scorecards(Queries queries) {
        this.queries = queries;
    }

    /** @param drafts whether agendas count as they are being drafted, not as last published */
    Metrics of(Scope scope, boolean drafts) {
        var exact = queries.ask(new MetricsOf(scope, drafts), Metrics.class);
        var learned = queries.ask(new LearningMeasures(exact.workshops()), Measured.class);
        return new Metrics(scope, Stream.concat(exact.metrics().stream(), learned.metrics().stream())
                .sorted(comparing(Metric::measure)).toList(), exact.workshops(), exact.drafted(), exact.standing());
    }
}
