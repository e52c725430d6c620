package org.sabak.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;

/** One workshop from the plan to closed figures, in the real program, by the forms an organizer sends. */
class DeskJourneyTest {

    private static final ZoneId THERE = ZoneId.of("Asia/Almaty");
    private static final Pattern MARK = Pattern.compile("name=\"mark-(registration-[a-z0-9-]+)\"");

    private final Browser desk = House.shared().signedIn(AccountRole.ORGANIZER);
    private final String id = UUID.randomUUID().toString();
    private final String workshop = "/desk/workshops/workshop-" + id;
    private final String sheet = workshop + "/sessions/session-" + id + "-1/attendance";

    @Test
    void from_the_plan_to_closed_figures_and_their_history() {
        plan();
        assertThat(send(workshop + "/registration", Map.of("closesAt", LocalDateTime.now(THERE).plusDays(1).withNano(0)
                .toString()))).isEqualTo(302);
        add("Amina Journey");
        add("Botir o'g'li Journey");
        assertThat(desk.get(workshop + "/roster").body()).contains("Amina Journey", "Waiting, no. 1", "1 of 1 taken, 1 waiting");
        attendance();
        assertThat(send(workshop + "/held", Map.of())).isEqualTo(302);
        assertThat(send(workshop + "/closed-figures", Map.of())).isEqualTo(302);
        assertThat(desk.get(workshop).body()).contains("Saved.", "Held, figures closed").doesNotContain(workshop + "/title");
        assertThat(desk.get(sheet).body()).contains("The figures are closed");
        assertThat(desk.get(workshop + "/history").body()).contains("Planned: “A journey”",
                "Amina Journey: corrected from Absent to Late", "Reason: second bus", "Figures closed.",
                "Botir o&#39;g&#39;li Journey joined the reserve list at place 1");
    }

    @Test
    void what_a_closed_or_unknown_workshop_cannot_do_is_said_in_words() {
        plan();
        assertThat(send(workshop + "/cancellation", Map.of("reason", "no funds"))).isEqualTo(302);
        assertThat(desk.post(workshop + "/title", "title=Another").body()).contains("in the stage “Cancelled”", "Another");
        assertThat(desk.get("/desk/workshops/workshop-nobody").statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/workshops/nonsense").statusCode()).isEqualTo(404);
    }

    private void plan() {
        var today = LocalDate.now(THERE).toString();
        var fields = new LinkedHashMap<>(Map.of("workshopId", "workshop-" + id, "title", "A journey", "kind",
                "TRAINING_COURSE", "theme", "T1", "country", "KZ", "city", "Almaty", "firstDay", today, "lastDay", today,
                "seats", "1", "then", "announce"));
        assertThat(send("/desk/workshops", fields)).isEqualTo(302);
    }

    private void add(String name) {
        var fields = new LinkedHashMap<>(Map.of("registrationId", "registration-" + UUID.randomUUID(), "personId",
                "person-" + UUID.randomUUID(), "name", name, "email", "journey@example.org", "organisation", "Ministry",
                "organisationKind", "GOVERNMENT", "country", "KZ", "sex", "FEMALE", "ageBand", "UNKNOWN", "role", "PARTICIPANT"));
        assertThat(send(workshop + "/roster", fields)).isEqualTo(302);
    }

    private void attendance() {
        var found = MARK.matcher(desk.get(sheet).body());
        assertThat(found.find()).isTrue();
        var person = found.group(1);
        assertThat(send(sheet, Map.of("mark-" + person, "ABSENT", "evidence", "SIGNATURE"))).isEqualTo(302);
        assertThat(send(sheet + "/" + person, Map.of("mark", "LATE", "reason", "second bus"))).isEqualTo(302);
        assertThat(desk.get(sheet).body()).contains("Corrected: Absent → Late");
    }

    private int send(String path, Map<String, String> fields) {
        return desk.post(path, Browser.form(fields)).statusCode();
    }
}
