package org.sabak.mainstreaming;

import java.time.LocalDate;
import java.util.Optional;
import org.sabak.kernel.EventName;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Screening.Outcome;

/** What was answered about a workshop. A correction is a new answer; the last one holds. Notes name nobody. */
public sealed interface MainstreamingEvent {

    WorkshopId workshopId();

    /** @param was empty when it was not coded before, which is not 0 */
    @EventName("mainstreaming.gem-coded")
    record GemCoded(WorkshopId workshopId, Optional<Gem> was, Gem gem, String note) implements MainstreamingEvent { }

    /** Not coded any more. */
    @EventName("mainstreaming.gem-cleared")
    record GemCleared(WorkshopId workshopId, Gem was, String reason) implements MainstreamingEvent { }

    /** @param was empty when it was not screened before, which is not 0 */
    @EventName("mainstreaming.dac-screened")
    record DacScreened(WorkshopId workshopId, Optional<Dac> was, Dac dac, String note) implements MainstreamingEvent { }

    /** Not screened any more. */
    @EventName("mainstreaming.dac-cleared")
    record DacCleared(WorkshopId workshopId, Dac was, String reason) implements MainstreamingEvent { }

    /** @param points 0 no, 1 partly, 2 yes */
    @EventName("mainstreaming.panel-answered")
    record PanelAnswered(WorkshopId workshopId, Principle principle, int points, String note) implements MainstreamingEvent { }

    /**
     * @param securityForces     whether members of non-UN security forces take part
     * @param operationalContent whether anything is taught besides humanitarian, human-rights and refugee law
     */
    @EventName("mainstreaming.scope-decided")
    record ScopeDecided(WorkshopId workshopId, Answer securityForces, Answer operationalContent) implements MainstreamingEvent {

        /** Before this event it is {@link HrddpScope#UNKNOWN}. */
        public HrddpScope scope() {
            return HrddpScope.of(securityForces, operationalContent);
        }
    }

    /**
     * @param validUntil last day on which it holds
     * @param corrects   whether it takes the place of the latest decision, which was recorded wrongly
     */
    @EventName("mainstreaming.screening-recorded")
    record ScreeningRecorded(WorkshopId workshopId, Outcome outcome, LocalDate decidedOn, LocalDate validUntil,
            boolean corrects) implements MainstreamingEvent {

        public Screening screening() {
            return new Screening(outcome, decidedOn, validUntil);
        }
    }

    /** @param usd whole US dollars, 0 or more */
    @EventName("mainstreaming.budget-stated")
    record BudgetStated(WorkshopId workshopId, Optional<Long> was, long usd) implements MainstreamingEvent { }
}
