package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Ministry;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.registration.NominationCommand.TakeInvitationBack;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.State;

/** A ministry names people, from the invitation to the receipt, as its browser sends it. */
class NominatingPagesTest {

    static final Country KZ = Ministry.KZ;
    static final byte[] PDF = "%PDF-1.7\nDear organizer\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    static final String TWO = "Dana Omarova\tДана Омарова\tdana@mfa.example\tMinistry\tHead\tF\t35–49\tGovernment\n"
            + "Erlan Seitov\t\t+7 700 000 00 01\tMinistry\t\tм\t\tГосударственный орган\n";

    final House house = House.shared();
    Ministry ministry;
    Browser browser;
    String said;

    @BeforeEach
    void invite() {
        ministry = Ministry.invited(house);
        browser = ministry.signedIn();
    }

    @Test
    void the_page_of_an_invitation_looks_the_same_whether_there_is_one_or_not() {
        var stranger = house.browser();
        var good = "/nominate/" + ministry.invitation();
        var none = "/nominate/invitation-00000000-0000-0000-0000-000000000000";
        assertThat(plain(stranger.get(good).body()).replace(good, "")).isEqualTo(plain(stranger.get(none).body()).replace(none, ""));
        assertThat(stranger.post(good, "").body()).contains("a…@mfa.example").doesNotContain("aigul");
        assertThat(stranger.post(none, "").body()).contains("If the invitation holds").doesNotContain("@mfa");
        for (int i = 0; i < 4; i++) stranger.post(good, "");
        assertThat(stranger.post(good, "").body()).contains("No more than 5 letters an hour");
        assertThat(stranger.get("/nominations").headers().firstValue("Location")).get().asString().contains("/sign-in");
    }

    @Test
    void a_link_opens_the_own_country_only_and_ends_with_the_invitation() {
        assertThat(browser.get("/nominations").body()).contains("Nominations: Kazakhstan").contains("(Almaty, UTC");
        for (var elsewhere : List.of("/desk", "/my")) assertThat(browser.get(elsewhere).statusCode()).isEqualTo(403);
        send(new TakeInvitationBack(ministry.workshop(), KZ, ministry.invitation()));
        assertThat(browser.get("/nominations").statusCode()).isEqualTo(302);
        assertThat(house.browser().post(ministry.link(), "").statusCode()).as("a link made before opens nothing").isEqualTo(410);
    }

    @Test
    void what_is_pasted_is_saved_sent_and_stands_on_the_roster() {
        assertThat(paste(TWO).statusCode()).isEqualTo(302);
        assertThat(nomination().draft()).extracting(l -> l.details().name()).containsExactly("Dana Omarova", "Erlan Seitov");
        assertThat(post("/nominations/sendings", Map.of("version", "1", "told", "true")).headers().firstValue("Location")).get()
                .asString().endsWith("/nominations");
        assertThat(said).contains("Add the official letter first");
        assertThat(upload(PDF, "letter.exe").statusCode()).isEqualTo(302);
        assertThat(post("/nominations/sendings", Map.of("version", "1")).headers().firstValue("Location")).get().asString().endsWith("/nominations");
        assertThat(said).contains("tick the box");
        var receipt = post("/nominations/sendings", Map.of("version", "1", "told", "true")).headers().firstValue("Location").orElseThrow();
        assertThat(receipt).matches(".*/nominations/receipts/KZ-20\\d\\d-[0-9A-Z]{4}-[0-9A-Z]{4}-1");
        assertThat(browser.get(receipt.substring(receipt.indexOf("/nominations"))).body()).contains("Dana Omarova").contains("2 people sent");
        assertThat(roster().rows()).extracting(r -> r.details().name(), r -> r.state()).containsExactlyInAnyOrder(
                tuple("Dana Omarova", State.NEW), tuple("Erlan Seitov", State.NEW));
        assertThat(browser.get("/nominations/receipts/KZ-2026-AAAA-AAAA-1").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_named_by_row_and_column_and_nothing_is_lost() {
        var nine = TWO + "A\tB\tC\tD\tE\tF\tG\tH\tI\n";
        var answer = paste(nine);
        assertThat(answer.body()).contains("Line 3 of what you pasted has 9 cells; 8 are expected").contains("Дана Омарова").contains("A\tB\tC\tD\tE\tF\tG\tH\tI");
        var wrong = paste(TWO + "\tГульнар\tgulnar(at)mfa\tMinistry\tHead\tdunno\t35-49\tGovernment\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Row 3, E-mail or phone: ").contains("Row 3, Sex: “dunno” is not one of the answers")
                .contains("Row 3, Name, as in the passport").contains("value=\"gulnar(at)mfa\"").contains("value=\"Dana Omarova\"");
        assertThat(nomination().lines()).isEmpty();
    }

    @Test
    void a_line_break_in_a_name_or_address_is_refused_and_one_in_a_cell_becomes_a_blank() {
        var row = new HashMap<>(Map.of("version", "0", "ticket", "t", "name-0", "Dana\r\nBcc: all@example.org", "contact-0", "dana@mfa.example",
                "organisation-0", "Ministry", "kind-0", "GOVERNMENT"));
        assertThat(post("/nominations/nominees", row).statusCode()).isEqualTo(422);
        row.put("name-0", "Dana");
        row.put("contact-0", "dana@mfa.example\r\nBcc: all@example.org");
        assertThat(post("/nominations/nominees", row).statusCode()).isEqualTo(422);
        assertThat(paste("\"Dana\r\nOmarova\"\t\tdana@mfa.example\tMinistry\tHead\tF\t\tGovernment").statusCode()).isEqualTo(302);
        assertThat(nomination().draft().getFirst().details().name()).isEqualTo("Dana Omarova");
    }

    @Test
    void of_two_colleagues_the_second_sees_both_tables_and_may_save_again() {
        var colleague = ministry.colleague(KZ).signedIn();
        paste(TWO);
        var form = new HashMap<>(Map.of("version", "0", "ticket", "other", "pasted", "Farida Aliyeva\t\tfarida@mfa.example\tMinistry\t\tF\t\tGovernment"));
        var answer = colleague.post("/nominations/nominees", Browser.form(form));
        assertThat(answer.body()).contains("A colleague saved the table").contains("Farida Aliyeva").contains("Dana Omarova");
        assertThat(nomination().draft()).hasSize(2);
        form.put("version", hidden(answer.body(), "version"));
        assertThat(colleague.post("/nominations/nominees", Browser.form(form)).statusCode()).isEqualTo(302);
        assertThat(nomination().draft()).extracting(l -> l.details().name()).containsExactly("Farida Aliyeva");
    }

    @Test
    void only_letters_are_taken_and_only_those_they_concern_get_them() {
        for (var wrong : List.of("MZ this is a program".getBytes(), "%PDF-1.7 cut off".getBytes(), new byte[0],
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3})) {
            upload(wrong, "letter.pdf");
            assertThat(nomination().letter()).isNull();
            assertThat(said).contains(wrong.length == 0 ? "the file is empty" : "must be a PDF file or a picture");
        }
        upload(PDF, "letter.pdf");
        var path = "/nominations/letters/" + nomination().letter().documentId();
        var letter = browser.get(path);
        assertThat(letter.body()).contains("Dear organizer");
        assertThat(letter.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"letter-KZ.pdf\"");
        assertThat(letter.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(ministry.colleague(new Country("KG")).signedIn().get(path).statusCode()).isEqualTo(404);
        var desk = "/desk/workshops/" + ministry.workshop() + "/nominations/KZ/letters/" + nomination().letter().documentId();
        assertThat(house.signedIn(AccountRole.ORGANIZER).get(desk).body()).contains("Dear organizer");
        assertThat(house.signedIn(AccountRole.DONOR).get(desk).statusCode()).isEqualTo(403);
    }

    @Test
    void ten_megabytes_are_taken_and_thirty_are_refused_by_their_length() {
        var ten = java.util.Arrays.copyOf(PDF, 10 << 20);
        System.arraycopy("%%EOF\n".getBytes(), 0, ten, ten.length - 6, 6);
        assertThat(upload(ten, "letter.pdf").statusCode()).isEqualTo(302);
        assertThat(nomination().letter().bytes()).isEqualTo(10 << 20);
        upload(new byte[30 << 20], "letter.pdf");
        assertThat(said).contains("at most 10 MB");
        assertThat(nomination().letter().bytes()).isEqualTo(10 << 20);
        assertThat(multipart(house.browser(), "/nominations/letter", PDF, "a.pdf").statusCode()).as("nobody signed in").isEqualTo(302);
        assertThat(multipart(browser, "/workshops/x", PDF, "a.pdf").statusCode()).as("no address for files").isEqualTo(403);
    }

    @Test
    void an_organizer_invites_sees_how_far_it_is_and_answers_what_is_asked() {
        var desk = house.signedIn(AccountRole.ORGANIZER);
        var base = "/desk/workshops/" + ministry.workshop() + "/nominations";
        post("/nominations/more", Map.of("seats", "2", "days", "3"));
        assertThat(desk.get(base).body()).contains("(Almaty, UTC").contains("Aigul Demo").contains("seats 2, days 3");
        var due = nomination().due();
        assertThat(desk.post(base + "/KZ/answer", "accepted=true").statusCode()).isEqualTo(302);
        assertThat(nomination().due()).isEqualTo(due.plus(Duration.ofDays(3)));
        var form = desk.get(base + "/invitations/new").body();
        var fields = new HashMap<>(Map.of("invitationId", hidden(form, "invitationId"), "personId", hidden(form, "personId"), "country", "KZ",
                "name", "Bauyr Demo", "email", "bauyr@mfa.example", "language", "ru", "due", java.time.LocalDate.now().plusDays(9).toString()));
        assertThat(desk.post(base + "/invitations", Browser.form(fields)).statusCode()).isEqualTo(302);
        assertThat(nomination().invited()).hasSize(2);
        desk.post(base + "/KZ/invitations/" + ministry.invitation() + "/end", "");
        assertThat(browser.get("/nominations").statusCode()).isEqualTo(302);
    }

    @Test
    void a_nominee_who_was_sent_is_replaced_on_the_roster() {
        paste(TWO);
        upload(PDF, "letter.pdf");
        post("/nominations/sendings", Map.of("version", "1", "told", "true"));
        var was = nomination().sent().getLast().nominee().registrationId();
        var page = "/nominations/nominees/" + was + "/replacement";
        assertThat(browser.get(page).body()).contains("Erlan Seitov");
        assertThat(post(page, Map.of("name", "", "ticket", "t")).statusCode()).isEqualTo(422);
        assertThat(post(page, Map.of("name", "Farida Aliyeva", "contact", "farida@mfa.example", "organisation", "Ministry", "kind",
                "GOVERNMENT", "ticket", "t")).statusCode()).isEqualTo(302);
        assertThat(roster().rows()).extracting(r -> r.details().name(), r -> r.state()).contains(
                tuple("Farida Aliyeva", State.NEW), tuple("Erlan Seitov", State.WITHDRAWN));
    }

    private HttpResponse<String> paste(String table) {
        var version = String.valueOf(nomination().version());
        return post("/nominations/nominees", Map.of("version", version, "ticket", "ticket", "pasted", table));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return followed(browser.post(path, Browser.form(fields)));
    }

    /** What the next page says is said once, so it is read before the test goes on. */
    private HttpResponse<String> followed(HttpResponse<String> answer) {
        said = answer.statusCode() == 302 ? browser.get(answer.headers().firstValue("Location").orElseThrow()
                .replaceFirst("https?://[^/]+", "")).body() : answer.body();
        return answer;
    }

    private HttpResponse<String> upload(byte[] content, String name) {
        return followed(multipart(browser, "/nominations/letter", content, name));
    }

    private HttpResponse<String> multipart(Browser who, String path, byte[] content, String name) {
        var body = new ByteArrayOutputStream();
        var token = who.formToken();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--x\r\nContent-Disposition: form-data; "
                + "name=\"ticket\"\r\n\r\n" + content.length + name + "\r\n--x\r\nContent-Disposition: form-data; name=\"letter\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.sent(path, "multipart/form-data; boundary=x", body.toByteArray());
    }

    private Nomination nomination() {
        return house.bean(Queries.class).get(new NominationOf(ministry.workshop(), KZ, Actor.PROGRAM), Nomination.class);
    }

    private Roster roster() {
        return house.bean(Queries.class).ask(new RosterOf(ministry.workshop(), Actor.PROGRAM), Roster.class);
    }

    private void send(Object command) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, command);
    }

    private static String hidden(String page, String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
