package org.sabak.trials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.sabak.trials.house.Desk;
import org.sabak.trials.oracle.Fact;

/**
 * Organizers who give the last seats of one workshop at the same time, each of them to whomever they like: four people
 * for each seat, and everything is sent twice.
 */
final class Choosers {

    private static final int MOST_SEATS = 5, ORGANIZERS = 6, PEOPLE_PER_SEAT = 4;

    private final Desk desk;
    private final Report report;

    Choosers(Desk desk, Report report) {
        this.desk = desk;
        this.report = report;
    }

    /** What they were told. @param given registrations of those who have a seat, as far as they know */
    record Outcome(String workshop, int seats, Set<String> given) { }

    Outcome choose(Random chance) throws Exception {
        int seats = 1 + chance.nextInt(MOST_SEATS);
        var office = new Office(desk);
        var workshop = office.openWorkshop("Chosen seats", seats, chance);
        office.chooseParticipants(workshop, seats, chance);
        var candidates = new ArrayList<String>();
        for (int n = 0; n < seats * PEOPLE_PER_SEAT; n++) candidates.add(office.register(workshop, chance));
        try (var organizers = Executors.newFixedThreadPool(ORGANIZERS)) {
            var decisions = new ArrayList<Callable<String>>();
            for (var one : candidates) decisions.add(() -> decide(workshop, one));
            var given = new TreeSet<String>();
            for (var decision : organizers.invokeAll(decisions)) given.add(decision.get());
            given.remove("");
            report.count("chosen", given.size());
            queueUp(workshop, candidates, given);
            return new Outcome(workshop, seats, given);
        }
    }

    /** Whoever has no seat waits, and one who has gives it back: now somebody is next in line, and the judge looks who. */
    private void queueUp(String workshop, List<String> candidates, Set<String> given) {
        for (var one : candidates) if (!given.contains(one)) stand(workshop, one, "RESERVE");
        given.stream().findFirst().ifPresent(one -> stand(workshop, one, "DECLINED"));
        if (!desk.get("/api/workshops/" + workshop + "/seats").json().get("choice").get("next").isNull()) report.count("next in line", 1);
    }

    private void stand(String workshop, String registration, String standing) {
        var answer = desk.put("/api/workshops/" + workshop + "/registrations/" + registration + "/decision", "{\"state\":\"" + standing + "\"}");
        if (!answer.yes()) report.fail(registration + " to " + standing + ": " + answer.status() + " " + answer.body());
    }

    /** Gives one a seat, and asks again as if the answer had been lost. @return the registration, or nothing when refused */
    private String decide(String workshop, String registration) throws IOException {
        var at = "/api/workshops/" + workshop + "/registrations/" + registration + "/decision";
        var answer = desk.send("PUT", at, "{\"state\":\"SEATED\",\"reason\":\"knows the field\"}", null);
        var again = desk.send("PUT", at, "{\"state\":\"SEATED\",\"reason\":\"knows the field\"}", null);
        if (answer.yes() && !again.yes()) report.fail("a seat given was refused when asked again: " + again.body());
        if (answer.yes() || again.yes()) return registration;
        if (answer.status() != 409) report.fail(at + " answered " + answer.status() + " " + answer.body());
        else report.count("told that no seat is free", 1);
        return "";
    }

    /** Each yes is one fact, each fact one yes, and nobody was told no while a seat was left for them. */
    void compare(Outcome outcome, List<Fact> facts) {
        var selected = facts.stream().filter(f -> f.name().equals("registration.candidate-selected"))
                .filter(f -> f.text("workshopId").equals(outcome.workshop())).map(f -> f.text("registrationId")).toList();
        if (selected.size() != Set.copyOf(selected).size()) report.fail("selected twice in " + outcome.workshop());
        var there = selected.stream().collect(Collectors.toCollection(TreeSet::new));
        if (!there.equals(outcome.given())) report.fail("told " + outcome.given() + " and in the log " + there);
        if (selected.size() > outcome.seats()) report.fail(selected.size() + " chosen for " + outcome.seats() + " seats");
    }
}
