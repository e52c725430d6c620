package org.sabak.trials.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The judge of a chosen roster is shown logs that break each rule. */
class JudgingChoiceTest {

    private final List<Fact> log = new ArrayList<>();

    JudgingChoiceTest() {
        fact("workshop.planned", """
                {"workshopId":"w","title":"Title","kind":"TRAINING_COURSE","level":"REGIONAL","mode":"ONSITE","theme":"T1",
                 "phase":"IV","place":{"country":"KZ","city":"Almaty","venue":""},"zone":"Asia/Almaty",
                 "days":{"first":"2026-03-01","last":"2026-03-01","precision":"DAY"},"seats":1,"countries":["KZ"],
                 "languages":["ru"],"demonstration":false}""");
        fact("registration.roster-prepared", "{\"workshopId\":\"w\",\"seats\":1,\"countries\":[\"KZ\"]}");
        plain("selection-begun");
    }

    @Test
    void a_seat_given_twice_is_one_too_many() {
        entered("r1");
        entered("r2");
        selected("r1", "");
        assertThat(broken()).isEmpty();
        selected("r2", "");
        assertThat(broken()).anyMatch(b -> b.contains("seat too many"));
    }

    @Test
    void a_free_seat_may_wait_for_a_decision_but_not_once_who_comes_first_is_admitted() {
        entered("r1");
        reserve("r1", 1);
        assertThat(broken()).isEmpty();
        plain("selection-ended");
        assertThat(broken()).anyMatch(b -> b.contains("free seat and somebody waiting"));
    }

    @Test
    void passing_over_needs_a_reason_and_nothing_else_has_one() {
        entered("r1");
        reserve("r1", 1);
        entered("r2");
        selected("r2", "");
        assertThat(broken()).anyMatch(b -> b.contains("a reason"));
        log.removeLast();
        selected("r2", "speaks Kyrgyz");
        assertThat(broken()).isEmpty();
        log.removeLast();
        selected("r1", "in turn");
        assertThat(broken()).anyMatch(b -> b.contains("a reason"));
    }

    @Test
    void kinds_of_organisation_and_funds_have_their_limits() {
        entered("r1");
        fact("registration.seats-allotted-to-kinds", "{\"workshopId\":\"w\",\"was\":[],\"kinds\":[{\"kind\":\"MEDIA\",\"seats\":1}]}");
        selected("r1", "");
        assertThat(broken()).anyMatch(b -> b.contains("1 of 0 seats for other kinds"));
        log.removeLast();
        log.removeLast();
        fact("registration.funded-seats-set", "{\"workshopId\":\"w\",\"was\":null,\"funded\":0}");
        selected("r1", "");
        assertThat(broken()).anyMatch(b -> b.contains("1 of 0 seats paid for"));
    }

    @Test
    void whoever_is_new_declined_or_replaced_has_no_seat() {
        entered("r1");
        entered("r2");
        selected("r1", "");
        fact("registration.candidate-declined", "{\"workshopId\":\"w\",\"registrationId\":\"r2\"}");
        fact("registration.participant-replaced", "{\"workshopId\":\"w\",\"was\":\"r1\",\"state\":\"SEATED\",\"now\":"
                + form("r3", "") + "}");
        assertThat(broken()).isEmpty();
        assertThat(Oracle.of(log).roster("w")).containsEntry("taken", 1).containsEntry("choice", choice());
        fact("registration.offer-expired", "{\"workshopId\":\"w\",\"registrationId\":\"r3\"}");
        assertThat(Oracle.of(log).roster("w")).containsEntry("taken", 0);
    }

    private static Map<String, Object> choice() {
        var choice = new TreeMap<String, Object>(Map.of("selecting", true, "frozen", false, "fundedTaken", 1, "undecided", 0));
        choice.put("fundedSeats", null);
        choice.put("next", null);
        return choice;
    }

    private void entered(String registration) {
        fact("registration.candidate-entered", form(registration, ",\"channel\":\"API\",\"notice\":\"n\""));
    }

    private void selected(String registration, String reason) {
        fact("registration.candidate-selected", "{\"workshopId\":\"w\",\"registrationId\":\"" + registration
                + "\",\"funding\":\"FUNDED\",\"answerBy\":null,\"reason\":\"" + reason + "\"}");
    }

    private void reserve(String registration, int place) {
        fact("registration.candidate-put-on-reserve", "{\"workshopId\":\"w\",\"registrationId\":\"" + registration + "\",\"place\":" + place + "}");
    }

    private void plain(String name) {
        fact("registration." + name, "{\"workshopId\":\"w\"}");
    }

    private static String form(String registration, String more) {
        return """
                {"workshopId":"w","registrationId":"%s","personId":"p-%s","role":"PARTICIPANT","funding":"FUNDED","rank":1,
                 "particulars":{"sex":"UNKNOWN","ageBand":"UNKNOWN","country":"KZ","organisationKind":"ACADEMIA"}%s}"""
                .formatted(registration, registration, more);
    }

    private void fact(String name, String payload) {
        var stream = name.substring(0, name.indexOf('.'));
        long sequence = log.stream().filter(f -> f.stream().equals(stream)).count();
        log.add(new Fact(log.size(), "e" + log.size(), stream, sequence, name, "2026-03-01T00:00:00.000Z",
                JsonMapper.shared().readTree(payload), JsonMapper.shared().readTree("{\"actor\":\"a\"}")));
    }

    private List<String> broken() {
        return Oracle.of(log).broken();
    }
}
