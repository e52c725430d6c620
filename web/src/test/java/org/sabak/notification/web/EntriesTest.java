package org.sabak.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.CalendarText;
import org.sabak.pages.WallClock;
import org.sabak.workshop.Days;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;

/** What a calendar program makes of our entries. */
class EntriesTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void a_workshop_over_the_change_of_time_in_almaty_keeps_its_wall_clock() throws Exception {
        var first = LocalDate.of(2024, 2, 28);
        var days = first.datesUntil(first.plusDays(4)).map(day -> session(day, NINE, 180)).toList();

        assertThat(starts(days, "Asia/Almaty")).containsExactly(Instant.parse("2024-02-28T03:00:00Z"),
                Instant.parse("2024-02-29T03:00:00Z"), Instant.parse("2024-03-01T04:00:00Z"), Instant.parse("2024-03-02T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-05,Asia/Almaty,2023-06-05T03:00:00Z", "2024-02-29,Asia/Almaty,2024-02-29T03:00:00Z",
        "2024-03-01,Asia/Almaty,2024-03-01T04:00:00Z", "2024-06-05,Asia/Almaty,2024-06-05T04:00:00Z",
        "2027-06-05,Asia/Almaty,2027-06-05T04:00:00Z", "2023-06-05,Asia/Tashkent,2023-06-05T04:00:00Z",
        "2024-03-31,Europe/Vienna,2024-03-31T07:00:00Z", "2024-03-30,Europe/Vienna,2024-03-30T08:00:00Z",
        "2024-07-01,Europe/Vienna,2024-07-01T07:00:00Z", "2024-06-05,UTC,2024-06-05T09:00:00Z"})
    void each_day_has_the_offset_of_its_time(LocalDate day, String zone, Instant instant) throws Exception {
        assertThat(starts(List.of(session(day, NINE, 60)), zone)).containsExactly(instant);
    }

    @Test
    void a_day_lasts_from_its_first_session_to_the_end_of_its_last_and_other_days_may_differ_or_be_free() throws Exception {
        var monday = LocalDate.of(2026, 5, 4);
        var read = read(print(List.of(session(monday, LocalTime.of(14, 0), 180), session(monday, NINE, 180),
                session(monday.plusDays(1), LocalTime.of(10, 0), 60), session(monday.plusDays(3), NINE, 480)), "Asia/Bishkek"));

        assertThat(read).hasSize(2).allSatisfy(e -> assertThat(e.getUid().orElseThrow().getValue()).isEqualTo("one@example.org"));
        assertThat(text(read.getFirst(), "DTSTART")).isEqualTo("20260504T090000");
        assertThat(text(read.getFirst(), "DTEND")).isEqualTo("20260504T170000");
        assertThat(text(read.getFirst(), "RRULE")).isEqualTo("FREQ=DAILY;COUNT=4");
        assertThat(text(read.getFirst(), "EXDATE")).isEqualTo("20260506T090000");
        assertThat(text(read.getLast(), "RECURRENCE-ID")).isEqualTo("20260505T090000");
        assertThat(text(read.getLast(), "DTSTART")).isEqualTo("20260505T100000");
        assertThat(text(read.getLast(), "DTEND")).isEqualTo("20260505T110000");
    }

    @Test
    void a_workshop_without_sessions_takes_whole_days() throws Exception {
        var entry = read(print(List.of(), "Asia/Dushanbe")).getFirst();

        assertThat(text(entry, "DTSTART")).isEqualTo("20260504");
        assertThat(text(entry, "DTEND")).as("the day after the last").isEqualTo("20260507");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Противодействие финансированию терроризма; пограничная безопасность, Қазақстан, Тоҷикистон",
        "a very long title in plain letters that has to be folded somewhere between its words and lines", "📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅📅",
        "a backslash \\n and\nBEGIN:VALARM"})
    void any_title_comes_back_whole_from_lines_of_75_octets(String title) throws Exception {
        var text = print(List.of(session(LocalDate.of(2026, 5, 4), NINE, 60)), "Asia/Almaty", title);

        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75))
                .doesNotContain("BEGIN:VALARM");
        Pattern.compile("(.*)\r\n ").matcher(text).results().forEach(folded ->
                assertThat(folded.group(1).getBytes(UTF_8).length).as("folded once, when full").isGreaterThan(71));
        assertThat(text(read(text).getFirst(), "SUMMARY")).isEqualTo(title);
    }

    /** By the offsets that the text itself tells of its zone, read by hand: the library's reading of zones is not to be trusted. */
    private static List<Instant> starts(List<Session> sessions, String zone) {
        var text = print(sessions, zone);
        assertThat(text).contains("TZID:" + zone + "\r\n", "DTSTART;TZID=" + zone + ":");
        var offsets = new TreeMap<LocalDateTime, ZoneOffset>();
        Pattern.compile("DTSTART:(\\w+)\r\nTZOFFSETFROM:.*\r\nTZOFFSETTO:(.*)\r\n").matcher(text).results()
                .forEach(part -> offsets.put(LocalDateTime.parse(part.group(1), BASIC), ZoneOffset.of(part.group(2))));
        var first = LocalDateTime.parse(found("DTSTART;TZID=" + zone + ":(\\w+)", text).orElseThrow(), BASIC);
        int days = found("COUNT=(\\d+)", text).map(Integer::parseInt).orElse(1);
        return IntStream.range(0, days).mapToObj(first::plusDays).map(wall -> wall.toInstant(offsets.floorEntry(wall).getValue()))
                .toList();
    }

    private static Optional<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).findFirst();
    }

    private static String print(List<Session> sessions, String zone, String... title) {
        var calendar = CalendarText.empty();
        var days = Days.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6));
        var first = Stream.concat(sessions.stream().map(Session::day), Stream.of(days.first())).min(LocalDate::compareTo).orElseThrow();
        calendar.add(WallClock.of(ZoneId.of(zone), first, Entries.lastDay(days, sessions)));
        new Entries(ZoneId.of(zone), () -> blank(title.length == 0 ? "Media" : title[0])).of(days, sessions).forEach(calendar::add);
        return CalendarText.of(calendar);
    }

    private static VEvent blank(String title) {
        var entry = new VEvent(false);
        entry.add(new Uid("one@example.org"));
        entry.add(new DtStamp(Instant.EPOCH));
        entry.add(new Summary(title));
        return entry;
    }

    private static List<VEvent> read(String text) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().hasErrors()).as(text).isFalse();
        return read.getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
    }

    private static String text(VEvent entry, String property) {
        return entry.getProperty(property).orElseThrow().getValue();
    }

    private static Session session(LocalDate day, LocalTime at, int minutes) {
        var workshop = new WorkshopId("workshop-one");
        return new Session(SessionId.of(workshop, 1), "Session", day, at, minutes, SessionKind.LEARNING);
    }
}
