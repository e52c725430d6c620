package org.sabak.figures.web;

import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.Scope;
import org.springframework.stereotype.Component;

/** All the metrics of a scope, whoever computes them. */
@Component
class Scorecards {

    private final Queries queries;

    Scorecards(Queries queries) {
        this.queries = queries;
    }

    /** @param drafts whether agendas count as they are being drafted, not as last published */
    Metrics of(Scope scope, boolean drafts) {
        return queries.ask(new MetricsOf(scope, drafts), Metrics.class);
    }
}
