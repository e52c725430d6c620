package org.sabak.figures.query;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sabak.figures.FiguresQuery.Step;
import org.sabak.figures.FiguresQuery.Trend;
import org.sabak.figures.Scope;
import org.sabak.kernel.Standing;

/** Women's share of participants, speakers and completions, year by year and theme by theme. */
final class WomenOverTime {

    private WomenOverTime() { }

    static Trend trend(Gathered all, Standing standing) {
        return new Trend(years(all).map(year -> step(String.valueOf(year), Scope.PROGRAMME.within(LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31)), all)).toList(),
                themes(all).map(theme -> step(theme, Scope.of(Scope.By.THEME, theme), all)).toList(), standing);
    }

    private static Step step(String code, Scope scope, Gathered all) {
        var within = Within.of(scope, all);
        return new Step(code, within.workshops().size(), PeopleMeasures.women(within.people()),
                AgendaMeasures.of(within.workshops(), false, all.facts()).women(),
                PeopleMeasures.women(within.people().stream().filter(Participation::completed).toList()));
    }

    /** A year without a workshop is part of the story. */
    private static Stream<Integer> years(Gathered all) {
        List<Integer> years = tookPlace(all).map(w -> w.firstDay().getYear()).sorted().toList();
        return years.isEmpty() ? Stream.empty() : IntStream.rangeClosed(years.getFirst(), years.getLast()).boxed();
    }

    private static Stream<String> themes(Gathered all) {
        return tookPlace(all).map(Facts.Workshop::theme).distinct().sorted(naturalOrder());
    }

    private static Stream<Facts.Workshop> tookPlace(Gathered all) {
        return all.facts().workshops().values().stream().filter(all::tookPlace);
    }
}
