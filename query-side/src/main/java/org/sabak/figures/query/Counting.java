package org.sabak.figures.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.Group;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.workshop.Stage;

/** The exact figures, by the formulas of DOMAIN 2.2 to 2.5. Knows nothing of where the facts came from. */
final class Counting {

    /** Completions of the e-learning course: no such course is recorded yet, so there are none. */
    private static final long E_LEARNING = 0;

    private static final List<String> PHASES = List.of("I", "INTER_PHASE", "II", "III", "IV");

    private final Gathered gathered;
    private final List<Participation> came;

    Counting(Gathered gathered) {
        this.gathered = gathered;
        this.came = gathered.came();
    }

    /** @param totals every reported total, endorsed or not */
    Figures figures(List<Total> totals, long moreThan, Standing standing) {
        var legacy = Legacy.of(totals, moreThan, named());
        return new Figures(came.size(), people(came), E_LEARNING, completed(), noShows(), sexes(came),
                groups(p -> p.country().code(), comparing(c -> c)),
                groups(p -> p.workshop().phase(), comparing(PHASES::indexOf)),
                groups(p -> p.workshop().theme(), comparing(c -> c)),
                groups(p -> String.valueOf(p.workshop().firstDay().getYear()), comparing(c -> c)),
                legacy.progress(came.size(), people(came), E_LEARNING), legacy.counted(),
                workshops(Facts.Workshop::held), workshops(w -> w.stage() == Stage.CANCELLED), standing);
    }

    /** A workshop somebody is known to have attended by name, even one whose people are not meant to count. */
    private Predicate<WorkshopId> named() {
        var named = gathered.everybody().stream().filter(p -> p.workshop().stage() != Stage.CANCELLED && p.attended())
                .map(p -> p.workshop().id()).collect(toSet());
        return named::contains;
    }

    /** M3. Whoever attended has a mark, so a workshop whose attendance was not taken adds nothing to either number. */
    private Ratio completed() {
        return Ratio.of(came.stream().filter(Participation::completed).count(), came.size());
    }

    /** M17. */
    private Ratio noShows() {
        return Ratio.of(gathered.expected().stream().filter(p -> !p.attended()).count(), gathered.expected().size());
    }

    private List<Group> groups(Function<Participation, String> code, Comparator<String> order) {
        return came.stream().collect(groupingBy(code, () -> new TreeMap<>(order.thenComparing(c -> c)),
                        toList()))
                .entrySet().stream().map(e -> new Group(e.getKey(), e.getValue().size(), people(e.getValue()),
                        sexes(e.getValue()))).toList();
    }

    private int workshops(Predicate<Facts.Workshop> which) {
        return (int) gathered.facts().workshops().values().stream().filter(which).count();
    }

    private static long people(List<Participation> some) {
        return some.stream().map(Participation::person).distinct().count();
    }

    private static Sexes sexes(List<Participation> some) {
        return Ratios.sexes(some.stream().map(Participation::sex).toList());
    }
}
