package org.sabak.figures.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sabak.figures.Atom;
import org.sabak.kernel.PersonId;

/**
 * In which of all released atoms each person is. Whatever is published is a function of the atoms' sums, so the smallest
 * set of persons that any combination of published numbers can tell apart from the others is the smallest set with one
 * and the same column (RELIABILITY 4.4). Immutable.
 *
 * @param byPerson numbers of the atoms a person is in, in the order of their release; twice if counted twice
 * @param atoms    atoms released so far
 */
record Columns(Map<PersonId, List<Integer>> byPerson, int atoms) {

    static final Columns NONE = new Columns(Map.of(), 0);

    Set<PersonId> persons() {
        return byPerson.keySet();
    }

    Columns with(Collection<Atom> released) {
        var all = new HashMap<>(byPerson);
        int number = atoms;
        for (var atom : released) {
            int n = number++;
            for (var member : atom.members()) all.merge(member.person(), List.of(n), Columns::joined);
        }
        return new Columns(Map.copyOf(all), number);
    }

    /** Persons in the smallest group whose columns are equal; as good as infinite when nobody is in any atom. */
    int smallestGroup() {
        return byPerson.values().stream().collect(Collectors.groupingBy(column -> column, Collectors.counting()))
                .values().stream().mapToInt(Long::intValue).min().orElse(Integer.MAX_VALUE);
    }

    private static List<Integer> joined(List<Integer> column, List<Integer> more) {
        var longer = new ArrayList<>(column);
        longer.addAll(more);
        return List.copyOf(longer);
    }
}
