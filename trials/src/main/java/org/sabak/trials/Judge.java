package org.sabak.trials;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Models;
import org.sabak.trials.oracle.Canonical;
import org.sabak.trials.oracle.Links;
import org.sabak.trials.oracle.Oracle;

/** Holds what the program shows against what the oracle says. */
final class Judge {

    private static final int SHOWN = 1_500;

    private final Oracle oracle;
    private final Desk desk;
    private final Models models;
    private final Report report;

    Judge(Oracle oracle, Desk desk, Report report) {
        this.oracle = oracle;
        this.desk = desk;
        this.models = new Models(desk);
        this.report = report;
    }

    /** Every model of every workshop and the figures; each must be equal within a time. */
    void everything(long withinMillis) {
        long end = System.nanoTime() + withinMillis * 1_000_000;
        for (var workshop : oracle.workshopIds()) workshop(workshop, end);
        equal("figures", oracle::figures, models::figures, end);
    }

    /** The models of one workshop, and that everybody on its roster has a name. */
    void workshop(String id, long end) {
        equal("workshop " + id, () -> oracle.workshop(id), () -> models.workshop(id), end);
        equal("roster " + id, () -> oracle.roster(id), () -> models.roster(id), end);
        equal("sheets " + id, () -> oracle.sheets(id), () -> models.sheets(id), end);
        var nameless = models.nameless(id);
        report.count("nameless", nameless.size());
        if (!nameless.isEmpty()) report.fail("on the roster of " + id + " without a name: " + nameless);
    }

    /** Rules that the log itself breaks. */
    void rules() {
        var broken = oracle.broken();
        report.count("overbooked", broken.stream().filter(b -> b.contains("seat too many")).count());
        report.count("idle seats", broken.stream().filter(b -> b.contains("free")).count());
        broken.forEach(report::fail);
    }

    /** The chain of the log, computed once more. */
    void chain() {
        var broken = Links.broken(desk.data().resolve("log.db"));
        report.count("chains broken", broken.isEmpty() ? 0 : 1);
        broken.stream().limit(3).forEach(report::fail);
    }

    private void equal(String what, Supplier<Map<String, Object>> said, Supplier<Map<String, Object>> shown, long end) {
        var wanted = Canonical.hash(said.get());
        var seen = shown.get();
        while (!Canonical.hash(seen).equals(wanted) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            seen = shown.get();
        }
        report.count("models compared", 1);
        report.count("models unequal", 0);
        if (Canonical.hash(seen).equals(wanted)) return;
        report.count("models unequal", 1);
        report.fail(what + " differs\n  oracle  " + around(Canonical.text(said.get()), Canonical.text(seen))
                + "\n  program " + around(Canonical.text(seen), Canonical.text(said.get())));
    }

    /** The neighbourhood of the first difference. */
    private static String around(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) at++;
        return "…" + text.substring(Math.max(0, at - 150), Math.min(text.length(), at + SHOWN / 5)) + "…";
    }
}
