package org.sabak.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sabak.bench.load.Spread;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/performance.md}, made from {@code docs/performance.json} and the sentences in {@code docs/performance-notes.md}. */
public final class Page {

    private static final String NOT_MEASURED = "not measured";

    private final Path home;
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param home the repository */
    public Page(Path home) {
        this.home = home;
    }

    /** Stores a run among the build's files; when it is to be published, also as the one the page is made from. */
    public void keep(Results.Stored results, boolean publish) throws IOException {
        var text = json.writeValueAsString(results) + "\n";
        var folder = Files.createDirectories(home.resolve("bench/target/bench"));
        Files.writeString(folder.resolve(results.date() + (results.quick() ? "-quick" : "") + ".json"), text);
        if (publish) Files.writeString(published(), text);
    }

    /** Writes the page anew from the published results. */
    public void write() throws IOException {
        var results = json.readValue(Files.readString(published()), Results.Stored.class);
        var notes = new Notes(Files.readString(home.resolve("docs/performance-notes.md")));
        Files.writeString(home.resolve("docs/performance.md"), text(results, notes));
    }

    static String text(Results.Stored results, Notes notes) {
        var lines = new ArrayList<String>(List.of("# Performance", "",
                "Made by `./sabak bench` from [performance.json](performance.json) and [performance-notes.md](performance-notes.md);"
                        + " do not edit.", "",
                "Measured on " + results.date() + " at commit " + results.commit() + ", " + results.rounds()
                        + " interleaved rounds; the median of the rounds counts, the extremes are in parentheses.", ""));
        lines.addAll(List.of("| # | what ÷ what | first bar | moonshot | measured | |", "|---|---|---|---|---|---|"));
        for (var bar : Bar.ALL) lines.add(row(bar, results.figures().get(bar.id())));
        lines.add("");
        lines.addAll(shortfalls(results, notes));
        lines.addAll(List.of("## Durability gate", ""));
        results.gate().forEach((what, outcome) -> lines.add("- " + what + ": " + outcome));
        results.tables().stream().filter(table -> !table.rows().isEmpty()).forEach(table -> lines.addAll(table(table)));
        lines.addAll(absolutes(results));
        lines.addAll(List.of("", "## Machine", ""));
        results.machine().forEach((what, is) -> lines.add("- " + what + ": " + is));
        lines.addAll(List.of("", notes.rest()));
        return String.join("\n", lines).strip() + "\n";
    }

    private static String row(Bar bar, Results.Figure figure) {
        return "| " + String.join(" | ", bar.id(), bar.goal(), bar.bound(bar.bar()), bar.bound(bar.moonshot()),
                figure == null ? NOT_MEASURED : "**" + spread(figure.ratio()) + remark(figure), verdict(bar, figure)) + " |";
    }

    private static String remark(Results.Figure figure) {
        return figure.note().isEmpty() ? "" : " " + figure.note();
    }

    private static String verdict(Bar bar, Results.Figure figure) {
        if (figure == null) return "";
        double median = figure.ratio().median();
        return bar.shotTheMoon(median) ? "● moonshot" : bar.passed(median) ? "◔ bar" : "○ short";
    }

    private static List<String> shortfalls(Results.Stored results, Notes notes) {
        var lines = new ArrayList<String>(List.of("## Where it falls short", ""));
        for (var bar : Bar.ALL) {
            var figure = results.figures().get(bar.id());
            if (figure == null || !bar.passed(figure.ratio().median())) {
                lines.add("- **" + bar.id() + "** " + notes.of(bar.id()).orElse("No explanation has been written yet."));
            }
        }
        results.missing().forEach((what, why) -> lines.add("- The part \"" + what + "\" could not be run: " + why));
        if (lines.size() == 2) lines.add("Nowhere: every bar is reached.");
        lines.add("");
        return lines;
    }

    private static List<String> table(Results.Table table) {
        var lines = new ArrayList<String>(List.of("", "## " + table.title(), "", "| " + String.join(" | ", table.head()) + " |",
                table.head().stream().map(h -> "---").collect(Collectors.joining("|", "|", "|"))));
        table.rows().forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return lines;
    }

    private static List<String> absolutes(Results.Stored results) {
        var lines = new ArrayList<String>(List.of("", "## Absolute figures", "", "Printed, never judged.", "",
                "| what | median (least..most) | |", "|---|---|---|"));
        results.absolutes().forEach(a -> lines.add("| " + a.what() + " | " + plain(a.value()) + " | " + a.unit() + " |"));
        return lines;
    }

    private static String spread(Spread spread) {
        return Bar.number(spread.median()) + "** (" + Bar.number(spread.least()) + ".." + Bar.number(spread.most()) + ")";
    }

    private static String plain(Spread spread) {
        var median = Bar.number(spread.median());
        return spread.least() == spread.most() ? median
                : median + " (" + Bar.number(spread.least()) + ".." + Bar.number(spread.most()) + ")";
    }

    private Path published() {
        return home.resolve("docs/performance.json");
    }
}
