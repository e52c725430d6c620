package org.sabak.mainstreaming.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.mainstreaming.MainstreamingCommand.MOST;
import static org.sabak.mainstreaming.TargetsRefusal.AS_OF_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.DAY_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.MEANS_NEEDED;
import static org.sabak.mainstreaming.TargetsRefusal.MILESTONE_AFTER_TARGET;
import static org.sabak.mainstreaming.TargetsRefusal.MILESTONE_TWICE;
import static org.sabak.mainstreaming.TargetsRefusal.NOT_AIMED_AT;
import static org.sabak.mainstreaming.TargetsRefusal.NO_SUCH_MILESTONE;
import static org.sabak.mainstreaming.TargetsRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_MISSING;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_OUT_OF_RANGE;
import static org.sabak.mainstreaming.TargetsRefusal.PERCENT_TOO_FINE;
import static org.sabak.mainstreaming.TargetsRefusal.SET_WITH_THE_SEATS;
import static org.sabak.mainstreaming.TargetsRefusal.SOURCE_NEEDED;
import static org.sabak.mainstreaming.TargetsRefusal.TARGETS_MOVED;
import static org.sabak.mainstreaming.TargetsRefusal.TARGET_BEFORE_MILESTONE;
import static org.sabak.mainstreaming.TargetsRefusal.TEXT_TOO_LONG;

import java.math.BigDecimal;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.figures.Measure;
import org.sabak.mainstreaming.Aim;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.TargetsCommand;
import org.sabak.mainstreaming.TargetsCommand.DropMilestone;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MeansNamed;
import org.sabak.mainstreaming.TargetsEvent.MilestoneDropped;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;
import org.sabak.mainstreaming.TargetsId;

/** The shares aimed at in one workshop or in the programme. What the shares are is computed elsewhere and told to nobody here. */
@Aggregate
class Targets {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @AggregateIdentifier
    private TargetsId id;
    private Aims aims = Aims.NONE;

    Targets() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetBaseline c, Workshops workshops) {
        var source = tidy(c.source());
        var now = new Aim.Baseline(c.percent() == null ? null : tenths(c.percent()), c.asOf(), source);
        if (now.equals(aims.of(c.measure()).baseline())) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(AS_OF_MISSING, c.asOf() == null);
        refuse(SOURCE_NEEDED, c.percent() != null && source.isEmpty());
        refuseTooLong(source);
        apply(new BaselineSet(c.targetsId(), c.measure(), Optional.ofNullable(now.percent()), c.asOf(), source));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetTarget c, Workshops workshops) {
        refuse(SET_WITH_THE_SEATS, c.measure() == Measure.M4 && c.targetsId().workshop().isPresent());
        var now = new Aim.Step(c.by(), tenths(c.percent()));
        var aim = aims.of(c.measure());
        if (now.equals(aim.target())) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(DAY_MISSING, c.by() == null);
        var last = aim.milestones().isEmpty() ? null : aim.milestones().getLast().by();
        refuse(TARGET_BEFORE_MILESTONE, last != null && c.by().isBefore(last), last);
        apply(new ShareTargetSet(c.targetsId(), c.measure(), now.percent(), c.by()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetMilestone c, Workshops workshops) {
        var now = new Aim.Step(c.by(), tenths(c.percent()));
        var aim = aims.of(c.measure());
        if (aim.milestones().contains(now)) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(DAY_MISSING, c.by() == null);
        var there = aim.milestone(c.by());
        refuse(MILESTONE_TWICE, there.isPresent(), there.map(Aim.Step::percent).orElse(null));
        var end = aim.target() == null ? null : aim.target().by();
        refuse(MILESTONE_AFTER_TARGET, end != null && c.by().isAfter(end), end);
        apply(new MilestoneSet(c.targetsId(), c.measure(), c.by(), now.percent()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DropMilestone c, Workshops workshops) {
        welcome(c, workshops);
        refuse(NO_SUCH_MILESTONE, aims.of(c.measure()).milestone(c.by()).isEmpty());
        apply(new MilestoneDropped(c.targetsId(), c.measure(), c.by()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NameMeans c, Workshops workshops) {
        var means = tidy(c.meansOfVerification());
        if (!means.isEmpty() && means.equals(aims.of(c.measure()).means())) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(MEANS_NEEDED, means.isEmpty());
        refuseTooLong(means);
        apply(new MeansNamed(c.targetsId(), c.measure(), means));
    }

    private void welcome(TargetsCommand c, Workshops workshops) {
        refuse(NOT_AIMED_AT, !Aims.MEASURES.contains(c.measure()));
        refuse(NO_SUCH_WORKSHOP, id == null && !c.targetsId().equals(TargetsId.PROGRAMME)
                && c.targetsId().workshop().flatMap(workshops::zone).isEmpty());
        refuse(TARGETS_MOVED, c.seen() != null && !c.seen().equals(aims.tag()));
    }

    /** With one decimal always, so that the same percent is the same everywhere. */
    private static BigDecimal tenths(BigDecimal percent) {
        refuse(PERCENT_MISSING, percent == null);
        refuse(PERCENT_OUT_OF_RANGE, percent.signum() < 0 || percent.compareTo(WHOLE) > 0);
        refuse(PERCENT_TOO_FINE, percent.stripTrailingZeros().scale() > 1);
        return percent.setScale(1);
    }

    private static void refuseTooLong(String text) {
        refuse(TEXT_TOO_LONG, text.codePointCount(0, text.length()) > MOST, MOST);
    }

    @EventSourcingHandler
    void on(TargetsEvent e) {
        id = e.targetsId();
        aims = aims.then(e);
    }
}
