package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/** T11: rows nobody should be able to write; the program stops with the position in words and skips none. */
final class Poison implements Trial {

    private static final Duration LONGEST_END = Duration.ofSeconds(30);
    private static final long EQUAL_WITHIN_MILLIS = 10_000;
    private static final int DEEDS = 30;

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String about() {
        return "T11: poisoned rows in a copy of the log, with and without a valid chain; refused with their position, none skipped";
    }

    /** Each row once with and once without a valid chain. */
    @Override
    public int rounds() {
        return 2 * PoisonedRow.values().length;
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : new String[] {"refused by the tables", "stopped in words", "read correctly", "skipped", "unclear"}) {
            report.count(count, 0);
        }
        report.note("A view or an upcaster that throws is not tried: there are no upcasters yet, and a view cannot be made to"
                + " throw from outside.");
        if (conditions.rounds() > 4) conditions.program().warm(conditions.folder());
        var site = new Site(conditions.folder().resolve("data"));
        try (var server = Server.start(conditions.program(), site.data())) {
            var desk = site.desk(server, conditions.chance(0));
            try (var crowd = new Crowd(desk, site.ledger(), report, 1)) {
                for (int i = 0; i < DEEDS; i++) site.oneDeed(crowd, conditions.chance(i + 1));
            }
        }
        int first = conditions.rounds() < rounds() ? conditions.chance(0).nextInt(rounds()) : 0;
        for (int round = 0; round < conditions.rounds(); round++) {
            int which = (first + round) % rounds();
            poison(conditions, report, site, PoisonedRow.values()[which / 2], which % 2 == 0);
        }
        try (var repaired = Server.start(conditions.program(), site.data())) { // the original file, put back
            new Judge(Oracle.of(LogRows.of(site.data().resolve("log.db"))), site.desk(repaired, new Random(0)), report)
                    .everything(EQUAL_WITHIN_MILLIS);
        }
    }

    private static void poison(Conditions conditions, Report report, Site site, PoisonedRow row, boolean linked)
            throws Exception {
        var copy = copy(site.data(), conditions.folder().resolve("copy-" + row + "-" + linked));
        var what = row + (linked ? " with a valid chain" : " without a valid chain");
        var log = copy.resolve("log.db");
        long position;
        try {
            position = row.putInto(log, Oracle.of(LogRows.of(log)).workshopIds().iterator().next(), linked);
        } catch (SQLException refused) {
            report.count("refused by the tables", 1);
            report.round(what + ": refused by the tables");
            return;
        }
        try (var server = Server.launch(conditions.program(), copy)) {
            if (server.awaitReady()) wentOn(report, site, server, row, what);
            else stopped(report, server, position, what);
        }
    }

    private static void wentOn(Report report, Site site, Server server, PoisonedRow row, String what) throws Exception {
        if (row.mayBeRead()) {
            var oracle = Oracle.of(LogRows.of(server.data().resolve("log.db")));
            new Judge(oracle, site.desk(server, new Random(0)), report).everything(EQUAL_WITHIN_MILLIS);
            report.count("read correctly", 1);
        } else {
            report.count("skipped", 1);
            report.fail(what + ": the program serves as if it were not there");
        }
        report.round(what + ": goes on");
    }

    private static void stopped(Report report, Server server, long position, String what) throws InterruptedException {
        boolean ended = server.awaitEnd(LONGEST_END);
        var said = String.join("\n", server.said());
        boolean clear = ended && server.status() != 0 && said.matches("(?s).*\\b" + position + "\\b.*");
        report.count(clear ? "stopped in words" : "unclear", 1);
        if (!clear) report.fail(what + ": position " + position + " is not named, or it does not end: " + said);
        if (server.said().stream().anyMatch(line -> line.startsWith("\tat "))) report.count("with a stack trace", 1);
        report.round(what + ": " + server.said().stream().filter(l -> l.contains(" " + position)).findFirst().orElse("?"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var all = Files.list(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }
}
