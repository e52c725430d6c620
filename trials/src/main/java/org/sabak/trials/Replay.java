package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sabak.trials.agent.Agent;
import org.sabak.trials.agent.Halt;
import org.sabak.trials.agent.Point;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Program;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/**
 * T6: every read model is told the whole story again: in one go, after dying in the middle of it, and beside the models in
 * use while people are at work.
 */
final class Replay implements Trial {

    private static final int PEOPLE_PER_WORKSHOP = 500, CLIENTS = 16, REBUILDS = 5;
    /** Events the program reads at once. */
    private static final int PAGE = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final long EQUAL_WITHIN_MILLIS = 10_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return "T6: read models retold from the log at a restart, also after dying in the middle, and rebuilt under load; rounds are events";
    }

    @Override
    public int rounds() {
        return 20_000;
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        report.note("Read models live in memory, so every start is a reset of all of them. There is no operator's function to"
                + " replay from the middle, and no webhooks; these are not tried.");
        if (conditions.rounds() > PEOPLE_PER_WORKSHOP) conditions.program().warm(conditions.folder());
        var data = conditions.folder().resolve("data");
        var token = fill(conditions, report, data);
        var idle = idleStart(conditions.program(), conditions.folder().resolve("idle"));
        var before = files(data);
        replay(conditions, report, data, token, idle);
        dieInTheMiddle(conditions, report, data);
        replay(conditions, report, data, token, idle);
        rebuildUnderLoad(conditions, report, data);
        if (!files(data).equals(before)) report.fail("a replay left files: " + files(data) + " instead of " + before);
        report.count("rounds", conditions.rounds());
    }

    /** Half the events are registrations, half are marks. @return a token */
    private static String fill(Conditions conditions, Report report, Path data) throws Exception {
        try (var server = Server.start(conditions.program(), data)) {
            var desk = Desk.at(server);
            var chance = conditions.chance(0);
            int left = Math.max(2, conditions.rounds() / 2);
            while (left > 0) {
                int people = Math.min(left, PEOPLE_PER_WORKSHOP);
                fillOne(desk, report, people, chance);
                left -= people;
            }
            return desk.token();
        }
    }

    private static void fillOne(Desk desk, Report report, int people, Random chance) throws Exception {
        var office = new Office(desk);
        var workshop = office.openWorkshop("Retold", Math.max(1, people * 4 / 5), chance);
        var ledger = new Ledger();
        var ids = Collections.synchronizedList(new ArrayList<String>());
        try (var crowd = new Crowd(desk, ledger, report, CLIENTS)) {
            crowd.all(IntStream.range(0, people).mapToObj(i -> new Random(chance.nextLong())).<Callable<Void>>map(own -> () -> {
                var key = "key-" + Long.toHexString(own.nextLong());
                crowd.once(Request.post("/api/workshops/" + workshop + "/registrations", Office.person(own), key, null))
                        .ifPresent(in -> ids.add(in.location()));
                return null;
            }).toList());
        }
        var marks = ids.stream().map(id -> "{\"registrationId\":\"" + id + "\",\"mark\":\"PRESENT\"}").collect(Collectors.joining(","));
        var marked = desk.post("/api/workshops/" + workshop + "/sheets/" + office.firstSession(workshop) + "/marks",
                "{\"marks\":[" + marks + "]}");
        if (!marked.yes()) throw new IllegalStateException("marks refused: " + marked.status() + " " + marked.body());
    }

    /** How long a start takes that has next to nothing to tell. */
    private static long idleStart(Program program, Path data) throws Exception {
        Server.start(program, data).close();
        try (var server = Server.start(program, data)) {
            return server.readyAfterMillis();
        }
    }

    private static void replay(Conditions conditions, Report report, Path data, String token, long idle) throws Exception {
        try (var server = Server.start(conditions.program(), data)) {
            var facts = LogRows.of(data.resolve("log.db"));
            var oracle = Oracle.of(facts);
            var judge = new Judge(oracle, Desk.at(server, token), report);
            judge.rules();
            judge.chain();
            judge.everything(EQUAL_WITHIN_MILLIS);
            long retelling = Math.max(1, server.readyAfterMillis() - idle);
            report.most("events", facts.size());
            report.most("start ms", server.readyAfterMillis());
            report.most("idle start ms", idle);
            report.most("events/s", facts.size() * 1_000L / retelling);
        }
    }

    private static void dieInTheMiddle(Conditions conditions, Report report, Path data) throws Exception {
        var point = Point.IN_THE_REPLAY;
        int pages = Math.clamp(conditions.rounds() / PAGE, 1, point.mostPasses());
        int pass = 1 + conditions.chance(1).nextInt(pages);
        try (var server = Server.launch(conditions.program(), data, point.option(Agent.jar(conditions.folder()), pass, null))) {
            boolean died = !server.awaitReady() && server.awaitEnd(LONGEST_WAIT) && server.status() == Halt.STATUS;
            report.count("died in the middle", died ? 1 : 0);
            if (!died) {
                report.fail("did not die in the middle: " + server.said());
                server.kill();
            }
        }
    }

    /** Nobody is asked to come back later, and nothing that was acknowledged meanwhile is missing afterwards. */
    private static void rebuildUnderLoad(Conditions conditions, Report report, Path data) throws Exception {
        for (var count : List.of("rebuilds", "acknowledged meanwhile", "busy", "lost", "doubled")) report.count(count, 0);
        var chance = conditions.chance(2);
        var site = new Site(data);
        int before = LogRows.of(data.resolve("log.db")).size();
        try (var server = Server.start(conditions.program(), data)) {
            var desk = site.desk(server, chance);
            var crowd = new Crowd(desk, site.ledger(), report, CLIENTS);
            try (var load = new Load(site, crowd, chance, CLIENTS)) {
                for (int n = 0; n < REBUILDS; n++) rebuild(desk, site, report);
            }
            if (report.counted("busy") > 0) report.fail("asked to come back later during a rebuild");
            var facts = LogRows.of(data.resolve("log.db"));
            var verdict = site.ledger().compare(facts.subList(before, facts.size()));
            report.count("lost", verdict.lost().size());
            report.count("doubled", verdict.doubled().size());
            verdict.lost().forEach(deed -> report.fail("acknowledged and lost: " + deed));
            verdict.doubled().forEach(deed -> report.fail("doubled: " + deed));
            new Judge(Oracle.of(facts), desk, report).everything(EQUAL_WITHIN_MILLIS);
        }
    }

    private static void rebuild(Desk desk, Site site, Report report) throws IOException {
        long before = site.ledger().promised();
        var said = desk.rebuild();
        report.count("rebuilds", 1);
        report.count("acknowledged meanwhile", site.ledger().promised() - before);
        System.err.println(said);
    }

    /** Names of the files that stay when the program has ended; the outbox fills slowly, and goes on filling. */
    private static Set<String> files(Path data) throws IOException {
        try (var all = Files.list(data)) {
            return all.map(f -> f.getFileName().toString()).filter(f -> !List.of("console-key", "bootstrap-code", "outbox").contains(f)
                    && !f.endsWith("-wal") && !f.endsWith("-shm")).collect(Collectors.toSet());
        }
    }
}
