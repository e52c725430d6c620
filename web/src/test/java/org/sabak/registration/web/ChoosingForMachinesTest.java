package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.created;
import static org.sabak.assembly.Machine.done;
import static org.sabak.assembly.Machine.json;
import static org.sabak.assembly.Machine.problem;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;

/** Who gets a seat is chosen in the real program, by the addresses for machines. */
class ChoosingForMachinesTest {

    private final Machine desk = House.shared().machine(AccountRole.ORGANIZER);
    private final String at = announced();

    @Test
    void a_form_asks_for_a_seat_and_a_decision_gives_it() {
        var first = person("Aigul Example", "GOVERNMENT");
        assertThat(state(first)).isEqualTo("NEW");
        assertThat(json(desk.get(at + "/seats")).get("taken").asInt()).isZero();
        assertThat(json(done(stand(first, "SEATED", ""))).get("state").asString()).isEqualTo("SEATED");
        assertThat(json(desk.get(at + "/seats")).get("taken").asInt()).isOne();
        done(desk.send("DELETE", at + "/selection", null, Map.of()));
        problem(put("/selection/frozen", null), 409, "registration.not-selecting");
    }

    @Test
    void the_reserve_comes_first_and_whoever_passes_it_over_says_why() {
        var waiting = person("Bakyt Example", "GOVERNMENT");
        var other = person("Chinara Example", "MEDIA");
        done(stand(waiting, "RESERVE", ""));
        assertThat(json(desk.get(at + "/seats")).get("choice").get("next").asString()).isEqualTo(id(waiting));
        problem(stand(other, "SEATED", ""), 422, "registration.reason-needed");
        done(stand(other, "SEATED", ",\"reason\":\"Speaks for the south\""));
        assertThat(state(other)).isEqualTo("SEATED");
    }

    @Test
    void seats_of_a_kind_and_paid_seats_and_the_last_seat_are_given_once_only() {
        done(put("/seats/kinds", "{\"kinds\":[{\"kind\":\"MEDIA\",\"seats\":1}]}"));
        done(put("/seats/funded", "{\"funded\":1}"));
        done(put("/seats/womens-target", "{\"percent\":50}"));
        problem(put("/seats/womens-target", "{\"percent\":101}"), 422, "registration.percent-out-of-range");
        problem(put("/seats/kinds", "{\"kinds\":[{\"kind\":\"MEDIA\",\"seats\":4}]}"), 422, "registration.kinds-above-seats");
        done(stand(person("Dinara Example", "MEDIA"), "SEATED", ""));
        var second = person("Elnura Example", "MEDIA");
        problem(stand(second, "SEATED", ",\"funding\":\"SELF_FUNDED\""), 409, "registration.kind-full");
        var third = person("Farida Example", "JUSTICE");
        problem(stand(third, "SEATED", ""), 409, "registration.funded-seats-taken");
        done(stand(third, "SEATED", ",\"funding\":\"SELF_FUNDED\""));
        var seats = json(desk.get(at + "/seats"));
        assertThat(seats.get("shares").get("women").get("target").asInt()).isEqualTo(50);
        assertThat(seats.get("choice").get("fundedTaken").asInt()).isOne();
        assertThat(seats.get("taken").asInt()).isEqualTo(2);
        done(stand(person("Gulzat Example", "JUSTICE"), "SEATED", ",\"funding\":\"SELF_FUNDED\""));
        problem(stand(person("Kanykei Example", "JUSTICE"), "SEATED", ",\"funding\":\"SELF_FUNDED\""), 409, "registration.no-seat-free");
    }

    @Test
    void on_a_frozen_list_a_change_is_only_asked_for_until_it_is_accepted() {
        var seated = person("Aigul Example", "GOVERNMENT");
        done(stand(seated, "SEATED", ",\"answerBy\":\"" + Instant.now().plusSeconds(86_400) + "\""));
        done(put("/selection/frozen", null));
        var asked = json(done(stand(seated, "DECLINED", "")));
        assertThat(asked.get("state").asString()).isEqualTo("SEATED");
        assertThat(asked.get("candidacy").get("wanted").asString()).isEqualTo("DECLINE");
        var accepted = json(done(put(path(seated) + "/change", "{\"accepted\":true}")));
        assertThat(accepted.get("state").asString()).isEqualTo("DECLINED");
        problem(put(path(seated) + "/decision", "{\"state\":\"SOMEWHERE\"}"), 400, "api.field-not-understood");
        problem(stand(seated, "SEATED", ",\"answerBy\":\"2020-01-01T00:00:00Z\""), 422, "registration.answer-in-the-past");
    }

    private HttpResponse<String> stand(String registration, String standing, String more) {
        return put(path(registration) + "/decision", "{\"state\":\"" + standing + "\"" + more + "}");
    }

    private HttpResponse<String> put(String path, String body) {
        return desk.send("PUT", at + path, body, Map.of());
    }

    private String state(String registration) {
        return json(desk.get(registration)).get("state").asString();
    }

    private String path(String registration) {
        return registration.substring(registration.indexOf("/registrations/"));
    }

    private static String id(String registration) {
        return registration.substring(registration.lastIndexOf('/') + 1);
    }

    private String person(String name, String kind) {
        return created(desk.post(at + "/registrations", """
                {"name":"%s","email":"somebody@example.org","organisation":"Office","organisationKind":"%s",
                 "country":"KZ","sex":"FEMALE","ageBand":"FROM_35_TO_49"}""".formatted(name, kind)))
                .headers().firstValue("Location").orElseThrow();
    }

    /** Three seats, chosen. */
    private String announced() {
        var day = LocalDate.now().plusDays(30);
        var workshop = created(desk.post("/api/workshops", """
                {"title":"Chosen","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"KZ","city":"Almaty"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":3,"countries":["KZ","UZ"]}""".formatted(day, day)))
                .headers().firstValue("Location").orElseThrow();
        done(desk.post(workshop + "/announcement", null));
        done(desk.send("PUT", workshop + "/selection", null, Map.of()));
        return workshop;
    }
}
