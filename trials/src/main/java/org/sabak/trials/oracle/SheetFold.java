package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The attendance sheet of one session. */
final class SheetFold {

    private static final Set<String> WAS_THERE = Set.of("PRESENT", "LATE");

    private final String workshop;
    private final String session;
    private final Map<String, Line> lines = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private String state = "OPEN";

    private static final class Line {
        private String mark;
        private String evidence;
        private String recordedAt;
        private final List<Map<String, Object>> corrections = new ArrayList<>();

        Map<String, Object> model(String registration) {
            var model = new LinkedHashMap<String, Object>();
            model.put("registrationId", registration);
            model.put("mark", mark);
            model.put("evidence", evidence);
            model.put("recordedAt", recordedAt);
            model.put("corrections", corrections);
            return model;
        }
    }

    SheetFold(Fact prepared) {
        workshop = prepared.text("workshopId");
        session = prepared.text("sessionId");
    }

    void on(Fact fact) {
        switch (fact.name()) {
            case "attendance.recorded" -> record(fact);
            case "attendance.corrected" -> correct(fact);
            case "attendance.sheet-sealed" -> state = "SEALED";
            case "attendance.sheet-unsealed" -> state = "OPEN";
            case "attendance.sheet-withdrawn" -> state = "WITHDRAWN";
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
    }

    /** Registrations that were there, by the marks as corrected. Nobody was at a session that was dropped. */
    List<String> present() {
        if (state.equals("WITHDRAWN")) return List.of();
        return lines.entrySet().stream().filter(l -> WAS_THERE.contains(l.getValue().mark)).map(Map.Entry::getKey).toList();
    }

    String workshop() {
        return workshop;
    }

    String session() {
        return session;
    }

    List<String> broken() {
        return broken;
    }

    Map<String, Object> model() {
        return Map.of("workshopId", workshop, "sessionId", session, "state", state,
                "lines", lines.entrySet().stream().map(l -> l.getValue().model(l.getKey())).toList());
    }

    private void record(Fact fact) {
        open(fact);
        var line = new Line();
        line.mark = fact.text("mark");
        line.evidence = fact.text("evidence");
        line.recordedAt = fact.recordedAt();
        if (lines.put(fact.text("registrationId"), line) != null) tell(fact, "marked twice");
    }

    private void correct(Fact fact) {
        open(fact);
        var line = lines.get(fact.text("registrationId"));
        if (line == null || !line.mark.equals(fact.text("was"))) {
            tell(fact, "corrects a mark that was not there");
            return;
        }
        line.mark = fact.text("mark");
        line.recordedAt = fact.recordedAt(); // of the mark that stands
        line.corrections.add(new TreeMap<>(Map.of("was", fact.text("was"), "mark", fact.text("mark"),
                "reason", fact.text("reason"), "recordedAt", fact.recordedAt(),
                "actor", fact.metadata().path("actor").asString(""))));
    }

    private void open(Fact fact) {
        if (!state.equals("OPEN")) tell(fact, "written on a sheet that is " + state);
    }

    private void tell(Fact fact, String what) {
        broken.add("position " + fact.position() + " " + fact.name() + ": " + what);
    }
}
