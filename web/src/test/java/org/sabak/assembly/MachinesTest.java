package org.sabak.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.created;
import static org.sabak.assembly.Machine.done;
import static org.sabak.assembly.Machine.json;
import static org.sabak.assembly.Machine.problem;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.access.AccessCommand.RevokeToken;
import org.sabak.doors.CommandLine;
import org.sabak.doors.Commands;
import org.sabak.kernel.Actor;

/** The contract for machines: what it does, and how it says no. */
class MachinesTest {

    private static final String PERSON = """
            {"name":"Gulnara O'g'li-Example","nativeName":"Гульнара","email":"gulnara@example.org","organisation":"Ministry, Dept. 7",
             "organisationKind":"GOVERNMENT","country":"KZ","sex":"FEMALE","ageBand":"FROM_35_TO_49"}""";

    private final House house = House.shared();
    private final Machine desk = house.machine(AccountRole.ORGANIZER);
    private final Machine nobody = new Machine(house.address(), null);

    @Test
    void a_workshop_is_planned_changed_held_and_closed() {
        var at = planned(2);
        assertThat(json(nobody.get("/api/workshops")).toString()).as("tentative").doesNotContain(at);
        assertThat(nobody.get(at).statusCode()).isEqualTo(404);
        done(desk.send("PUT", at + "/title", "{\"title\":\"Border security, second edition\"}", Map.of()));
        done(desk.send("PUT", at + "/partners", "{\"partners\":[]}", Map.of()));
        done(desk.send("PUT", at + "/seats", "{\"seats\":1}", Map.of()));
        assertThat(json(done(desk.post(at + "/announcement", null))).get("stage").asString()).isEqualTo("ANNOUNCED");
        var shown = json(nobody.get(at));
        assertThat(shown.get("title").asString()).isEqualTo("Border security, second edition");
        assertThat(shown.get("place").get("venue").asString()).as("for people with a seat only").isEmpty();
        done(desk.post(at + "/registration-opening", "{\"closesAt\":\"" + Instant.now().plusSeconds(86_400) + "\"}"));

        var first = json(created(desk.post(at + "/registrations", PERSON)));
        assertThat(first.get("state").asString()).isEqualTo("SEATED");
        var second = json(created(desk.post(at + "/registrations", PERSON.replace("gulnara@", "g2@"))));
        assertThat(second.get("state").asString()).isEqualTo("RESERVE");
        done(desk.post(at + "/registrations/" + first.get("registrationId").asString() + "/withdrawal", null));
        assertThat(json(desk.get(at + "/registrations/" + second.get("registrationId").asString())).get("state").asString())
                .isEqualTo("SEATED");
        var session = json(desk.get(at)).get("sessions").get(0).get("sessionId").asString();
        var mark = "{\"registrationId\":\"" + second.get("registrationId").asString() + "\",\"mark\":\"";
        done(desk.post(at + "/sheets/" + session + "/marks", "{\"marks\":[" + mark + "ABSENT\"}]}"));
        var corrected = json(done(desk.post(at + "/sheets/" + session + "/corrections", mark + "LATE\",\"reason\":\"came at ten\"}")));
        assertThat(corrected.get("lines").get(0).get("corrections")).hasSize(1);
        assertThat(json(desk.get(at + "/history")).get("entries")).hasSizeGreaterThan(8);
        assertThat(json(done(desk.post(at + "/cancellation", "{\"reason\":\"flood\"}"))).get("stage").asString()).isEqualTo("CANCELLED");
    }

    /** The seats on the page are those of the roster, which the house prepares by itself; others go on registering meanwhile. */
    @Test
    void the_answer_to_a_plan_shows_what_the_house_did_about_it() {
        var at = announced(1_000);
        var enough = new AtomicBoolean();
        Thread.startVirtualThread(() -> {
            while (!enough.get()) created(desk.post(at + "/registrations", PERSON));
        });
        try {
            for (int n = 0; n < 20; n++) assertThat(json(planning(5)).get("seats").asInt()).isEqualTo(5);
        } finally {
            enough.set(true);
        }
    }

    @Test
    void the_same_key_gives_the_same_answer_and_makes_one_thing() {
        var at = announced(5);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = created(desk.send("POST", at + "/registrations", PERSON, key));
        var again = desk.send("POST", at + "/registrations", PERSON, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(json(desk.get(at + "/registrations")).get("rows")).hasSize(1);
        var other = desk.send("POST", at + "/registrations", PERSON.replace("Gulnara", "Dinara"), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("api.key-reused");
    }

    @Test
    void wrong_fields_are_named_each_with_a_sentence() {
        var at = announced(5);
        var answer = desk.send("POST", at + "/registrations", """
                {"name":"%s","email":"not an address","organisation":"","organisationKind":"GOVERNMENT","country":"XX","sex":"FEMALE",
                 "ageBand":"FROM_35_TO_49"}""".formatted("a".repeat(200)), Map.of("Accept-Language", "ru"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        var errors = json(answer).get("errors");
        assertThat(StreamSupport.stream(errors.spliterator(), false).map(e -> e.get("field").asString()))
                .containsExactlyInAnyOrder("name", "email", "organisation", "country");
        assertThat(errors.toString()).contains("не более 150 знаков").contains("Заполните это поле");
    }

    @Test
    void what_cannot_be_read_is_a_400() {
        problem(desk.post("/api/workshops", "{"), 400, "api.not-json");
        problem(desk.post("/api/workshops", "[]"), 400, "api.not-json");
        problem(desk.post("/api/programme/totals", "{\"surprise\":1}"), 400, "api.unknown-field");
        problem(desk.post("/api/tokens", "{}"), 403, "access.not-for-you");
        var at = planned(5);
        problem(desk.send("PUT", at + "/format", "{\"kind\":\"PARTY\"}", Map.of()), 400, "api.field-not-understood");
        problem(desk.send("PUT", at + "/days", "{\"firstDay\":\"2026-02-30\",\"lastDay\":\"2026-03-01\"}", Map.of()), 400,
                "api.field-not-understood");
        problem(desk.send("PUT", at + "/title", "x", Map.of("Content-Type", "text/plain")), 415, "api.send-json");
        problem(desk.post(at + "/title", "{}"), 405, "api.method-not-allowed");
        problem(desk.send("PUT", at + "/title", "\"" + "a".repeat(1_100_000) + "\"", Map.of()), 413, "api.body-too-large");
    }

    @Test
    void what_does_not_exist_is_a_404() {
        problem(desk.get("/api/workshops/workshop-nowhere"), 404, "api.not-known");
        problem(desk.get("/api/workshops/NOT%20AN%20ID"), 404, "api.not-known");
        problem(desk.post("/api/workshops/workshop-nowhere/announcement", null), 404, "api.not-known");
        problem(desk.post("/api/workshops/workshop-nowhere/registrations", PERSON), 404, "api.not-known");
        problem(desk.get("/api/nowhere"), 404, "api.no-such-address");
    }

    @Test
    void a_rule_says_no_with_its_code_and_a_sentence() {
        var at = planned(5);
        var no = desk.send("PUT", at + "/days", "{\"firstDay\":\"1999-01-01\",\"lastDay\":\"1999-01-02\",\"reason\":\"x\"}", Map.of());
        problem(no, 422, "workshop.date-out-of-range");
        assertThat(json(no).get("errors").get(0).get("field").asString()).isEqualTo("firstDay");
        for (int seats : new int[] {0, 100_001}) {
            assertThat(desk.send("PUT", at + "/seats", "{\"seats\":" + seats + "}", Map.of()).statusCode()).isEqualTo(422);
        }
        problem(desk.send("PUT", at + "/place", "{\"country\":\"KZ\",\"city\":\"Almaty\",\"zone\":\"Asia/Nowhere\"}", Map.of()), 422,
                "workshop.unknown-zone");
    }

    @Test
    void a_token_that_is_wrong_or_withdrawn_opens_nothing() {
        problem(new Machine(house.address(), "made-up").get("/api/figures"), 401, "access.token-not-valid");
        problem(nobody.get("/api/people"), 401, "access.token-needed");
        var secret = house.token(AccountRole.ORGANIZER);
        var machine = new Machine(house.address(), secret);
        assertThat(machine.get("/api/people").statusCode()).isEqualTo(200);
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new RevokeToken(TokenId.ofSecret(secret)));
        problem(machine.get("/api/people"), 401, "access.token-not-valid");
    }

    @Test
    void the_console_makes_a_token_for_whoever_may_read_the_data_folder() throws Exception {
        var console = java.nio.file.Files.readString(house.data().resolve("console-key")).strip().split(" ");
        var form = "role=AUDITOR&days=90&label=nightly+report";
        var refused = house.browser().raw("POST", "/console/tokens", form, Map.of("X-Console-Key", "guess"));
        assertThat(refused.statusCode()).isEqualTo(404);
        var made = house.browser().raw("POST", "/console/tokens", form, Map.of("X-Console-Key", console[1]));
        assertThat(made.statusCode()).isEqualTo(200);
        var auditor = new Machine(house.address(), made.body().strip());
        assertThat(auditor.get("/api/desk/figures").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/api/people").statusCode()).isEqualTo(403);
    }

    @Test
    void the_console_rebuilds_the_read_models_for_whoever_may_read_the_data_folder() throws Exception {
        var before = json(nobody.get("/api/figures"));
        var refused = house.browser().raw("POST", "/console/read-models", "", Map.of("X-Console-Key", "guess"));
        assertThat(refused.statusCode()).isEqualTo(404);

        var rebuilt = CommandLine.run(List.of("rebuild", "--data", house.data().toString())).orElseThrow();

        assertThat(rebuilt.done()).as(rebuilt.text()).isTrue();
        assertThat(rebuilt.text()).matches("Rebuilt from [1-9]\\d* events in .*");
        assertThat(json(nobody.get("/api/figures"))).isEqualTo(before);
        assertThat(CommandLine.run(List.of("rebuild", "--now")).orElseThrow().text()).startsWith("Usage: sabak rebuild");
    }

    @Test
    void the_contract_describes_every_address() {
        var contract = json(nobody.get("/v3/api-docs"));
        assertThat(contract.get("paths").propertyNames()).contains("/api/workshops/{workshopId}/registrations", "/api/figures");
        contract.get("paths").forEach(path -> path.forEach(operation -> {
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames()).contains("422", "404");
        }));
        assertThat(contract.toString()).doesNotContain("/desk/workshops/new");
    }

    private String planned(int seats) {
        return planning(seats).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> planning(int seats) {
        var day = LocalDate.now().plusDays(30);
        return created(desk.post("/api/workshops", """
                {"title":"Border security","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"KZ","city":"Almaty","venue":"Room 5"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":%d,"countries":["KZ","KG"]}""".formatted(day, day.plusDays(1), seats)));
    }

    private String announced(int seats) {
        var at = planned(seats);
        done(desk.post(at + "/announcement", null));
        return at;
    }
}
