package org.sabak.mainstreaming.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.assembly.Machine.created;
import static org.sabak.assembly.Machine.done;
import static org.sabak.assembly.Machine.json;
import static org.sabak.assembly.Machine.problem;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;

/** Markers, checklist, due diligence and targets in the real program, by the addresses for machines. */
class MarkingForMachinesTest {

    private static final LocalDate DAY = LocalDate.now().plusDays(30);

    private final House house = House.shared();
    private final Machine desk = house.machine(AccountRole.ORGANIZER);

    @Test
    void markers_are_coded_and_what_is_null_was_not_answered() {
        var at = planned() + "/mainstreaming";
        var nothing = json(desk.get(at));
        assertThat(nothing.get("gem").isNull() && nothing.get("dac").isNull() && nothing.get("score").isNull()).isTrue();
        var coded = json(done(put(at + "/gem", "{\"gem\":\"PRINCIPAL\",\"note\":\"logframe\"}")));
        assertThat(coded.get("gem").asString()).isEqualTo("PRINCIPAL");
        assertThat(coded.get("dac").isNull()).isTrue();
        assertThat(coded.get("dacDerived").asString()).isEqualTo("PRINCIPAL");
        problem(put(at + "/dac", "{\"dac\":\"NOT_TARGETED\",\"note\":\" \"}"), 422, "mainstreaming.note-needed");
        done(put(at + "/dac", "{\"dac\":\"NOT_TARGETED\",\"note\":\"design\"}"));
        var cleared = json(done(desk.post(at + "/dac/clearing", "{\"reason\":\"slip\"}")));
        assertThat(cleared.get("dac").isNull()).isTrue();
        problem(desk.post(at + "/dac/clearing", "{\"reason\":\"slip\"}"), 409, "mainstreaming.not-screened");
    }

    @Test
    void a_checklist_without_a_note_is_refused_whole() {
        var at = planned() + "/mainstreaming";
        problem(put(at + "/panel", "{\"answers\":[{\"principle\":\"LEGALITY\",\"points\":2,\"note\":\"two treaties\"},"
                + "{\"principle\":\"EMPOWERMENT\",\"points\":1}]}"), 422, "mainstreaming.note-needed");
        assertThat(json(desk.get(at)).get("panel")).isEmpty();
    }

    @Test
    void a_decision_has_no_reasons_and_expires() {
        var at = planned() + "/mainstreaming";
        done(put(at + "/hrddp/scope", "{\"securityForces\":\"YES\",\"operationalContent\":\"UNKNOWN\"}"));
        var body = "{\"outcome\":\"APPROVED\",\"decidedOn\":\"%s\",\"validUntil\":\"%s\"}";
        problem(desk.post(at + "/hrddp/screenings", body.formatted(DAY, DAY.plusDays(1))), 422, "mainstreaming.decided-in-the-future");
        assertThat(desk.post(at + "/hrddp/screenings", "{\"outcome\":\"APPROVED\",\"decidedOn\":\"2026-01-01\",\"validUntil\":\"2027-01-01\",\"reason\":\"x\"}")
                .statusCode()).as("a field for reasons").isEqualTo(400);
        var hrddp = json(done(desk.post(at + "/hrddp/screenings", body.formatted(LocalDate.now().minusDays(2), DAY.minusDays(1))))).get("hrddp");
        assertThat(hrddp.get("scope").asString()).isEqualTo("UNKNOWN");
        assertThat(hrddp.get("validity").asString()).isEqualTo("EXPIRES_BEFORE_LAST_DAY");
        assertThat(hrddp.get("inTime").asBoolean()).isTrue();
    }

    @Test
    void whoever_has_not_seen_the_answers_as_they_are_changes_nothing() {
        var at = planned() + "/mainstreaming";
        var first = desk.get(at).headers().firstValue("ETag").orElseThrow();
        var second = done(desk.send("PUT", at + "/budget", "{\"usd\":48000}", Map.of("If-Match", first))).headers().firstValue("ETag").orElseThrow();
        assertThat(second).isEqualTo(desk.get(at).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(first);
        problem(desk.send("PUT", at + "/budget", "{\"usd\":50000}", Map.of("If-Match", first)), 412, "mainstreaming.answers-moved");
        done(desk.send("PUT", at + "/budget", "{\"usd\":50000}", Map.of("If-Match", second)));
    }

    @Test
    void targets_have_baselines_and_milestones_and_the_women_s_share_of_a_workshop_is_set_with_its_seats() {
        var at = planned() + "/targets";
        var first = desk.get(at).headers().firstValue("ETag").orElseThrow();
        done(desk.send("PUT", at + "/M12/target", "{\"percent\":25,\"by\":\"2028-12-31\"}", Map.of("If-Match", first)));
        problem(desk.send("PUT", at + "/M12/target", "{\"percent\":26,\"by\":\"2028-12-31\"}", Map.of("If-Match", first)), 412, "mainstreaming.targets-moved");
        done(put(at + "/M12/milestones/2027-06-30", "{\"percent\":20.5}"));
        problem(put(at + "/M12/milestones/2027-06-30", "{\"percent\":21}"), 409, "mainstreaming.milestone-twice");
        problem(put(at + "/M12/milestones/2029-01-01", "{\"percent\":21}"), 422, "mainstreaming.milestone-after-target");
        problem(put(at + "/M4/target", "{\"percent\":40,\"by\":\"2028-12-31\"}"), 409, "mainstreaming.set-with-the-seats");
        problem(put(at + "/M7/target", "{\"percent\":33.33,\"by\":\"2028-12-31\"}"), 422, "mainstreaming.percent-too-fine");
        var set = json(done(put(at + "/M12/baseline", "{\"percent\":null,\"asOf\":\"2026-01-31\"}"))).get("aims").get("byMeasure").get("M12");
        assertThat(set.get("baseline").get("percent").isNull()).isTrue();
        assertThat(set.get("milestones").get(0).get("percent").asString()).isEqualTo("20.5");
        done(desk.send("DELETE", at + "/M12/milestones/2027-06-30", null, Map.of()));
        problem(desk.send("DELETE", at + "/M12/milestones/2027-06-30", null, Map.of()), 404, "mainstreaming.no-such-milestone");
        assertThat(put("/api/targets/M4/actual", "{\"percent\":50}").statusCode()).as("what a share is").isEqualTo(404);
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        var auditor = house.machine(AccountRole.AUDITOR);
        var at = planned();
        assertThat(auditor.get(at + "/mainstreaming").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/api/targets").statusCode()).isEqualTo(200);
        assertThat(auditor.send("PUT", at + "/mainstreaming/budget", "{\"usd\":1}", Map.of()).statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/workshops/workshop-none/mainstreaming").statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/workshops/workshop-none/targets").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(String address, String body) {
        return desk.send("PUT", address, body, Map.of());
    }

    private String planned() {
        return created(desk.post("/api/workshops", """
                {"title":"Marked","kind":"THEMATIC_WORKSHOP","theme":"T1","place":{"country":"KZ","city":"Almaty"},
                 "days":{"firstDay":"%s","lastDay":"%s"},"seats":3,"countries":["KZ","UZ"]}""".formatted(DAY, DAY)))
                .headers().firstValue("Location").orElseThrow();
    }
}
