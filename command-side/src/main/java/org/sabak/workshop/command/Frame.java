package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_FUNDER;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PARTNER;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_PILLAR;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_THEME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.ProgrammeEvent.OrganisationRegistered;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.PhaseFunderAdded;
import org.sabak.programme.ProgrammeEvent.PillarDefined;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopEvent.FundersNamed;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.PillarsTagged;

/**
 * What a workshop must know of the programme it is part of. Immutable.
 *
 * @param phases in the order they were defined
 */
record Frame(Map<String, Years> phases, Set<String> themes, Set<String> pillars, Set<String> organisations,
        Set<String> funders) {

    static final Frame EMPTY = new Frame(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** @param last null while the phase is running */
    record Years(int first, Integer last) {

        boolean holds(int year) {
            return year >= first && (last == null || year <= last);
        }

        boolean hold(Days days) {
            return holds(days.first().getYear()) && holds(days.last().getYear());
        }

        boolean touch(Days days) {
            return days.last().getYear() >= first && (last == null || days.first().getYear() <= last);
        }

        @Override
        public String toString() {
            return first + "–" + (last == null ? "" : last);
        }
    }

    Frame after(ProgrammeEvent event) {
        return switch (event) {
            case PhaseDefined e -> lasting(e.phase(), new Years(e.fromYear(), null));
            case PhaseEnded e -> lasting(e.phase(), new Years(phases.get(e.phase()).first(), e.lastYear()));
            case ThemeDefined e -> new Frame(phases, plus(themes, e.theme()), pillars, organisations, funders);
            case PillarDefined e -> new Frame(phases, themes, plus(pillars, e.pillar()), organisations, funders);
            case OrganisationRegistered e ->
                    new Frame(phases, themes, pillars, plus(organisations, e.organisation()), funders);
            case PhaseFunderAdded e -> new Frame(phases, themes, pillars, organisations, plus(funders, e.funder()));
            default -> this;
        };
    }

    /** Phases whose years hold every one of the days. */
    List<String> holding(Days days) {
        return phases.keySet().stream().filter(p -> phases.get(p).hold(days)).toList();
    }

    /** Phases whose years hold at least one of the days. */
    List<String> touching(Days days) {
        return phases.keySet().stream().filter(p -> phases.get(p).touch(days)).toList();
    }

    /** Years between the first phase and the last that lie in none, such as 2012. */
    String yearsBetween() {
        var gaps = new ArrayList<String>();
        int first = phases.values().stream().mapToInt(Years::first).min().orElse(0);
        int last = phases.values().stream().mapToInt(Years::first).max().orElse(-1);
        for (int year = first; year < last; year++) {
            int y = year;
            if (phases.values().stream().noneMatch(p -> p.holds(y))) gaps.add(String.valueOf(y));
        }
        return String.join(", ", gaps);
    }

    void refuseUnknownTheme(String theme) {
        refuse(UNKNOWN_THEME, !themes.contains(theme));
    }

    void refuseUnknownPillars(PillarsTagged tagged) {
        refuse(UNKNOWN_PILLAR, !pillars.contains(tagged.primary()) || !pillars.containsAll(tagged.secondary()));
    }

    void refuseUnknownPartners(PartnersLinked linked) {
        for (var p : linked.partners()) {
            refuse(UNKNOWN_PARTNER, !organisations.contains(p.organisation()), p.organisation());
        }
    }

    void refuseUnknownFunders(FundersNamed named) {
        for (var funder : named.funders()) refuse(UNKNOWN_FUNDER, !funders.contains(funder), funder);
    }

    private Frame lasting(String phase, Years years) {
        var all = new LinkedHashMap<>(phases);
        all.put(phase, years);
        return new Frame(all, themes, pillars, organisations, funders);
    }

    private static Set<String> plus(Set<String> codes, String code) {
        var all = new HashSet<>(codes);
        all.add(code);
        return all;
    }
}
