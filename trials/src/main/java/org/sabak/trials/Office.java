package org.sabak.trials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sabak.trials.house.Answer;
import org.sabak.trials.house.Desk;

/** An organizer who sets things up, one after the other and patiently. */
final class Office {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final List<String> SEXES = List.of("FEMALE", "MALE", "OTHER", "PREFER_NOT_TO_SAY", "UNKNOWN");
    private static final List<String> ROLES = List.of("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT",
            "OBSERVER", "EXPERT", "TRAINER", "STAFF", "INTERPRETER");
    private static final List<String> THEMES = List.of("T1", "T2", "T3", "T4", "T5");

    private final Desk desk;

    Office(Desk desk) {
        this.desk = desk;
    }

    /** Plans, announces and opens a workshop. @return its id */
    String openWorkshop(String title, int seats, Random chance) {
        var day = LocalDate.now().plusDays(30 + chance.nextInt(300));
        var planned = must(desk.post("/api/workshops", """
                {"title":"%s","kind":"THEMATIC_WORKSHOP","theme":"%s","place":{"country":"UZ","city":"Tashkent"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":%d,"countries":["KZ","KG","TJ","TM","UZ"]}"""
                .formatted(title, one(THEMES, chance), day, day, seats)));
        var at = "/api/workshops/" + planned.location();
        must(desk.post(at + "/announcement", null));
        must(desk.post(at + "/registration-opening", "{\"closesAt\":\"" + Instant.now().plusSeconds(864_000) + "\"}"));
        return planned.location();
    }

    /** Allots up to all seats to two countries and holds some for women, before anybody came. */
    void shareOut(String workshop, int seats, Random chance) {
        var at = "/api/workshops/" + workshop + "/seats";
        must(desk.put(at + "/countries", "{\"countries\":[{\"country\":\"KZ\",\"seats\":%d},{\"country\":\"TM\",\"seats\":%d}]}"
                .formatted(chance.nextInt(seats / 2 + 1), chance.nextInt(seats / 2 + 1))));
        must(desk.put(at + "/held-for-women", "{\"seats\":%d,\"until\":\"%s\"}"
                .formatted(1 + chance.nextInt(seats), Instant.now().plusSeconds(864_000))));
    }

    /** Has organizers choose, with a share for one kind of organisation and sometimes fewer seats paid for than there are. */
    void chooseParticipants(String workshop, int seats, Random chance) {
        var at = "/api/workshops/" + workshop;
        must(desk.put(at + "/selection", null));
        must(desk.put(at + "/seats/kinds", "{\"kinds\":[{\"kind\":\"ACADEMIA\",\"seats\":%d}]}".formatted(chance.nextInt(seats + 1))));
        must(desk.put(at + "/seats/funded", "{\"funded\":%s}"
                .formatted(chance.nextBoolean() ? "null" : String.valueOf(chance.nextInt(seats + 1)))));
    }

    /** Enters one who wants a seat. @return the registration */
    String register(String workshop, Random chance) {
        return must(desk.post("/api/workshops/" + workshop + "/registrations", participant(chance))).location();
    }

    /** A plan brings two learning sessions a day with it. @return id of the first */
    String firstSession(String workshop) {
        return must(desk.get("/api/workshops/" + workshop)).json().get("sessions").get(0).get("sessionId").asString();
    }

    /** Schedules a session on the workshop's first day. @return its id */
    String schedule(String workshop, String kind, int hour) {
        var days = must(desk.get("/api/workshops/" + workshop)).json().get("days").get("first").asString();
        var answer = must(desk.post("/api/workshops/" + workshop + "/sessions", """
                {"title":"Session at %d","day":"%s","startsAt":"%02d:00:00","minutes":60,"kind":"%s"}"""
                .formatted(hour, days, hour, kind)));
        var sessions = answer.json().get("sessions");
        return sessions.get(sessions.size() - 1).get("sessionId").asString();
    }

    /** A person nobody is; every role and every answer about sex occurs. */
    static String person(Random chance) {
        return """
                {"name":"Trial Person %d","email":"trial-%d@example.org","organisation":"Academy of Examples",
                 "organisationKind":"ACADEMIA","country":"%s","sex":"%s","ageBand":"FROM_25_TO_34","role":"%s"}"""
                .formatted(chance.nextInt(1_000_000), chance.nextInt(1_000_000_000), one(COUNTRIES, chance),
                        one(SEXES, chance), one(ROLES, chance));
    }

    /** The same, wanting a seat. */
    static String participant(Random chance) {
        return person(chance).replaceAll("\"role\":\"[A-Z]+\"", "\"role\":\"PARTICIPANT\"");
    }

    private static Answer must(Answer answer) {
        if (!answer.yes()) throw new IllegalStateException("refused: " + answer.status() + " " + answer.body());
        return answer;
    }

    private static String one(List<String> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
