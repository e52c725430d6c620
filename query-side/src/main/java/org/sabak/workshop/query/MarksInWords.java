package org.sabak.workshop.query;

import java.util.Optional;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacCleared;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MeansNamed;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;

/** What a line of history says of markers, checklist, due diligence and targets. */
final class MarksInWords {

    private MarksInWords() { }

    static Values of(MainstreamingEvent event) {
        return switch (event) {
            case GemCoded e -> Values.of("wasGem", text(e.was())).and("gem", e.gem()).and("reason", e.note());
            case GemCleared e -> Values.of("wasGem", e.was()).and("reason", e.reason());
            case DacScreened e -> Values.of("wasDac", text(e.was())).and("dac", e.dac()).and("reason", e.note());
            case DacCleared e -> Values.of("wasDac", e.was()).and("reason", e.reason());
            case PanelAnswered e -> Values.of("principle", e.principle()).and("points", e.points()).and("reason", e.note());
            case ScopeDecided e -> Values.of("securityForces", e.securityForces()).and("operationalContent", e.operationalContent())
                    .and("scope", e.scope());
            case ScreeningRecorded e -> Values.of("outcome", e.outcome()).and("decidedOn", e.decidedOn())
                    .and("validUntil", e.validUntil()).and("corrects", e.corrects());
            case BudgetStated e -> Values.of("wasUsd", text(e.was())).and("usd", e.usd());
        };
    }

    static Values of(TargetsEvent event) {
        var values = Values.of("share", event.measure());
        return switch (event) {
            case BaselineSet e -> values.and("value", text(e.percent())).and("asOf", e.asOf()).and("source", e.source());
            case ShareTargetSet e -> values.and("value", e.percent()).and("by", e.by());
            case MilestoneSet e -> values.and("value", e.percent()).and("by", e.by());
            case MilestoneDropped e -> values.and("by", e.by());
            case MeansNamed e -> values.and("means", e.meansOfVerification());
        };
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
