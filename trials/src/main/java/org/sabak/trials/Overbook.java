package org.sabak.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/**
 * T1: ten times more people than seats, each impatient; some withdraw and some of those come back. Often the seats are
 * shared out among countries and held for women, so that a free seat is not free for everybody.
 */
final class Overbook implements Trial {

    private static final int MOST_SEATS = 20, PEOPLE_PER_SEAT = 10, FEWEST_AT_ONCE = 16, MOST_AT_ONCE = 32;
    private static final double WITHDRAWS = 0.3, COMES_BACK = 0.4;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    @Override
    public String name() {
        return "overbook";
    }

    @Override
    public String about() {
        return "T1: last seats under impatient people; no seat too many, none idle, every yes one fact";
    }

    @Override
    public int rounds() {
        return 300;
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : List.of("acknowledged", "lost", "doubled", "overbooked", "idle seats", "unequal", "busy", "conflicts",
                "errors", "chosen", "told that no seat is free",
                "next in line")) report.count(count, 0);
        report.note("One node. In half of the rounds seats are allotted to two countries and some are held for women.\n"
                + "In each round six organizers then choose for the last seats of another workshop at once.");
        var data = conditions.folder().resolve("data");
        try (var server = Server.start(conditions.program(), data)) {
            var desk = Desk.at(server);
            var oracle = Oracle.of(List.of());
            for (int round = 0; round < conditions.rounds(); round++) {
                round(desk, oracle, conditions.chance(round), report);
            }
            new Judge(oracle, desk, report).everything(PATIENCE_NANOS / 1_000_000);
        }
    }

    private static void round(Desk desk, Oracle oracle, Random chance, Report report) throws Exception {
        int seats = 1 + chance.nextInt(MOST_SEATS);
        var office = new Office(desk);
        var workshop = office.openWorkshop("Last seats", seats, chance);
        if (chance.nextBoolean()) office.shareOut(workshop, seats, chance);
        var ledger = new Ledger();
        int atOnce = FEWEST_AT_ONCE + chance.nextInt(MOST_AT_ONCE - FEWEST_AT_ONCE + 1);
        try (var crowd = new Crowd(desk, ledger, report, atOnce)) {
            var lives = new ArrayList<Callable<Void>>();
            for (int i = 0; i < seats * PEOPLE_PER_SEAT; i++) {
                var own = new Random(chance.nextLong());
                lives.add(() -> live(crowd, workshop, own));
            }
            crowd.all(lives);
            crowd.settle();
        }
        judge(desk, oracle, ledger, workshop, report);
        choose(desk, oracle, chance, report);
        report.round(seats + " seats, " + ledger.promised() + " acknowledged");
    }

    /** One person: registers, perhaps withdraws, perhaps comes back. Whoever hears nothing waits. */
    private static Void live(Crowd crowd, String workshop, Random chance) throws Exception {
        var at = "/api/workshops/" + workshop + "/registrations";
        var key = "person-" + chance.nextLong();
        var in = crowd.send(Request.post(at, Office.participant(chance), key, null), chance);
        if (in.isEmpty() || chance.nextDouble() >= WITHDRAWS) return null;
        var id = in.get().location();
        var out = crowd.send(Request.post(at + "/" + id + "/withdrawal", null, key + "-out", Ledger.withdrew(id)), chance);
        if (out.isEmpty() || chance.nextDouble() >= COMES_BACK) return null;
        crowd.send(Request.post(at + "/" + id + "/return", null, key + "-back", Ledger.returned(id)), chance);
        return null;
    }

    private static void choose(Desk desk, Oracle oracle, Random chance, Report report) throws Exception {
        var choosers = new Choosers(desk, report);
        var outcome = choosers.choose(chance);
        int brokenBefore = oracle.broken().size();
        var facts = LogRows.from(desk.data().resolve("log.db"), oracle.size());
        oracle.add(facts);
        choosers.compare(outcome, facts);
        var judge = new Judge(oracle, desk, report);
        judge.workshop(outcome.workshop(), System.nanoTime() + PATIENCE_NANOS);
        if (oracle.broken().size() > brokenBefore) judge.rules();
    }

    private static void judge(Desk desk, Oracle oracle, Ledger ledger, String workshop, Report report) {
        int brokenBefore = oracle.broken().size();
        var facts = LogRows.from(desk.data().resolve("log.db"), oracle.size());
        oracle.add(facts);
        var verdict = ledger.compare(facts);
        report.count("acknowledged", ledger.promised());
        report.count("lost", verdict.lost().size());
        report.count("doubled", verdict.doubled().size());
        verdict.lost().forEach(deed -> report.fail("promised and not in the log: " + deed));
        verdict.doubled().forEach(deed -> report.fail("in the log more often than asked for: " + deed));
        var judge = new Judge(oracle, desk, report);
        judge.workshop(workshop, System.nanoTime() + PATIENCE_NANOS);
        if (oracle.broken().size() > brokenBefore) judge.rules();
    }
}
