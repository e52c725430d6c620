package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One workshop as its own events and those of its roster tell it. */
final class WorkshopFold {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, JsonNode> fields = new TreeMap<>();
    private final Map<String, JsonNode> sessions = new LinkedHashMap<>();

    /** The plan, with what a plan cannot say filled in as DOMAIN 2.2 has it. */
    WorkshopFold(Fact planned) {
        for (var name : List.of("workshopId", "title", "kind", "level", "mode", "theme", "phase", "place", "zone", "days",
                "seats", "countries", "languages", "demonstration")) {
            fields.put(name, planned.payload().get(name));
        }
        stage("TENTATIVE");
        put("primaryPillar", "");
        put("reason", "");
        fields.put("secondaryPillars", NODES.arrayNode());
        fields.put("partners", NODES.arrayNode());
        fields.put("funders", NODES.arrayNode());
        fields.put("registrationUntil", NODES.nullNode());
        fields.put("heldUntil", NODES.nullNode());
        fields.put("copiedFrom", NODES.nullNode());
        fields.put("sensitive", NODES.booleanNode(false));
        fields.put("observersCount", NODES.booleanNode(false));
        fields.put("countsTowardTarget", NODES.booleanNode(true));
        fields.put("completionPercent", NODES.numberNode(80));
    }

    void on(Fact fact) {
        switch (fact.name()) {
            case "workshop.announced" -> stage("ANNOUNCED");
            case "workshop.held" -> stage("HELD");
            case "workshop.figures-closed" -> stage("CLOSED");
            case "workshop.cancelled" -> stage("CANCELLED", fact);
            case "workshop.postponed" -> stage("POSTPONED", fact);
            case "workshop.reopened" -> stage(fact.text("to"));
            case "workshop.copied" -> fields.put("copiedFrom", fact.payload().get("from"));
            case "workshop.phase-overridden" -> take(fact, "phase");
            case "workshop.rescheduled" -> take(fact, "days", "reason");
            case "workshop.moved" -> take(fact, "place", "zone");
            case "workshop.pillars-tagged" -> {
                fields.put("primaryPillar", fact.payload().get("primary"));
                fields.put("secondaryPillars", fact.payload().get("secondary"));
            }
            case "workshop.session-scheduled", "workshop.session-changed" -> {
                var session = fact.payload().get("session");
                sessions.put(session.get("sessionId").asString(), session);
            }
            case "workshop.session-dropped" -> sessions.remove(fact.text("sessionId"));
            default -> change(fact);
        }
    }

    /** Facts whose fields simply replace what stood there. */
    private void change(Fact fact) {
        switch (fact.name()) {
            case "workshop.marked-sensitive" -> fields.put("sensitive", NODES.booleanNode(true));
            case "workshop.unmarked-sensitive" -> fields.put("sensitive", NODES.booleanNode(false));
            case "workshop.retitled" -> take(fact, "title");
            case "workshop.theme-changed" -> take(fact, "theme");
            case "workshop.phase-assigned" -> take(fact, "phase");
            case "workshop.countries-invited" -> take(fact, "countries");
            case "workshop.format-changed" -> take(fact, "kind", "level", "mode", "languages");
            case "workshop.funders-named" -> take(fact, "funders");
            case "workshop.partners-linked" -> take(fact, "partners");
            case "workshop.counting-decided" -> take(fact, "observersCount", "countsTowardTarget", "completionPercent");
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
    }

    /** What the roster says of the door: it moves the stage only while the workshop is announced. */
    void onRoster(Fact fact) {
        boolean announced = List.of("ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED").contains(text("stage"));
        switch (fact.name()) {
            case "registration.opened" -> {
                if (announced) stage("REGISTRATION_OPEN");
                fields.put("registrationUntil", fact.payload().get("closesAt"));
            }
            case "registration.closed" -> {
                if (announced) stage("REGISTRATION_CLOSED");
            }
            case "registration.seats-changed" -> take(fact, "seats");
            case "registration.seats-held-for-women" -> fields.put("heldUntil", fact.payload().get("until"));
            case "registration.held-seats-released" -> fields.put("heldUntil", NODES.nullNode());
            default -> { }
        }
    }

    String text(String field) {
        return fields.get(field).asString();
    }

    boolean flag(String field) {
        return fields.get(field).booleanValue();
    }

    /** The year of the first day, on the venue's own calendar. */
    String year() {
        return fields.get("days").get("first").asString().substring(0, 4);
    }

    boolean learning(String session) {
        var scheduled = sessions.get(session);
        return scheduled != null && scheduled.get("kind").asString().equals("LEARNING");
    }

    Map<String, Object> model() {
        var model = new TreeMap<String, Object>(fields);
        model.put("sessions", new ArrayList<>(sessions.values()));
        return model;
    }

    private void stage(String stage) {
        put("stage", stage);
    }

    private void stage(String stage, Fact withReason) {
        stage(stage);
        take(withReason, "reason");
    }

    private void put(String field, String value) {
        fields.put(field, NODES.stringNode(value));
    }

    private void take(Fact fact, String... names) {
        for (var name : names) fields.put(name, fact.payload().get(name));
    }
}
