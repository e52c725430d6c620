package org.sabak.figures.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.figures.Atom;

/** The test of RELIABILITY 4.4, written apart from the rule it judges: one row per published number, one column per person. */
final class ColumnTest {

    private ColumnTest() { }

    /** Persons in the smallest group with the same column; none of the published numbers can single out fewer. */
    static int smallestGroup(List<List<Atom>> editions) {
        var rows = new ArrayList<Map<String, Integer>>();
        for (var atoms : editions) {
            for (var atom : atoms) {
                var row = new HashMap<String, Integer>();
                atom.members().forEach(m -> row.merge(m.person().value(), atom.sign(), Integer::sum));
                rows.add(row);
            }
        }
        var columns = new HashMap<String, StringBuilder>();
        for (var row : rows) row.keySet().forEach(person -> columns.putIfAbsent(person, new StringBuilder()));
        for (var row : rows) columns.forEach((person, column) -> column.append(row.getOrDefault(person, 0)).append(','));
        var sizes = new HashMap<String, Integer>();
        columns.values().forEach(column -> sizes.merge(column.toString(), 1, Integer::sum));
        return sizes.values().stream().mapToInt(n -> n).min().orElse(Integer.MAX_VALUE);
    }
}
