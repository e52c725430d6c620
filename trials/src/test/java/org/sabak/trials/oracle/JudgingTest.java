package org.sabak.trials.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A judge that never convicts is worth nothing: each rule of the oracle is shown a log that breaks it. */
class JudgingTest {

    private final List<Fact> log = new ArrayList<>();

    JudgingTest() {
        fact("workshop.planned", """
                {"workshopId":"w","title":"Title","kind":"TRAINING_COURSE","level":"REGIONAL","mode":"ONSITE","theme":"T1",
                 "phase":"IV","place":{"country":"KZ","city":"Almaty","venue":""},"zone":"Asia/Almaty",
                 "days":{"first":"2026-03-01","last":"2026-03-01","precision":"DAY"},"seats":1,"countries":["KZ"],
                 "languages":["ru"],"demonstration":false}""");
        fact("registration.roster-prepared", "{\"workshopId\":\"w\",\"seats\":1,\"countries\":[\"KZ\"]}");
    }

    @Test
    void a_second_person_on_the_only_seat_is_one_too_many() {
        seated("r1", "p1");
        seated("r2", "p2");
        assertThat(broken()).anyMatch(b -> b.contains("seat too many"));
    }

    @Test
    void a_free_seat_may_not_wait_for_somebody() {
        seated("r1", "p1");
        waiting("r2", "p2", 1);
        withdrawn("r1");
        assertThat(broken()).anyMatch(b -> b.contains("free seat and somebody waiting"));
    }

    @Test
    void the_seat_goes_to_the_first_in_the_queue() {
        seated("r1", "p1");
        waiting("r2", "p2", 1);
        waiting("r3", "p3", 2);
        withdrawn("r1");
        fact("registration.seat-given-from-reserve", "{\"workshopId\":\"w\",\"registrationId\":\"r3\"}");
        assertThat(broken()).anyMatch(b -> b.contains("past the first"));
    }

    @Test
    void one_person_is_there_once_and_one_form_enters_once() {
        seated("r1", "p1");
        waiting("r2", "p1", 1);
        assertThat(broken()).anyMatch(b -> b.contains("there already"));
        waiting("r2", "p2", 2);
        assertThat(broken()).anyMatch(b -> b.contains("entered twice"));
    }

    @Test
    void a_seat_given_back_goes_to_the_first_who_waits_and_all_is_well() {
        seated("r1", "p1");
        waiting("r2", "p2", 1);
        withdrawn("r1");
        fact("registration.seat-given-from-reserve", "{\"workshopId\":\"w\",\"registrationId\":\"r2\"}");
        assertThat(broken()).isEmpty();
        assertThat(Oracle.of(log).roster("w")).containsEntry("taken", 1).containsEntry("reserve", 0);
    }

    @Test
    void a_country_may_not_pass_its_seats_nor_wait_beside_a_free_one() {
        fact("registration.seats-changed", "{\"workshopId\":\"w\",\"was\":1,\"seats\":3}");
        allotted("{\"country\":\"KZ\",\"seats\":1}");
        seated("r1", "p1");
        waiting("r2", "p2", 1);
        assertThat(broken()).isEmpty();
        seated("r3", "p3");
        assertThat(broken()).anyMatch(b -> b.contains("2 of 1 seats for KZ"));
        log.removeLast();
        allotted("{\"country\":\"KZ\",\"seats\":2}");
        assertThat(broken()).anyMatch(b -> b.contains("free seat and somebody waiting"));
        log.removeLast();
        allotted("{\"country\":\"UZ\",\"seats\":3}");
        assertThat(broken()).anyMatch(b -> b.contains("1 of 0 seats for other countries"));
    }

    @Test
    void nobody_but_a_woman_may_have_a_seat_held_for_women() {
        fact("registration.seats-held-for-women", "{\"workshopId\":\"w\",\"was\":0,\"seats\":1,\"until\":\"2026-02-01T00:00:00Z\"}");
        waiting("r1", "p1", 1);
        assertThat(broken()).isEmpty();
        fact("registration.held-seats-released", "{\"workshopId\":\"w\",\"seats\":1}");
        assertThat(broken()).anyMatch(b -> b.contains("free seat and somebody waiting"));
        log.removeLast();
        seated("r2", "p2");
        assertThat(broken()).anyMatch(b -> b.contains("1 of 0 seats not held for women"));
    }

    @Test
    void a_letter_is_sent_once_and_again_only_when_somebody_asks() {
        letter("requested");
        letter("handed-over");
        letter("unknown");
        letter("retried");
        letter("handed-over");
        letter("sent");
        assertThat(broken()).isEmpty();
        letter("sent");
        assertThat(broken()).anyMatch(b -> b.contains("letter-sent while the letter is SENT"));
    }

    @Test
    void a_number_left_out_of_a_stream_is_noticed() {
        log.add(new Fact(2, "e2", log.getLast().stream(), 5, "registration.closed", "", log.getLast().payload(), null));
        assertThat(broken()).anyMatch(b -> b.contains("5 after"));
    }

    @Test
    void what_the_oracle_does_not_know_it_does_not_skip() {
        fact("registration.painted-green", "{\"workshopId\":\"w\"}");
        assertThatThrownBy(this::broken).hasMessageContaining("painted-green");
    }

    /** DOMAIN 2.2 and 2.4: late is there, logistics is no learning, staff never count, not stated is not zero. */
    @Test
    void figures_count_people_in_learning_sessions_by_the_marks_as_corrected() {
        seated("r1", "p1");
        for (var kind : List.of("LEARNING", "LOGISTICS")) {
            fact("workshop.session-scheduled", """
                    {"workshopId":"w","session":{"sessionId":"%s","title":"t","day":"2026-03-01","startsAt":"09:00:00",
                     "minutes":60,"kind":"%s"}}""".formatted(kind, kind));
            fact("attendance.sheet-prepared", "{\"workshopId\":\"w\",\"sessionId\":\"" + kind + "\"}");
        }
        mark("LOGISTICS", "PRESENT");
        assertThat(Oracle.of(log).figures()).containsEntry("participations", 0);
        mark("LEARNING", "ABSENT");
        assertThat(Oracle.of(log).figures()).containsEntry("participations", 0);
        fact("attendance.corrected", """
                {"workshopId":"w","sessionId":"LEARNING","registrationId":"r1","was":"ABSENT","mark":"LATE","reason":"x"}""");
        assertThat(Oracle.of(log).figures()).containsEntry("participations", 1).containsEntry("people", 1)
                .containsEntry("sexes", Map.of("female", 0, "male", 0, "other", 0, "notStated", 1));
        assertThat(broken()).isEmpty();
    }

    @Test
    void the_order_of_fields_makes_no_difference_and_everything_else_does() {
        assertThat(Canonical.hash(Map.of("a", 1, "b", List.of(1, 2)))).isEqualTo(Canonical.hash(JsonMapper.shared()
                .readTree("{\"b\":[1,2],\"a\":1}")));
        assertThat(Canonical.hash(List.of(1, 2))).isNotEqualTo(Canonical.hash(List.of(2, 1)));
    }

    private void letter(String what) {
        fact("notification.letter-" + what, "{\"letterId\":\"l\"}");
    }

    private void mark(String session, String mark) {
        fact("attendance.recorded", """
                {"workshopId":"w","sessionId":"%s","registrationId":"r1","mark":"%s","evidence":"ORGANIZER"}"""
                .formatted(session, mark));
    }

    private void allotted(String countries) {
        fact("registration.seats-allotted", "{\"workshopId\":\"w\",\"was\":[],\"countries\":[" + countries + "]}");
    }

    private void seated(String registration, String person) {
        fact("registration.participant-registered", form(registration, person, ""));
    }

    private void waiting(String registration, String person, int place) {
        fact("registration.participant-placed-on-reserve", form(registration, person, ",\"place\":" + place));
    }

    private void withdrawn(String registration) {
        fact("registration.withdrawn", "{\"workshopId\":\"w\",\"registrationId\":\"" + registration + "\",\"byOrganizer\":true}");
    }

    private static String form(String registration, String person, String more) {
        return """
                {"workshopId":"w","registrationId":"%s","personId":"%s","role":"PARTICIPANT","channel":"API","notice":"n",
                 "particulars":{"sex":"UNKNOWN","ageBand":"UNKNOWN","country":"KZ","organisationKind":"ACADEMIA"}%s}"""
                .formatted(registration, person, more);
    }

    private void fact(String name, String payload) {
        var json = JsonMapper.shared().readTree(payload);
        var session = json.path("sessionId").asString("");
        var stream = name.substring(0, name.indexOf('.')) + session;
        long sequence = log.stream().filter(f -> f.stream().equals(stream)).count();
        log.add(new Fact(log.size(), "e" + log.size(), stream, sequence, name, "2026-03-01T00:00:00.000Z", json,
                JsonMapper.shared().readTree("{\"actor\":\"a\"}")));
    }

    private List<String> broken() {
        return Oracle.of(log).broken();
    }
}
