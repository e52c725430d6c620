package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Folds a log into the models the program must show. The judge of every trial. */
public final class Oracle {

    private final Map<String, WorkshopFold> workshops = new LinkedHashMap<>();
    private final Map<String, RosterFold> rosters = new LinkedHashMap<>();
    private final Map<String, SheetFold> sheets = new LinkedHashMap<>();
    private final Map<String, LetterFold> letters = new LinkedHashMap<>();
    private final Set<Set<String>> links = new HashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int size;

    /** @throws IllegalStateException if a row is of a kind the oracle does not know, or lacks a field */
    public static Oracle of(List<Fact> facts) {
        var oracle = new Oracle();
        oracle.add(facts);
        return oracle;
    }

    /** Folds what came after. */
    public void add(List<Fact> facts) {
        size += facts.size();
        facts.forEach(this::on);
    }

    /** Number of facts folded. */
    public int size() {
        return size;
    }

    /** Rules of the domain and of the log that the log breaks, each with its position; empty when all is well. */
    public List<String> broken() {
        var all = new ArrayList<>(broken);
        rosters.values().forEach(r -> all.addAll(r.broken()));
        sheets.values().forEach(s -> all.addAll(s.broken()));
        letters.values().forEach(l -> all.addAll(l.broken()));
        return all;
    }

    public Set<String> workshopIds() {
        return workshops.keySet();
    }

    /** Everything the workshop's own page shows, seats included. */
    public Map<String, Object> workshop(String id) {
        var model = workshops.get(id).model();
        var roster = rosters.get(id);
        model.put("taken", roster == null ? 0 : roster.taken());
        model.put("reserve", roster == null ? 0 : roster.waiting());
        return model;
    }

    /** Seats, queue and withdrawals; empty while the roster is not yet prepared. */
    public Map<String, Object> roster(String id) {
        return rosters.containsKey(id) ? rosters.get(id).model() : Map.of();
    }

    /** All sheets of a workshop, by session. */
    public Map<String, Object> sheets(String id) {
        var models = new TreeMap<String, Object>();
        sheets.values().stream().filter(s -> s.workshop().equals(id)).forEach(s -> models.put(s.session(), s.model()));
        return models;
    }

    /** Exact figures over everything. */
    public Map<String, Object> figures() {
        return new FiguresFold(workshops, rosters, sheets.values(), links).model();
    }

    private void on(Fact fact) {
        long expected = sequences.merge(fact.stream(), 0L, (was, zero) -> was + 1);
        if (fact.sequence() != expected) {
            broken.add("position " + fact.position() + ": " + fact.stream() + " has " + fact.sequence() + " after " + (expected - 1));
        }
        if (!eventIds.add(fact.eventId())) broken.add("position " + fact.position() + ": event id twice");
        switch (fact.name().substring(0, fact.name().indexOf('.'))) {
            case "workshop" -> onWorkshop(fact);
            case "registration" -> onRoster(fact);
            case "attendance" -> onSheet(fact);
            case "people" -> onPeople(fact);
            case "notification" -> onLetter(fact);
            case "access", "programme", "figures", "agenda", "trainers", "mainstreaming", "learning" -> { } // nothing it judges
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
    }

    private void onWorkshop(Fact fact) {
        if (fact.name().equals("workshop.planned")) workshops.put(fact.text("workshopId"), new WorkshopFold(fact));
        else workshops.get(fact.text("workshopId")).on(fact);
    }

    /** What countries send is not the roster's; only what comes of it is. */
    private void onRoster(Fact fact) {
        if (fact.stream().startsWith("nomination-of-")) return;
        var workshop = fact.text("workshopId");
        if (fact.name().equals("registration.roster-prepared")) {
            if (rosters.put(workshop, new RosterFold(fact)) != null) broken.add("position " + fact.position() + ": two rosters");
        } else {
            rosters.get(workshop).on(fact);
            workshops.get(workshop).onRoster(fact);
        }
    }

    private void onSheet(Fact fact) {
        var session = fact.text("sessionId");
        if (fact.name().equals("attendance.sheet-prepared")) {
            if (sheets.put(session, new SheetFold(fact)) != null) broken.add("position " + fact.position() + ": two sheets");
        } else {
            sheets.get(session).on(fact);
        }
    }

    private void onLetter(Fact fact) {
        if (fact.name().startsWith("notification.calendar-")) return;
        var letter = fact.text("letterId");
        if (fact.name().equals("notification.letter-requested")) {
            if (letters.put(letter, new LetterFold()) != null) broken.add("position " + fact.position() + ": one letter twice");
        } else {
            letters.get(letter).on(fact);
        }
    }

    private void onPeople(Fact fact) {
        switch (fact.name()) {
            case "people.identities-linked" -> links.add(Set.of(fact.text("one"), fact.text("other")));
            case "people.identities-unlinked" -> links.remove(Set.of(fact.text("one"), fact.text("other")));
            case "people.person-erased" -> { }
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
    }
}
