package org.sabak.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * One goal, as data. A row of the goals that names two measures is two bars here.
 *
 * @param id       number of the row, with a letter where it names several measures
 * @param goal     what is divided by what
 * @param least    true when the figure must be at least the bar, false when at most
 * @param bar      first bar
 * @param moonshot the second; the same as the first where there is none
 * @param reach    what is meant to reach it
 */
public record Bar(String id, String goal, boolean least, double bar, double moonshot, String reach) {

    /** The goals of this project that one process on one machine can measure; dashboards, static files and pages are not. */
    public static final List<Bar> ALL = List.of(
            atLeast("1", "spread: 32 clients, 200 workshops ÷ crud", 2.5, 12, "group commit across all commands, aggregates in memory"),
            atLeast("2a", "spread ÷ raw1 at 32 clients", 2, 8, "multi-row insert, JSON encoded before the lock"),
            atLeast("2b", "spread ÷ raw100", 0.15, 0.5, "the same"),
            atLeast("3", "hot: one workshop of 5,000 seats after the other, 32 clients ÷ crud", 10, 40, "the aggregate released before the fsync, the answer given after it"),
            atLeast("4a", "hot ÷ spread", 0.9, 1.3, "as 3"),
            atMost("4b", "p99 of hot ÷ crud's p99 of hot", 0.1, 0.02, "as 3"),
            atLeast("5a", "32 clients ÷ 1 client", 4, 9.1, "natural batching: the next group is what arrived during the last fsync"),
            atLeast("5b", "1,024 virtual threads ÷ 32 clients", 0.9, 1.66, "the same"),
            atMost("6", "quiet latency: p50 with 1 client ÷ raw1", 1.5, 1.1, "no linger, no snapshot read, no second transaction"),
            atMost("7a", "stream length: growth exponent of one more command, n = 100…20,000, roster in memory", 0.15, 0.02, "small decision state, constant work per command"),
            atMost("7b", "stream length: one command on a cold roster, t(20,000) ÷ t(10)", 10, 1.5, "snapshots"),
            atMost("8a", "command to page: p99 until the roster shows it ÷ p99 of the command, 8 clients", 3, 1.3, "the projection is woken by the append"),
            atMost("8b", "command to page: the same p99 in milliseconds", 50, 50, "the same"),
            atLeast("9", "replay of all read models ÷ scan+decode of the same log", 0.3, 2, "reader, decoder and fold in a pipeline, bulk writes"),
            atLeast("12", "POST over HTTP ÷ in-process rate", 0.4, 0.8, "virtual threads waiting on the group's future"),
            atMost("13", "memory: heap growth ÷ JSON of the registrations", 5, 1, "columns instead of documents"),
            atMost("14", "disk: log per event ÷ its JSON", 1.6, 0.5, "few indexes; compression"),
            atLeast("15", "ageing: rate on an old log ÷ on one of 100,000 events", 0.8, 0.97, "sequential keys, few indexes"),
            atMost("16", "cold start to the first correct dashboard ÷ bare Spring Boot start", 10, 3, "checkpointed read models, AOT cache"),
            atLeast("18a", "overload: accepted at 4 times the sustainable rate ÷ sustainable", 0.8, 0.95, "bounded queue, 503 + Retry-After"),
            atMost("18b", "overload: p99 of the accepted ÷ p99 at the sustainable rate", 10, 3, "the same"));

    public boolean passed(double figure) {
        return least ? figure >= bar : figure <= bar;
    }

    public boolean shotTheMoon(double figure) {
        return least ? figure >= moonshot : figure <= moonshot;
    }

    /** Such as {@code ≥ 2.5}. */
    public String bound(double value) {
        return (least ? "≥ " : "≤ ") + number(value);
    }

    /** Three significant digits, thousands set apart, never an exponent. */
    public static String number(double value) {
        double size = Math.abs(value);
        var format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : size >= 0.1 ? "%.3f" : "%.4f";
        var text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static Bar atLeast(String id, String goal, double bar, double moonshot, String reach) {
        return new Bar(id, goal, true, bar, moonshot, reach);
    }

    private static Bar atMost(String id, String goal, double bar, double moonshot, String reach) {
        return new Bar(id, goal, false, bar, moonshot, reach);
    }
}
