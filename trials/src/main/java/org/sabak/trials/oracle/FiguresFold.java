package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Exact figures by DOMAIN 2.2: one person, one workshop, there in at least one learning session. */
final class FiguresFold {

    /** STAFF and INTERPRETER never count; OBSERVER only where the workshop says so (DOMAIN 1.6). */
    private static final Set<String> ALWAYS_COUNT = Set.of("PARTICIPANT", "EXPERT", "TRAINER");

    private final Map<String, WorkshopFold> workshops;
    private final Map<String, RosterFold> rosters;
    private final Collection<SheetFold> sheets;
    private final Map<String, String> identity;

    /** One participation, with what tables are made of. */
    private record Participation(String workshop, String person, String country, String sex, String phase, String theme,
            String year) { }

    FiguresFold(Map<String, WorkshopFold> workshops, Map<String, RosterFold> rosters, Collection<SheetFold> sheets,
            Collection<Set<String>> links) {
        this.workshops = workshops;
        this.rosters = rosters;
        this.sheets = sheets;
        this.identity = identities(links);
    }

    Map<String, Object> model() {
        var all = participations();
        var model = new TreeMap<String, Object>();
        model.put("participations", all.size());
        model.put("people", people(all));
        model.put("sexes", sexes(all));
        model.put("byCountry", table(all, Participation::country));
        model.put("byPhase", table(all, Participation::phase));
        model.put("byTheme", table(all, Participation::theme));
        model.put("byYear", table(all, Participation::year));
        return model;
    }

    private List<Participation> participations() {
        var seen = new LinkedHashSet<List<String>>();
        var all = new ArrayList<Participation>();
        for (var sheet : sheets) {
            var workshop = workshops.get(sheet.workshop());
            if (workshop.text("stage").equals("CANCELLED") || !workshop.learning(sheet.session())) continue;
            for (var registration : sheet.present()) {
                var form = rosters.get(sheet.workshop()).form(registration).orElseThrow();
                if (counts(form, workshop) && seen.add(List.of(sheet.workshop(), form.text("personId")))) {
                    all.add(participation(workshop, form));
                }
            }
        }
        return all;
    }

    private static boolean counts(Fact form, WorkshopFold workshop) {
        return ALWAYS_COUNT.contains(form.text("role")) || form.text("role").equals("OBSERVER") && workshop.flag("observersCount");
    }

    private Participation participation(WorkshopFold workshop, Fact form) {
        var particulars = form.payload().get("particulars");
        var person = form.text("personId");
        return new Participation(form.text("workshopId"), identity.getOrDefault(person, person),
                particulars.get("country").asString(), particulars.get("sex").asString(), workshop.text("phase"),
                workshop.text("theme"), workshop.year());
    }

    private static List<Map<String, Object>> table(List<Participation> all, Function<Participation, String> by) {
        var groups = new TreeMap<String, List<Participation>>();
        for (var one : all) groups.computeIfAbsent(by.apply(one), k -> new ArrayList<>()).add(one);
        return groups.entrySet().stream().<Map<String, Object>>map(group -> new TreeMap<>(Map.of("code", group.getKey(),
                "participations", group.getValue().size(), "people", people(group.getValue()),
                "sexes", sexes(group.getValue())))).toList();
    }

    private static int people(List<Participation> all) {
        return (int) all.stream().map(Participation::person).distinct().count();
    }

    /** Declining to say and not being recorded are both "not stated" and never zero (DOMAIN 2.4). */
    private static Map<String, Object> sexes(List<Participation> all) {
        var counts = new TreeMap<String, Object>(Map.of("female", 0, "male", 0, "other", 0, "notStated", 0));
        for (var one : all) {
            var cell = switch (one.sex()) {
                case "FEMALE" -> "female";
                case "MALE" -> "male";
                case "OTHER" -> "other";
                default -> "notStated";
            };
            counts.merge(cell, 1, (a, b) -> (Integer) a + (Integer) b);
        }
        return counts;
    }

    /** Linked records are one person: each is named by the least id it can be reached from. */
    private static Map<String, String> identities(Collection<Set<String>> links) {
        var neighbours = new HashMap<String, Set<String>>();
        for (var link : links) {
            for (var one : link) neighbours.computeIfAbsent(one, k -> new HashSet<>()).addAll(link);
        }
        var identity = new HashMap<String, String>();
        for (var start : neighbours.keySet().stream().sorted().toList()) {
            var todo = new ArrayList<>(List.of(start));
            while (!todo.isEmpty()) {
                var next = todo.removeLast();
                if (identity.putIfAbsent(next, start) == null) todo.addAll(neighbours.get(next));
            }
        }
        return identity;
    }
}
