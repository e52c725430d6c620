package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;

/** Calendars that programs subscribe to without signing in. */
class SharedCalendarsTest {

    @TempDir
    static Path data;
    static Correspondence house;
    static Browser desk;
    static WorkshopId open, invited, tentative, sensitive, cancelled;

    @BeforeAll
    static void open() {
        house = Correspondence.in(data, 0);
        house.house().account(AccountRole.ADMIN);
        desk = house.house().signedIn(AccountRole.ORGANIZER);
        open = house.workshop(20, "ru");
        invited = house.workshop(20, "ru");
        tentative = house.workshop(20, "ru");
        sensitive = house.workshop(20, "ru");
        cancelled = house.workshop(20, "ru");
        house.register(open, "Амина Farah", "amina@example.org");
        house.tell(new InviteCountries(invited, List.of(new Country("UZ"))));
        house.tell(new MarkSensitive(sensitive, true));
        for (var w : List.of(open, invited, sensitive, cancelled)) house.tell(new AnnounceWorkshop(w));
        house.tell(new CancelWorkshop(cancelled, "no funds"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whoever_has_the_address_sees_all_workshops_and_nobodys_name() throws Exception {
        var address = share("");
        var text = house.house().browser().get(address).body();
        var entries = read(text);

        assertThat(uids(entries)).containsExactlyInAnyOrderElementsOf(Stream.of(open, invited, tentative, sensitive, cancelled)
                .map(w -> w + "@sabak").toList());
        assertThat(text).startsWith("BEGIN:VCALENDAR").contains("TZID:Asia/Bishkek")
                .doesNotContain("Амина", "Farah", "amina", "ATTENDEE", "ORGANIZER", "Hall 7");
        assertThat(of(entries, cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(of(entries, tentative).getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(of(entries, open).getSummary().getValue()).isEqualTo("Countering bribery");
        assertThat(of(entries, sensitive).getSummary().getValue()).isEqualTo("Workshop");
        assertThat(of(entries, sensitive).toString()).doesNotContainIgnoringCase("bribery");
    }

    @Test
    void a_country_sees_what_is_public_and_concerns_it() throws Exception {
        var kazakh = read(house.house().browser().get(share("kz")).body());
        var uzbek = read(house.house().browser().get(share("UZ")).body());

        assertThat(uids(kazakh)).contains(open + "@sabak").doesNotContain(invited + "@sabak", tentative + "@sabak");
        assertThat(uids(uzbek)).contains(open + "@sabak", invited + "@sabak").doesNotContain(tentative + "@sabak");
        assertThat(uids(read(house.house().browser().get(share("KG")).body()))).as("the host").contains(invited + "@sabak");
    }

    @Test
    void an_address_that_was_taken_back_or_never_made_shows_nothing_and_is_stored_nowhere() throws Exception {
        var address = share("TJ");
        var answer = house.house().browser().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var page = desk.get("/desk/calendars").body();
        assertThat(page).contains("Tajikistan");
        var key = address.replaceAll(".*/|\\.ics$", "");
        assertThat(page).doesNotContain(key);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file ->
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(key));
        }
        var id = org.sabak.notification.CalendarKeyId.ofKey(key);
        assertThat(desk.post("/desk/calendars/" + id + "/end", "").statusCode()).isEqualTo(302);

        assertThat(house.house().browser().get(address).statusCode()).isEqualTo(404);
        assertThat(house.house().browser().get("/calendar/guessed.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_machine_makes_an_address_and_takes_it_back() {
        var machine = house.house().machine(AccountRole.ORGANIZER);
        var made = machine.send("POST", "/api/calendars", "{\"country\":\"TM\",\"language\":\"ru\"}", Map.of()).body();
        var address = found("\"address\":\"https?://[^/]+([^\"]+)\"", made);
        var id = found("\"keyId\":\"([^\"]+)\"", made);
        assertThat(house.house().browser().get(address).body()).contains("SUMMARY:Семинар");
        assertThat(machine.get("/api/calendars").body()).contains(id).doesNotContain(address);

        assertThat(machine.send("DELETE", "/api/calendars/" + id, null, Map.of()).body()).contains("\"open\":false");
        assertThat(house.house().browser().get(address).statusCode()).isEqualTo(404);
        assertThat(machine.send("POST", "/api/calendars", "{\"country\":\"XX\",\"language\":\"ru\"}", Map.of()).statusCode()).isEqualTo(422);
    }

    private static String share(String country) {
        return found("https?://[^/]+(/calendar/[\\w-]+\\.ics)", desk.post("/desk/calendars", "country=" + country).body());
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static List<VEvent> read(String text) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).as(text).isFalse();
        return calendar.<VEvent>getComponents("VEVENT");
    }

    private static List<String> uids(List<VEvent> entries) {
        return entries.stream().map(e -> e.getUid().orElseThrow().getValue()).toList();
    }

    private static VEvent of(List<VEvent> entries, WorkshopId workshop) {
        return entries.stream().filter(e -> e.getUid().orElseThrow().getValue().startsWith(workshop + "@")).findFirst().orElseThrow();
    }
}
