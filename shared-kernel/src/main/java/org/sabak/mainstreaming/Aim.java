package org.sabak.mainstreaming;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MeansNamed;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;

/**
 * What one share is aimed at.
 *
 * @param baseline   null while not set, which is not an unknown one
 * @param milestones in the order of their days
 * @param target     null while not set
 * @param means      of verification; empty while not named
 */
public record Aim(Baseline baseline, List<Step> milestones, Step target, String means) {

    public static final Aim NONE = new Aim(null, List.of(), null, "");

    public Aim {
        milestones = List.copyOf(milestones);
    }

    /** @param percent null when it is unknown; 0 is a value */
    public record Baseline(BigDecimal percent, LocalDate asOf, String source) { }

    /** @param by last day on which the percent may be reached */
    public record Step(LocalDate by, BigDecimal percent) { }

    /** How a share stands against what is aimed at. */
    public enum Course {
        /** The target's percent, whatever the day. */
        REACHED,
        /** The last milestone that was due, or more. */
        ON_THE_WAY,
        /** Less than the last milestone that was due, or than a target that was. */
        BEHIND,
        /** Nothing was due yet. */
        NOTHING_DUE,
        /** Nothing to compare with: the share is not known well enough. */
        NO_DATA
    }

    /** What is aimed at once the event has happened as well. */
    public Aim then(TargetsEvent event) {
        return switch (event) {
            case BaselineSet e -> new Aim(new Baseline(e.percent().orElse(null), e.asOf(), e.source()), milestones, target, means);
            case ShareTargetSet e -> new Aim(baseline, milestones, new Step(e.by(), e.percent()), means);
            case MilestoneSet e -> milestones(without(e.by()), new Step(e.by(), e.percent()));
            case MilestoneDropped e -> new Aim(baseline, without(e.by()), target, means);
            case MeansNamed e -> new Aim(baseline, milestones, target, e.meansOfVerification());
        };
    }

    /** The same with a target that is set elsewhere. */
    public Aim aimingAt(Step elsewhere) {
        return new Aim(baseline, milestones, elsewhere, means);
    }

    public Optional<Step> milestone(LocalDate by) {
        return milestones.stream().filter(m -> m.by().equals(by)).findFirst();
    }

    /** A step is due once its last day is over. @param actual null when the share is not known well enough */
    public Course course(BigDecimal actual, LocalDate today) {
        if (actual == null) return Course.NO_DATA;
        if (target != null && actual.compareTo(target.percent()) >= 0) return Course.REACHED;
        if (target != null && target.by().isBefore(today)) return Course.BEHIND;
        return milestones.stream().filter(m -> m.by().isBefore(today)).reduce((_, later) -> later)
                .map(due -> actual.compareTo(due.percent()) >= 0 ? Course.ON_THE_WAY : Course.BEHIND).orElse(Course.NOTHING_DUE);
    }

    private Aim milestones(List<Step> others, Step one) {
        var now = new ArrayList<>(others);
        now.add(one);
        now.sort(Comparator.comparing(Step::by));
        return new Aim(baseline, now, target, means);
    }

    private List<Step> without(LocalDate by) {
        return milestones.stream().filter(m -> !m.by().equals(by)).toList();
    }
}
