package org.sabak.mainstreaming;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.figures.Measure;

/**
 * What may be aimed at. Answered with events, or with a {@link TargetsRefusal}. There is no command for what a share is:
 * that is computed. Percent is 0 to 100 with at most one decimal.
 */
public sealed interface TargetsCommand {

    @TargetAggregateIdentifier
    TargetsId targetsId();

    /** One of {@link Aims#MEASURES}. */
    Measure measure();

    /** {@link Aims#tag()} of what was seen; null when that does not matter. */
    String seen();

    /**
     * @param percent null when it is unknown
     * @param source  needed unless it is unknown
     */
    record SetBaseline(TargetsId targetsId, Measure measure, BigDecimal percent, LocalDate asOf, String source, String seen)
            implements TargetsCommand { }

    /** Not for the women's share of one workshop, which is set with its seats. @param by not before a milestone */
    record SetTarget(TargetsId targetsId, Measure measure, BigDecimal percent, LocalDate by, String seen)
            implements TargetsCommand { }

    /** @param by not after the target's day; a milestone on the same day has to be dropped first */
    record SetMilestone(TargetsId targetsId, Measure measure, LocalDate by, BigDecimal percent, String seen)
            implements TargetsCommand { }

    record DropMilestone(TargetsId targetsId, Measure measure, LocalDate by, String seen) implements TargetsCommand { }

    record NameMeans(TargetsId targetsId, Measure measure, String meansOfVerification, String seen) implements TargetsCommand { }
}
