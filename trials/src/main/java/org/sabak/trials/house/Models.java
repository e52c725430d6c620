package org.sabak.trials.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the program shows, brought into the shape the oracle writes its models in. */
public final class Models {

    private static final List<String> OF_A_ROW = List.of("registrationId", "personId", "role", "particulars", "channel", "place", "since");

    private final Desk desk;

    public Models(Desk desk) {
        this.desk = desk;
    }

    public Map<String, Object> workshop(String id) {
        return without(ask("/api/workshops/" + id), "standing");
    }

    public Map<String, Object> roster(String id) {
        var answer = ask("/api/workshops/" + id + "/registrations");
        var model = new TreeMap<String, Object>();
        for (var field : List.of("workshopId", "seats", "taken", "reserve")) model.put(field, answer.get(field));
        model.put("shares", shares(answer.get("shares")));
        var rows = list(answer.get("rows"));
        model.put("choice", answer.get("choice"));
        model.put("seated", rows(rows, "SEATED"));
        model.put("new", rows(rows, "NEW"));
        model.put("declined", rows(rows, "DECLINED"));
        model.put("waiting", rows(rows, "RESERVE"));
        model.put("withdrawn", rows(rows, "WITHDRAWN").stream()
                .sorted((a, b) -> text(a).compareTo(text(b))).toList());
        return model;
    }

    /** Registrations on the roster whose person the vault does not know. */
    public List<String> nameless(String id) {
        return list(ask("/api/workshops/" + id + "/registrations").get("rows")).stream()
                .filter(r -> r.get("details").isNull()).map(r -> r.get("registrationId").asString()).toList();
    }

    public Map<String, Object> sheets(String id) {
        var models = new TreeMap<String, Object>();
        for (var sheet : ask("/api/workshops/" + id + "/sheets").get("sheets")) {
            var model = without(sheet, "standing");
            var lines = list(sheet.get("lines"));
            lines.sort((a, b) -> a.get("registrationId").asString().compareTo(b.get("registrationId").asString()));
            model.put("lines", lines);
            models.put(sheet.get("sessionId").asString(), model);
        }
        return models;
    }

    public Map<String, Object> figures() {
        var answer = ask("/api/desk/figures");
        var model = new TreeMap<String, Object>();
        for (var field : List.of("participations", "people")) model.put(field, answer.get(field));
        model.put("sexes", sexes(answer.get("sexes")));
        for (var table : List.of("byCountry", "byPhase", "byTheme", "byYear")) model.put(table, table(answer.get(table)));
        return model;
    }

    /** Position of the last event the figures rest on. */
    public long position() {
        return ask("/api/desk/figures").get("standing").get("position").longValue();
    }

    private JsonNode ask(String path) {
        var answer = desk.get(path);
        if (!answer.yes()) throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.body());
        return answer.json();
    }

    private static Map<String, Object> shares(JsonNode shares) {
        return Map.of("countries", shares.get("countries"), "others", shares.get("others"),
                "held", shares.get("women").get("held"), "women", shares.get("women").get("taken"),
                "kinds", shares.get("kinds"));
    }

    private static List<Map<String, Object>> rows(List<JsonNode> rows, String state) {
        return rows.stream().filter(r -> r.get("state").asString().equals(state)).<Map<String, Object>>map(r -> {
            var row = new TreeMap<String, Object>();
            OF_A_ROW.forEach(field -> row.put(field, r.get(field)));
            return row;
        }).toList();
    }

    private static List<Map<String, Object>> table(JsonNode groups) {
        var byCode = new TreeMap<String, Map<String, Object>>();
        for (var group : groups) {
            var row = new LinkedHashMap<String, Object>();
            for (var field : List.of("code", "participations", "people")) row.put(field, group.get(field));
            row.put("sexes", sexes(group.get("sexes")));
            byCode.put(group.get("code").asString(), row);
        }
        return new ArrayList<>(byCode.values());
    }

    private static Map<String, Object> sexes(JsonNode sexes) {
        var counts = new TreeMap<String, Object>();
        for (var field : List.of("female", "male", "other", "notStated")) counts.put(field, sexes.get(field));
        return counts;
    }

    private static Map<String, Object> without(JsonNode object, String field) {
        var model = new TreeMap<String, Object>();
        ((ObjectNode) object).properties().forEach(p -> model.put(p.getKey(), p.getValue()));
        model.remove(field);
        return model;
    }

    private static String text(Map<String, Object> row) {
        return ((JsonNode) row.get("registrationId")).asString();
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
