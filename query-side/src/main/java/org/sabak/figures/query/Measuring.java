package org.sabak.figures.query;

import java.util.List;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.Scope;
import org.sabak.kernel.Standing;

/** The metrics of DOMAIN 2.5 for one scope, but for those of learning: nobody's answers are among the facts. */
record Measuring(Scope scope, Within within, PeopleMeasures people, AgendaMeasures agenda, MarkerMeasures markers, Facts facts) {

    /** @param drafts whether agendas count as they are being drafted, not as last published */
    static Measuring of(Scope scope, boolean drafts, Gathered all) {
        var within = Within.of(scope, all);
        return new Measuring(scope, within, new PeopleMeasures(within, all.taken()),
                AgendaMeasures.of(within.workshops(), drafts, all.facts()),
                new MarkerMeasures(within.workshops(), within.binding(), all.facts()), all.facts());
    }

    Metrics metrics(Standing standing) {
        return new Metrics(scope, List.of(people.unique(), people.participations(), people.completed(), people.women(),
                people.balance(), agenda.women(), agenda.singleSexPanels(), agenda.humanRights(), agenda.gender(),
                people.civilSociety(), markers.objective(), markers.objectiveBudget(), markers.checklist(),
                markers.dueDiligence(), people.noShows()),
                within.workshops().stream().map(Facts.Workshop::id).toList(),
                (int) within.workshops().stream().filter(w -> facts.contents(w.id()).onlyDrafted()).count(), standing);
    }
}
