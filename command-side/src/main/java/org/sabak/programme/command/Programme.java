package org.sabak.programme.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.programme.ProgrammeRefusal.REASON_NEEDED;
import static org.sabak.programme.ProgrammeRefusal.SOURCE_NEEDED;
import static org.sabak.programme.ProgrammeRefusal.THEME_TAKEN;
import static org.sabak.programme.ProgrammeRefusal.TOTAL_DIFFERS;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_INDICATOR;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_PHASE;
import static org.sabak.programme.ProgrammeRefusal.UNKNOWN_TOTAL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Wording;
import org.sabak.programme.ProgrammeCommand.DefineProgramme;
import org.sabak.programme.ProgrammeCommand.DefineTheme;
import org.sabak.programme.ProgrammeCommand.EndorseTotal;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeCommand.SetTotalAside;
import org.sabak.programme.ProgrammeEvent.IndicatorDefined;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.ProgrammeDefined;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.command.Totals.Verdict;

/** The programme: its structure is laid down once; themes may be added, and published totals reported and judged. */
@Aggregate
class Programme {

    /** Longest reason, source and description of a total, in characters. */
    static final int MOST_TEXT = 500;

    /** For what happened between two phases, such as the mapping of 2012 (DOMAIN 0.4). */
    private static final String INTER_PHASE = "INTER_PHASE";

    @AggregateIdentifier
    private ProgrammeId id;
    private Set<String> phases;
    private Set<String> indicators;
    private Map<String, ThemeDefined> themes;
    private Totals totals;

    Programme() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefineProgramme c) {
        if (id == null) new Definition(c.programmeId(), c.structure()).facts().forEach(fact -> apply(fact));
    }

    @CommandHandler
    void handle(DefineTheme c) {
        var theme = new ThemeDefined(id, c.theme(), c.title(), c.phases());
        if (theme.equals(themes.get(c.theme()))) return;
        refuse(THEME_TAKEN, themes.containsKey(c.theme()));
        refuse(UNKNOWN_PHASE, !phases.containsAll(c.phases()));
        apply(theme);
    }

    @CommandHandler
    void handle(ReportTotal c) {
        var report = new TotalReported(id, c.totalId(), c.indicator(), c.quantity(), c.phase(), tidy(c.about()),
                tidy(c.source()));
        var known = totals.total(c.totalId());
        refuse(TOTAL_DIFFERS, known.filter(t -> !t.says(report, c.workshop())).isPresent());
        if (known.isPresent()) return; // the same form, sent twice
        refuse(UNKNOWN_INDICATOR, !indicators.contains(c.indicator()));
        refuse(UNKNOWN_PHASE, !phases.contains(c.phase()) && !INTER_PHASE.equals(c.phase()));
        refuse(SOURCE_NEEDED, unfit(c.source()));
        apply(report);
        if (c.workshop() != null) apply(new TotalTiedToWorkshop(id, c.totalId(), c.workshop()));
    }

    @CommandHandler
    void handle(EndorseTotal c) {
        if (totals.stands(c.totalId(), Verdict.ENDORSED, tidy(c.reason()))) return;
        refuse(UNKNOWN_TOTAL, totals.total(c.totalId()).isEmpty());
        refuse(REASON_NEEDED, unfit(c.reason()));
        apply(new TotalEndorsed(id, c.totalId(), tidy(c.reason())));
    }

    @CommandHandler
    void handle(SetTotalAside c) {
        if (totals.stands(c.totalId(), Verdict.SET_ASIDE, tidy(c.reason()))) return;
        refuse(UNKNOWN_TOTAL, totals.total(c.totalId()).isEmpty());
        refuse(REASON_NEEDED, unfit(c.reason()));
        apply(new TotalSetAside(id, c.totalId(), tidy(c.reason())));
    }

    private static boolean unfit(String text) {
        return Wording.inText(text, MOST_TEXT).isPresent();
    }

    @EventSourcingHandler
    void on(ProgrammeDefined e) {
        id = e.programmeId();
        phases = new HashSet<>();
        indicators = new HashSet<>();
        themes = new HashMap<>();
        totals = Totals.NONE;
    }

    @EventSourcingHandler
    void on(PhaseDefined e) {
        phases.add(e.phase());
    }

    @EventSourcingHandler
    void on(IndicatorDefined e) {
        indicators.add(e.indicator());
    }

    @EventSourcingHandler
    void on(ThemeDefined e) {
        themes.put(e.theme(), e);
    }

    @EventSourcingHandler
    void on(TotalReported e) {
        totals = totals.after(e);
    }

    @EventSourcingHandler
    void on(TotalTiedToWorkshop e) {
        totals = totals.after(e);
    }

    @EventSourcingHandler
    void on(TotalEndorsed e) {
        totals = totals.judged(e.totalId(), Verdict.ENDORSED, e.reason());
    }

    @EventSourcingHandler
    void on(TotalSetAside e) {
        totals = totals.judged(e.totalId(), Verdict.SET_ASIDE, e.reason());
    }
}
