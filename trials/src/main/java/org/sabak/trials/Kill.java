package org.sabak.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.sabak.trials.agent.Agent;
import org.sabak.trials.agent.Halt;
import org.sabak.trials.agent.Point;
import org.sabak.trials.agent.Point.Moment;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/** T2: the process dies at a random instant or at a named point; what was acknowledged is there once when it is back. */
final class Kill implements Trial {

    private static final int ROUNDS_PER_FOLDER = 25, WORTH_WARMING = 8, WRITERS = 8, MOST_DEEDS = 60;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final long EQUAL_WITHIN_MILLIS = 10_000;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String about() {
        return "T2: kills at random instants and at named points; nothing acknowledged is lost or doubled";
    }

    @Override
    public int rounds() {
        return 300;
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : List.of("random kills", "kills at points", "acknowledged", "lost", "doubled", "overbooked",
                "idle seats", "models unequal", "points not reached")) report.count(count, 0);
        report.note("Points of mail, (e) and (f), are not tried.");
        if (conditions.rounds() >= WORTH_WARMING) conditions.program().warm(conditions.folder());
        var agent = Agent.jar(conditions.folder());
        Site site = null;
        for (int round = 0; round < conditions.rounds(); round++) {
            if (round % ROUNDS_PER_FOLDER == 0) {
                if (site != null) settleAndJudge(conditions, site, report);
                site = new Site(Files.createDirectories(conditions.folder().resolve("data-" + round)));
            }
            new Round(conditions, agent, report, round).run(site);
        }
        if (site != null) settleAndJudge(conditions, site, report);
    }

    /** The last word on a folder: after everybody has heard an answer, the log holds exactly what was promised. */
    private static void settleAndJudge(Conditions conditions, Site site, Report report) throws Exception {
        try (var server = Server.start(conditions.program(), site.data())) {
            var desk = site.desk(server, new Random(0));
            try (var crowd = new Crowd(desk, site.ledger(), report, 1)) {
                crowd.settle();
            }
            judge(site, server, report);
        }
        report.count("acknowledged", site.ledger().promised());
    }

    private static void judge(Site site, Server server, Report report) throws Exception {
        var facts = LogRows.of(site.data().resolve("log.db"));
        var oracle = Oracle.of(facts);
        var verdict = site.ledger().compare(facts);
        report.count("lost", verdict.lost().size());
        report.count("doubled", verdict.doubled().size());
        verdict.lost().forEach(deed -> report.fail("acknowledged and lost: " + deed));
        verdict.doubled().forEach(deed -> report.fail("doubled: " + deed));
        var judge = new Judge(oracle, site.desk(server, new Random(0)), report);
        judge.rules();
        judge.chain();
        judge.everything(EQUAL_WITHIN_MILLIS);
        report.most("slowest start ms", server.readyAfterMillis());
    }

    /** One death and one return to life. */
    private record Round(Conditions conditions, Path agent, Report report, int number) {

        private static final List<Point> POINTS = Arrays.asList(Point.values());

        void run(Site site) throws Exception {
            var chance = conditions.chance(number);
            if (number % 2 == 0) {
                atRandom(site, chance);
                return;
            }
            var point = POINTS.get(number / 2 % POINTS.size());
            report.count("kills at points", 1);
            switch (point.moment()) {
                case LOAD -> underLoad(site, point, chance);
                case START -> atStart(site.data(), point, chance);
                case FIRST_START -> atFirstStart(point, chance);
                case MIGRATION -> atMigration(point, chance);
            }
        }

        private void atRandom(Site site, Random chance) throws Exception {
            try (var server = Server.start(conditions.program(), site.data())) {
                var load = begin(site, server, chance);
                long enough = site.ledger().promised() + 5 + chance.nextInt(MOST_DEEDS);
                long end = System.nanoTime() + LONGEST_WAIT.toNanos();
                while (site.ledger().promised() < enough && System.nanoTime() < end) LockSupport.parkNanos(100_000);
                LockSupport.parkNanos(chance.nextInt(5_000_000)); // anywhere between two answers
                server.kill();
                load.close();
            }
            report.count("random kills", 1);
            report.round("killed at random, " + site.ledger().promised() + " acknowledged in this folder");
        }

        private void underLoad(Site site, Point point, Random chance) throws Exception {
            var armed = conditions.folder().resolve("armed-" + number);
            int passes = 1 + chance.nextInt(point.mostPasses());
            try (var server = Server.start(conditions.program(), site.data(), point.option(agent, passes, armed))) {
                var load = begin(site, server, chance);
                Files.createFile(armed);
                if (!server.awaitEnd(LONGEST_WAIT)) {
                    report.count("points not reached", 1);
                    report.fail(point + " was not passed " + passes + " times under load");
                    server.kill();
                }
                load.close();
            }
            report.round("halted at " + point + ", pass " + passes);
        }

        private void atStart(Path data, Point point, Random chance) throws Exception {
            int passes = 1 + chance.nextInt(point.mostPasses());
            try (var server = Server.launch(conditions.program(), data, point.option(agent, passes, null))) {
                boolean ready = server.awaitReady();
                if (ready) server.kill(); // a short replay passes the point less often; then it is a kill like any other
                report.count("points not reached", ready ? 1 : 0);
                if (!ready && !server.awaitEnd(LONGEST_WAIT)) report.fail("neither ready nor ended: " + server.said());
                else if (!ready && server.status() != Halt.STATUS) report.fail("did not start: " + server.said());
            }
            report.round("halted at " + point + ", pass " + passes);
        }

        /** A folder of its own; afterwards it must open and serve as if nothing had been. */
        private void atFirstStart(Point point, Random chance) throws Exception {
            var site = new Site(conditions.folder().resolve("first-" + number));
            atStart(site.data(), point, chance);
            serve(site, chance);
        }

        /** A log written by the program before the hashes; nothing of it may change but its tables. */
        private void atMigration(Point point, Random chance) throws Exception {
            var site = new Site(conditions.folder().resolve("old-" + number));
            serve(site, chance);
            var log = site.data().resolve("log.db");
            OldLog.makeOf(log);
            var before = LogRows.of(log);
            atStart(site.data(), point, chance);
            serve(site, chance);
            if (!LogRows.of(log).subList(0, before.size()).equals(before)) report.fail("the migration changed an event");
        }

        private void serve(Site site, Random chance) throws Exception {
            long before = site.ledger().promised();
            try (var server = Server.start(conditions.program(), site.data())) {
                var desk = site.desk(server, chance);
                try (var crowd = new Crowd(desk, site.ledger(), report, 1)) {
                    for (int i = 0; i < 10; i++) site.oneDeed(crowd, chance);
                }
                judge(site, server, report);
            }
            report.count("acknowledged", site.ledger().promised() - before);
        }

        /** Judges what the last crash left, settles what it left unanswered, then lets everybody in. */
        private Load begin(Site site, Server server, Random chance) throws Exception {
            var desk = site.desk(server, chance);
            judge(site, server, report);
            var crowd = new Crowd(desk, site.ledger(), report, WRITERS);
            crowd.settle();
            return new Load(site, crowd, chance, WRITERS);
        }
    }
}
