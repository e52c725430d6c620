package org.sabak.figures.query;

import static java.util.Comparator.comparing;

import java.util.List;
import org.sabak.figures.Scope;
import org.sabak.figures.Scope.By;
import org.sabak.workshop.Stage;

/**
 * What lies within a scope.
 *
 * @param people    participations that came
 * @param expected  those who held a place, see {@link Gathered}
 * @param attended  workshops the people may have been in: for a country all of the period, since its people go everywhere
 * @param workshops that took place, by first day; for a workshop always that one
 * @param binding   workshops that are neither cancelled nor only tentative
 */
record Within(List<Participation> people, List<Participation> expected, List<Facts.Workshop> attended,
        List<Facts.Workshop> workshops, List<Facts.Workshop> binding) {

    static Within of(Scope scope, Gathered all) {
        var covered = all.facts().workshops().values().stream().filter(w -> covers(scope, w))
                .sorted(comparing(Facts.Workshop::firstDay).thenComparing(w -> w.id().value())).toList();
        return new Within(all.came().stream().filter(p -> covers(scope, p)).toList(),
                all.expected().stream().filter(p -> covers(scope, p)).toList(),
                all.facts().workshops().values().stream().filter(all::tookPlace)
                        .filter(w -> scope.by() == By.COUNTRY ? inPeriod(scope, w) : covers(scope, w)).toList(),
                covered.stream().filter(w -> scope.by() == By.WORKSHOP || all.tookPlace(w)).toList(),
                covered.stream().filter(w -> w.stage() != Stage.CANCELLED && w.stage() != Stage.TENTATIVE).toList());
    }

    /** A country's people are those who represent it, wherever the workshop was. */
    private static boolean covers(Scope scope, Participation p) {
        return scope.by() == By.COUNTRY ? inPeriod(scope, p.workshop()) && p.country().code().equals(scope.code())
                : covers(scope, p.workshop());
    }

    private static boolean covers(Scope scope, Facts.Workshop w) {
        return inPeriod(scope, w) && switch (scope.by()) {
            case PROGRAMME -> true;
            case PHASE -> w.phase().equals(scope.code());
            case THEME -> w.theme().equals(scope.code());
            case COUNTRY -> w.country().code().equals(scope.code());
            case WORKSHOP -> w.id().value().equals(scope.code());
        };
    }

    private static boolean inPeriod(Scope scope, Facts.Workshop w) {
        return (scope.from() == null || !w.firstDay().isBefore(scope.from()))
                && (scope.until() == null || !w.firstDay().isAfter(scope.until()));
    }
}
