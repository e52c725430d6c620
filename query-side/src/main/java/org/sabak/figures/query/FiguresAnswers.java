package org.sabak.figures.query;

import org.axonframework.queryhandling.QueryHandler;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.FiguresQuery.Trend;
import org.sabak.figures.FiguresQuery.TrendOfWomen;
import org.sabak.readmodels.Remembering;
import org.springframework.stereotype.Component;

/** Exact answers, for the desk only. What was counted is not counted again as long as the facts are the same. */
@Component
class FiguresAnswers implements Remembering {

    private final FactsOnRecord facts;
    private final LegacyProjection legacy;
    private final EditionsProjection editions;
    private FactsOnRecord.Known countedOf;
    private Figures counted;
    private FactsOnRecord.Known gatheredOf;
    private Gathered gathered;
    private FactsOnRecord.Known draftedOf;
    private Draft drafted;

    FiguresAnswers(FactsOnRecord facts, LegacyProjection legacy, EditionsProjection editions) {
        this.facts = facts;
        this.legacy = legacy;
        this.editions = editions;
    }

    @Override
    public void recall() {
        answer(new FiguresNow());
    }

    @QueryHandler
    synchronized Figures answer(FiguresNow q) {
        var known = facts.now();
        if (countedOf != known) counted = count(known);
        countedOf = known;
        return counted;
    }

    @QueryHandler
    synchronized Draft answer(DraftEdition q) {
        var known = facts.now();
        if (draftedOf != known) drafted = Drafting.next(known.facts(), editions.atoms(), known.standing());
        draftedOf = known;
        return drafted;
    }

    @QueryHandler
    synchronized Metrics answer(MetricsOf q) {
        var known = facts.now();
        return Measuring.of(q.scope(), q.drafts(), gathered(known)).metrics(known.standing());
    }

    @QueryHandler
    synchronized Trend answer(TrendOfWomen q) {
        var known = facts.now();
        return WomenOverTime.trend(gathered(known), known.standing());
    }

    private Gathered gathered(FactsOnRecord.Known known) {
        if (gatheredOf != known) gathered = Gathered.of(known.facts());
        gatheredOf = known;
        return gathered;
    }

    private Figures count(FactsOnRecord.Known known) {
        var totals = legacy.known();
        return new Counting(gathered(known)).figures(totals.totals(), totals.moreThan(), known.standing());
    }
}
