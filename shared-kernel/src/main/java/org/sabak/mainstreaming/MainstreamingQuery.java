package org.sabak.mainstreaming;

import java.time.LocalDate;
import java.util.List;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answers.Warning;
import org.sabak.mainstreaming.Screening.Validity;

/** What may be asked about markers, checklist, due diligence and targets, with the shape of the answer beside the question. */
public sealed interface MainstreamingQuery {

    /** Answered with {@code Optional<Mainstreaming>}: nothing only for a workshop nobody has planned. */
    record MainstreamingOf(WorkshopId workshopId) implements MainstreamingQuery { }

    /** Answered with {@link Targets}; those of a workshop nobody has planned are empty. */
    record TargetsOf(TargetsId targetsId) implements MainstreamingQuery { }

    /**
     * @param gem        null while not coded, which is not 0
     * @param dac        as screened; null while not screened, which is not 0
     * @param dacDerived from the GEM, for exports while the workshop is not screened; null when it is, or when there is no GEM
     * @param panel      the questions answered so far, in the order of the letters
     * @param score      of ten; null while the checklist is incomplete
     * @param budget     whole US dollars; null while not stated
     * @param tag        of these answers, for whoever wants to change exactly them
     */
    record Mainstreaming(WorkshopId workshopId, Gem gem, String gemNote, Dac dac, String dacNote, Dac dacDerived,
            List<PanelAnswer> panel, Integer score, Hrddp hrddp, Long budget, String tag, Standing standing) { }

    /**
     * @param securityForces null while nobody has answered, as with the other question
     * @param decisions   by day, the latest last
     * @param validity    of the latest decision; null while there is none
     * @param firstSeat   day at the venue on which the first seat was given, accepted or not; null while none was
     * @param inTime      what M16 asks; says nothing out of scope
     * @param warning     null when there is nothing to warn of
     */
    record Hrddp(Answer securityForces, Answer operationalContent, HrddpScope scope, List<Screening> decisions,
            Validity validity, LocalDate firstSeat, boolean inTime, Warning warning) { }

    /** @param tag of what is set, for whoever wants to change exactly that */
    record Targets(TargetsId targetsId, Aims aims, String tag, Standing standing) { }
}
