package org.sabak.mainstreaming;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sabak.figures.Measure;
import org.sabak.kernel.EventName;

/** What shares are aimed at. What they are is never told here: that is computed. Percent has one decimal, 0.0 to 100.0. */
public sealed interface TargetsEvent {

    TargetsId targetsId();

    Measure measure();

    /**
     * @param percent empty when it is unknown; 0 is a value
     * @param asOf    day for which it holds, or on which it was found to be unknown
     * @param source  where it was published; may be empty when it is unknown
     */
    @EventName("mainstreaming.baseline-set")
    record BaselineSet(TargetsId targetsId, Measure measure, Optional<BigDecimal> percent, LocalDate asOf, String source)
            implements TargetsEvent { }

    /** @param by last day on which it may be reached */
    @EventName("mainstreaming.target-set")
    record ShareTargetSet(TargetsId targetsId, Measure measure, BigDecimal percent, LocalDate by) implements TargetsEvent { }

    /** @param by last day on which it may be reached; no two milestones of a measure share one */
    @EventName("mainstreaming.milestone-set")
    record MilestoneSet(TargetsId targetsId, Measure measure, LocalDate by, BigDecimal percent) implements TargetsEvent { }

    @EventName("mainstreaming.milestone-dropped")
    record MilestoneDropped(TargetsId targetsId, Measure measure, LocalDate by) implements TargetsEvent { }

    @EventName("mainstreaming.means-named")
    record MeansNamed(TargetsId targetsId, Measure measure, String meansOfVerification) implements TargetsEvent { }
}
