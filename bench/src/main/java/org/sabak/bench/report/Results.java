package org.sabak.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sabak.bench.load.Spread;

/** What one run found out. Written as JSON; the page is made from nothing else. */
public final class Results {

    /** @param note how it was measured where that differs from the goal's words; may be empty */
    public record Figure(Spread ratio, String note) { }

    /** A rate or a time that stands behind the ratios. */
    public record Absolute(String what, Spread value, String unit) { }

    /** A small table, each row as long as the head. */
    public record Table(String title, List<String> head, List<List<String>> rows) { }

    /** The parts, as they are stored. */
    public record Stored(String date, String commit, boolean quick, int rounds, Map<String, String> machine,
            Map<String, String> gate, Map<String, Figure> figures, List<Absolute> absolutes, List<Table> tables,
            Map<String, String> missing) { }

    private final Map<String, String> gate = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Absolute> absolutes = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    /** One line of the durability gate. */
    public void gate(String what, String outcome) {
        System.out.printf("gate      %s: %s%n", what, outcome);
        gate.put(what, outcome);
    }

    /** @throws IllegalArgumentException when no bar has that id */
    public void figure(String id, Spread ratio, String note) {
        var bar = Bar.ALL.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow(IllegalArgumentException::new);
        System.out.printf("RESULT    %-4s %s (%s..%s), bar %s: %s%n", id, Bar.number(ratio.median()), Bar.number(ratio.least()),
                Bar.number(ratio.most()), bar.bound(bar.bar()), bar.goal());
        figures.put(id, new Figure(ratio, note));
    }

    public void figure(String id, Spread ratio) {
        figure(id, ratio, "");
    }

    public void absolute(String what, Spread value, String unit) {
        System.out.printf("          %s: %s %s (%s..%s)%n", what, Bar.number(value.median()), unit, Bar.number(value.least()),
                Bar.number(value.most()));
        absolutes.add(new Absolute(what, value, unit));
    }

    public void table(Table table) {
        System.out.println(table.title() + "\n  " + String.join(" | ", table.head()));
        table.rows().forEach(row -> System.out.println("  " + String.join(" | ", row)));
        tables.add(table);
    }

    /** A part of the run that could not be done, and why. */
    public void missing(String scenario, String why) {
        System.out.println("MISSING   " + scenario + ": " + why);
        missing.put(scenario, why);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** @param rounds of the contest */
    public Stored stored(Machine machine, boolean quick, int rounds) {
        return new Stored(machine.date(), machine.commit(), quick, rounds, machine.facts(), gate, figures, absolutes, tables, missing);
    }
}
