package org.sabak.mainstreaming;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Screening.Outcome;

/** What may be answered about a workshop. Answered with events, or with a {@link MainstreamingRefusal}. */
public sealed interface MainstreamingCommand {

    /** Most characters of a note or a reason. */
    int MOST = 500;

    WorkshopId workshopId();

    /** {@link Answers#tag()} of what was seen; null when that does not matter. */
    String seen();

    @TargetAggregateIdentifier
    default MainstreamingId mainstreamingId() {
        return MainstreamingId.of(workshopId());
    }

    /** @param note where the documents say so; needed */
    record CodeGem(WorkshopId workshopId, Gem gem, String note, String seen) implements MainstreamingCommand { }

    record ClearGem(WorkshopId workshopId, String reason, String seen) implements MainstreamingCommand { }

    /** @param note where the design says so; needed */
    record ScreenDac(WorkshopId workshopId, Dac dac, String note, String seen) implements MainstreamingCommand { }

    record ClearDac(WorkshopId workshopId, String reason, String seen) implements MainstreamingCommand { }

    /** @param answers to any of the five questions, each once; those that are not among them stay as they are */
    record AnswerPanel(WorkshopId workshopId, List<PanelAnswer> answers, String seen) implements MainstreamingCommand { }

    record DecideScope(WorkshopId workshopId, Answer securityForces, Answer operationalContent, String seen)
            implements MainstreamingCommand { }

    /**
     * @param decidedOn  not later than today
     * @param validUntil later than the decision
     * @param corrects   whether it takes the place of the latest decision, which was recorded wrongly
     */
    record RecordScreening(WorkshopId workshopId, Outcome outcome, LocalDate decidedOn, LocalDate validUntil, boolean corrects,
            String seen) implements MainstreamingCommand { }

    /** @param usd whole US dollars, 0 or more */
    record StateBudget(WorkshopId workshopId, long usd, String seen) implements MainstreamingCommand { }
}
