package org.sabak.registration.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.people.PersonDetails;
import org.sabak.registration.RegistrationQuery.Row;

/** A roster as CSV (RFC 4180) in the reader's language, with a byte order mark, so that spreadsheets read it as UTF-8. */
class RosterSheet {

    private static final List<String> COLUMNS = List.of("people.name", "people.native-name", "people.organisation",
            "desk.person.organisation-kind", "people.position", "people.email", "people.phone", "desk.person.country",
            "desk.person.role", "desk.roster.state", "desk.roster.place", "desk.roster.since", "desk.roster.number");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final PersonDetails NOBODY = new PersonDetails("", "", "", "", "", "");

    private final Desk desk;
    private final ZoneId zone;

    RosterSheet(Desk desk, String zone) {
        this.desk = desk;
        this.zone = ZoneId.of(zone);
    }

    byte[] of(List<Row> rows) {
        var head = COLUMNS.stream().map(desk::say);
        return Stream.concat(Stream.of(line(head)), rows.stream().map(r -> line(cells(r))))
                .collect(Collectors.joining("", "\uFEFF", "")).getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> cells(Row r) {
        var who = r.details() == null ? NOBODY : r.details();
        var words = desk.words();
        return Stream.of(who.name(), who.nativeName(), who.organisation(), words.of(r.particulars().organisationKind()),
                who.position(), who.email(), who.phone(), words.country(r.particulars().country()), words.of(r.role()),
                words.of(r.state()), r.place() == 0 ? "" : String.valueOf(r.place()), MOMENT.format(r.since().atZone(zone)),
                r.registrationId().value());
    }

    private static String line(Stream<String> cells) {
        return cells.map(RosterSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236), full-width signs too. */
    static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n;'].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
