package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.assembly.Ministry;
import org.sabak.registration.OfficialLetter;

class NominatingForMachinesTest {

    final House house = House.shared();
    final Ministry ministry = Ministry.invited(house);
    final Machine machine = house.machine(AccountRole.ORGANIZER);
    final String base = "/api/workshops/" + ministry.workshop() + "/nominations";

    @Test
    void a_table_is_replaced_only_by_whoever_has_seen_it() {
        var first = put("\"0\"", "Dana Omarova");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(machine.get(base + "/KZ").headers().firstValue("ETag")).contains("\"1\"");
        var late = put("\"0\"", "Farida Aliyeva");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("nomination.version-moved");
        assertThat(put(null, "Farida Aliyeva").statusCode()).isEqualTo(428);
        assertThat(put("\"1\"", "Farida Aliyeva").headers().firstValue("ETag")).contains("\"2\"");
        assertThat(machine.get(base).body()).contains("Farida Aliyeva").doesNotContain("Dana Omarova");
    }

    @Test
    void a_name_with_a_line_break_is_refused_with_its_row() {
        var answer = put("\"0\"", "Dana\\r\\nBcc: all@example.org");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("rows[0].name");
    }

    @Test
    void invitations_deadlines_and_requests_are_handled_by_machine() {
        var due = Instant.now().plusSeconds(864_000).toString();
        var invite = "{\"country\":\"KG\",\"name\":\"Ulan Demo\",\"email\":\"ulan@mfa.example\",\"language\":\"ru\",\"due\":\"" + due + "\"}";
        assertThat(machine.send("POST", base + "/invitations", invite, Map.of("Idempotency-Key", "one")).statusCode()).isEqualTo(201);
        assertThat(machine.send("PUT", base + "/KG/due", "{\"due\":\"2020-01-01T00:00:00Z\"}", Map.of()).body()).contains("nomination.due-in-the-past");
        var more = "{\"invitationId\":\"" + ministry.invitation() + "\",\"seats\":1,\"days\":0}";
        assertThat(machine.send("POST", base + "/KZ/more", more, Map.of()).body()).contains("\"asked\":{");
        assertThat(machine.send("POST", base + "/KZ/answer", "{\"accepted\":false}", Map.of()).body()).contains("\"asked\":null");
        assertThat(machine.send("DELETE", base + "/KZ/invitations/" + ministry.invitation(), null, Map.of()).body()).contains("\"takenBack\":true");
        assertThat(machine.send("POST", base + "/KZ/more", more, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void the_official_letter_is_filed_and_read_by_machine_and_known_by_what_is_in_it() {
        var at = base + "/KZ/letter?invitationId=" + ministry.invitation();
        var pdf = "%PDF-1.7\nDear organizer\n%%EOF\n";
        var filed = Machine.json(Machine.done(machine.send("PUT", at, pdf, Map.of("Content-Type", "application/pdf"))));
        var again = Machine.json(Machine.done(machine.send("PUT", at, pdf, Map.of("Content-Type", "application/octet-stream"))));
        assertThat(again.get("letter")).as("the same file is the same letter").isEqualTo(filed.get("letter"));
        var id = filed.get("letter").get("documentId").asString();
        var read = Machine.done(machine.get(base + "/KZ/letters/" + id));
        assertThat(read.body()).isEqualTo(pdf);
        assertThat(read.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");

        Machine.done(machine.send("PUT", at, "%PDF-1.7\n" + "x".repeat(2 << 20) + "%%EOF", Map.of("Content-Type", "application/pdf")));
        Machine.problem(machine.send("PUT", at, "MZ program", Map.of("Content-Type", "application/pdf")), 422, "nomination.letter-kind");
        Machine.problem(machine.send("PUT", at, "", Map.of("Content-Type", "application/pdf")), 422, "nomination.letter-empty");
        var large = "%PDF-1.7\n" + "x".repeat(OfficialLetter.MOST) + "%%EOF";
        Machine.problem(machine.send("PUT", at, large, Map.of("Content-Type", "application/pdf")), 413, "nomination.letter-too-large");
        assertThat(new Machine(ministry.house().address(), null).send("PUT", at, pdf, Map.of("Content-Type", "application/pdf"))
                .statusCode()).isEqualTo(401);
    }

    private java.net.http.HttpResponse<String> put(String match, String name) {
        var body = "{\"invitationId\":\"" + ministry.invitation() + "\",\"rows\":[{\"name\":\"" + name + "\",\"contact\":\"somebody@mfa.example\","
                + "\"organisation\":\"Ministry\",\"sex\":\"FEMALE\",\"kind\":\"GOVERNMENT\"}]}";
        return machine.send("PUT", base + "/KZ/nominees", body, match == null ? Map.of() : Map.of("If-Match", match));
    }
}
