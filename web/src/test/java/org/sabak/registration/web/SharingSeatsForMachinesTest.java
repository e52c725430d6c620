package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.created;
import static org.sabak.assembly.Machine.done;
import static org.sabak.assembly.Machine.json;
import static org.sabak.assembly.Machine.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import tools.jackson.databind.json.JsonMapper;

/** Country seats and held seats in the real program, by the addresses for machines. */
class SharingSeatsForMachinesTest {

    private static final String PERSON = """
            {"name":"Gulnara Example","email":"gulnara@example.org","organisation":"Ministry","organisationKind":"GOVERNMENT",
             "country":"KZ","sex":"FEMALE","ageBand":"FROM_35_TO_49"}""";

    private final House house = House.shared();
    private final Machine desk = house.machine(AccountRole.ORGANIZER);
    private final Machine nobody = new Machine(house.address(), null);

    @Test
    void seats_are_shared_out_among_countries_and_held_for_women() {
        var at = announced();
        var shared = json(done(desk.send("PUT", at + "/seats/countries",
                "{\"countries\":[{\"country\":\"KZ\",\"seats\":1},{\"country\":\"UZ\",\"seats\":2}]}", Map.of())));
        assertThat(shared.get("shares").get("countries")).hasSize(2);
        created(desk.post(at + "/registrations", PERSON));
        var second = json(created(desk.post(at + "/registrations", PERSON)));
        assertThat(second.get("state").asString()).as("a second person from KZ").isEqualTo("RESERVE");
        var seats = json(desk.get(at + "/seats")).get("shares").get("countries").get(0);
        assertThat(seats).isEqualTo(JsonMapper.shared().readTree(
                "{\"country\":\"KZ\",\"seats\":1,\"taken\":1,\"free\":0,\"reserve\":1}"));
        assertThat(json(desk.get(at + "/registrations")).get("shares").get("countries").get(0)).isEqualTo(seats);

        problem(desk.send("PUT", at + "/seats/countries", "{\"countries\":[{\"country\":\"KZ\",\"seats\":4}]}", Map.of()), 422,
                "registration.allotted-above-seats");
        var no = desk.send("PUT", at + "/seats/countries", "{\"countries\":[{\"country\":\"KZ\",\"seats\":0}]}", Map.of());
        problem(no, 409, "registration.allotted-below-taken");
        assertThat(json(no).get("detail").asString()).startsWith("KZ: ").contains("already have 1 seats");
        assertThat(json(no).get("errors").get(0).get("field").asString()).isEqualTo("countries");

        var until = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        var held = json(done(desk.send("PUT", at + "/seats/held-for-women", "{\"seats\":2,\"until\":\"" + until + "\"}", Map.of())));
        assertThat(held.get("shares").get("women").get("held").asInt()).isEqualTo(2);
        assertThat(json(desk.get(at)).get("heldUntil").asString()).isEqualTo(until.toString());
        assertThat(json(nobody.get(at)).get("heldUntil").isNull()).as("for organizers only").isTrue();
        var released = json(done(desk.send("DELETE", at + "/seats/held-for-women", null, Map.of())));
        assertThat(released.get("shares").get("women").get("held").asInt()).isZero();
    }

    @Test
    void whoever_has_not_seen_the_shares_as_they_are_changes_nothing() {
        var at = announced();
        var first = desk.get(at + "/seats").headers().firstValue("ETag").orElseThrow();
        var kz = "{\"countries\":[{\"country\":\"KZ\",\"seats\":1}]}";
        done(desk.send("PUT", at + "/seats/countries", kz, Map.of("If-Match", first)));
        problem(desk.send("PUT", at + "/seats/countries", "{\"countries\":[]}", Map.of("If-Match", first)), 412, "registration.shares-moved");
        var second = desk.get(at + "/seats").headers().firstValue("ETag").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        var media = "{\"kinds\":[{\"kind\":\"MEDIA\",\"seats\":1}]}";
        problem(desk.send("PUT", at + "/seats/kinds", media, Map.of("If-Match", first)), 412, "registration.shares-moved");
        done(desk.send("PUT", at + "/seats/kinds", media, Map.of("If-Match", second)));
    }

    private String announced() {
        var day = LocalDate.now().plusDays(30);
        var at = created(desk.post("/api/workshops", """
                {"title":"Shared out","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"KZ","city":"Almaty"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":3,"countries":["KZ","UZ"]}""".formatted(day, day)))
                .headers().firstValue("Location").orElseThrow();
        done(desk.post(at + "/announcement", null));
        return at;
    }
}
