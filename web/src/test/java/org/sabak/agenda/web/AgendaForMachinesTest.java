package org.sabak.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.doors.Commands;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

class AgendaForMachinesTest {

    private static final String RIGHTS = "{\"title\":\"Rights\",\"day\":1,\"startsAt\":\"09:00\",\"minutes\":90,\"kind\":\"LEARNING\","
            + "\"humanRights\":\"DEDICATED\"}";
    private static final String COFFEE = "{\"title\":\"Coffee\",\"day\":1,\"startsAt\":\"10:30\",\"minutes\":30,\"kind\":\"LOGISTICS\"}";

    final House house = House.shared();
    final WorkshopId workshop = new WorkshopId("workshop-" + UUID.randomUUID());
    final Machine machine = house.machine(AccountRole.ORGANIZER);
    final String agenda = "/api/workshops/" + workshop + "/agenda";

    AgendaForMachinesTest() {
        var first = LocalDate.now().plusDays(30);
        var commands = house.bean(Commands.class);
        commands.sendAs(Actor.PROGRAM, new PlanWorkshop(workshop, new Plan("Agenda test", WorkshopKind.TRAINING_COURSE, Level.REGIONAL,
                Mode.ONSITE, "T1", "IV", "after the phase", new Place(new Country("KZ"), "Almaty", ""), "", Days.of(first, first.plusDays(1)),
                20, List.of(), List.of("ru"), true, null)));
        commands.sendAs(Actor.PROGRAM, new AnnounceWorkshop(workshop));
    }

    @Test
    void a_draft_is_replaced_only_by_whoever_has_seen_it_and_then_published() {
        assertThat(Machine.done(machine.get(agenda)).headers().firstValue("ETag")).contains("\"0\"");
        var drafted = Machine.done(put("\"0\"", RIGHTS + "," + COFFEE));
        assertThat(drafted.headers().firstValue("ETag")).contains("\"2\"");
        Machine.problem(put("\"0\"", RIGHTS), 412, "agenda.revision-moved");
        Machine.problem(put(null, RIGHTS), 428, "agenda.if-match-needed");
        assertThat(house.browser().get("/workshops/" + workshop + "/agenda").statusCode()).as("not published").isEqualTo(404);
        var published = Machine.json(Machine.done(machine.send("POST", agenda + "/publications", "", Map.of("If-Match", "\"2\""))));
        assertThat(published.get("version").asInt()).isEqualTo(1);
        assertThat(house.browser().get("/workshops/" + workshop + "/agenda").body()).contains("Rights", "Coffee");
        Machine.problem(machine.send("POST", agenda + "/publications", "", Map.of("If-Match", "\"3\"")), 409, "agenda.nothing-to-publish");
    }

    @Test
    void an_item_of_the_same_title_keeps_its_id() {
        var first = Machine.json(Machine.done(put("\"0\"", RIGHTS))).get("draft").get(0).get("itemId");
        var moved = Machine.json(Machine.done(put("\"1\"", COFFEE + "," + RIGHTS.replace("09:00", "11:00")))).get("draft");
        assertThat(moved.get(1).get("itemId")).isEqualTo(first);
        assertThat(moved.get(1).get("startsAt").asString()).startsWith("11:00");
    }

    @Test
    void a_refusal_names_the_item_and_the_field_and_nothing_is_written() {
        var answer = put("\"0\"", RIGHTS + "," + COFFEE.replace("10:30", "10:00"));
        Machine.problem(answer, 422, "agenda.overlap");
        assertThat(Machine.json(answer).get("errors").get(0).get("field").asString()).isEqualTo("items[0].startsAt");
        Machine.problem(put("\"0\"", RIGHTS.replace(":90", ":-90")), 422, "agenda.minutes-out-of-range");
        Machine.problem(put("\"0\"", COFFEE.replace("}", ",\"gender\":\"INTEGRATED\"}")), 422, "agenda.gender-without-learning");
        Machine.problem(put("\"0\"", RIGHTS.replace("}", ",\"speakers\":[\"trainer-nobody\"]}")), 422, "agenda.unknown-trainer");
        assertThat(Machine.json(machine.get(agenda)).get("draft")).isEmpty();
        assertThat(machine.get("/api/workshops/workshop-unknown/agenda").statusCode()).isEqualTo(404);
        assertThat(house.machine(AccountRole.AUDITOR).get(agenda).statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_is_taken_from_organizers_only_and_one_that_is_too_large_is_not_read() {
        var table = "1;09:00;90;Rights;learning\n";
        assertThat(upload(house.signedIn(AccountRole.ORGANIZER), table)).startsWith("200").contains("The table can be taken (items: 1)");
        assertThat(upload(house.signedIn(AccountRole.AUDITOR), table)).contains("403");
        assertThat(upload(house.browser(), table)).startsWith("302").endsWith("/sign-in");
        assertThat(upload(house.signedIn(AccountRole.ORGANIZER), table.repeat(60_000))).startsWith("302").endsWith(page() + "?file=too-large");
    }

    private java.net.http.HttpResponse<String> put(String match, String items) {
        return machine.send("PUT", agenda, "{\"items\":[" + items + "]}", match == null ? Map.of() : Map.of("If-Match", match));
    }

    private String page() {
        return "/desk/workshops/" + workshop + "/agenda/import";
    }

    /** Status, and what the page says or where it sends one. */
    private String upload(Browser who, String table) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + who.formToken() + "\r\n--x\r\nContent-Disposition: "
                + "form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n" + table + "\r\n--x--\r\n";
        var answer = who.sent(page(), "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));
        return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(answer.body());
    }
}
