package org.sabak.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.sabak.trials.disk.Fault;
import org.sabak.trials.disk.SmallDisk;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/** T8: the disk fills up, turns read-only or cannot sync under load, and gets well again. */
final class Disk implements Trial {

    private static final int MEGABYTES = 24, WRITERS = 6, KILL_EVERY = 5, SICK_FOR = 10 * WRITERS;
    private static final Duration UNTIL_REFUSED = Duration.ofSeconds(30), UNTIL_WELL = Duration.ofSeconds(15);
    private static final long LONGEST_REFUSAL_MILLIS = 10_000;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String about() {
        return "T8: disk full, read-only or failing to sync; refused clearly, readable, well again by itself (needs root, strace)";
    }

    @Override
    public int rounds() {
        return 20;
    }

    @Override
    public String hindrance() {
        return SmallDisk.hindrance() == null ? new Fsync().hindrance() : SmallDisk.hindrance();
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : new String[] {"acknowledged", "refused by the disk", "acknowledged after a refusal", "lost", "doubled",
            "health stayed UP", "reading failed", "did not get well"}) report.count(count, 0);
        report.note("Too few file handles are not tried.");
        try (var disk = SmallDisk.mount(conditions.folder().resolve("disk"), MEGABYTES)) {
            var site = new Site(disk.path().resolve("data"));
            var server = Server.start(conditions.program(), site.data());
            try {
                for (int round = 0; round < conditions.rounds(); round++) {
                    server = new Round(conditions, report, site, round).run(server);
                }
            } finally {
                server.close();
            }
            try (var again = Server.start(conditions.program(), site.data())) {
                judge(site, again, report);
            }
            report.count("acknowledged", site.ledger().promised());
        }
    }

    private static void judge(Site site, Server server, Report report) throws Exception {
        var desk = site.desk(server, new Random(0));
        try (var crowd = new Crowd(desk, site.ledger(), report, 1)) {
            crowd.settle();
        }
        var facts = LogRows.of(site.data().resolve("log.db"));
        var verdict = site.ledger().compare(facts);
        report.count("lost", verdict.lost().size());
        report.count("doubled", verdict.doubled().size());
        verdict.lost().forEach(deed -> report.fail("acknowledged and lost: " + deed));
        verdict.doubled().forEach(deed -> report.fail("doubled: " + deed));
        var judge = new Judge(Oracle.of(facts), desk, report);
        judge.rules();
        judge.chain();
        judge.everything(UNTIL_WELL.toMillis());
    }

    /** One fault under load. */
    private record Round(Conditions conditions, Report report, Site site, int number) {

        /** @return the running program: the same, or another one after a kill on the sick disk */
        Server run(Server server) throws Exception {
            var chance = conditions.chance(number);
            var kind = Fault.Kind.values()[number % Fault.Kind.values().length];
            var desk = site.desk(server, chance);
            boolean kills = number % KILL_EVERY == KILL_EVERY - 1;
            try (var crowd = new Crowd(desk, site.ledger(), report, WRITERS)) {
                crowd.onASickDisk(true);
                try (var load = new Load(site, crowd, chance, WRITERS)) {
                    long before = site.ledger().promised();
                    until(() -> site.ledger().promised() >= before + 10, UNTIL_REFUSED);
                    try (var fault = Fault.begin(kind, site.data(), server.pid())) {
                        sick(desk, crowd, kind);
                        crowd.nothingMayPass(false);
                        if (kills) server.kill();
                    }
                    if (kills) server = Server.start(conditions.program(), site.data());
                    else well(crowd, kind);
                }
            }
            judge(site, server, report);
            report.round(kind + (kills ? ", killed on the sick disk" : ""));
            return server;
        }

        private void sick(Desk desk, Crowd crowd, Fault.Kind kind) {
            long before = crowd.refusedByTheDisk();
            if (!until(() -> crowd.refusedByTheDisk() >= before + WRITERS, UNTIL_REFUSED)) {
                report.fail(kind + ": nothing was refused");
                return;
            }
            crowd.nothingMayPass(true);
            until(() -> crowd.refusedByTheDisk() >= before + SICK_FOR, UNTIL_REFUSED);
            report.most("slowest refusal ms", crowd.slowestRefusalMillis());
            if (crowd.slowestRefusalMillis() > LONGEST_REFUSAL_MILLIS) report.fail(kind + ": a refusal hung");
            for (var path : new String[] {"/api/workshops", "/api/figures", "/api/desk/figures"}) {
                if (!desk.get(path).yes()) {
                    report.count("reading failed", 1);
                    report.fail(kind + ": " + path + " cannot be read");
                }
            }
            if (desk.get("/actuator/health").status() == 200) {
                report.count("health stayed UP", 1);
                report.fail(kind + ": health says UP while nothing can be written");
            }
        }

        private void well(Crowd crowd, Fault.Kind kind) {
            crowd.forgetRefusals();
            long now = site.ledger().promised();
            long begun = System.nanoTime();
            if (until(() -> site.ledger().promised() >= now + 3, UNTIL_WELL)) {
                report.most("slowest recovery ms", (System.nanoTime() - begun) / 1_000_000);
            } else {
                report.count("did not get well", 1);
                report.fail(kind + ": still refuses " + UNTIL_WELL.toSeconds() + " s after the disk is well");
            }
        }
    }

    private static boolean until(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
        return condition.getAsBoolean();
    }
}
