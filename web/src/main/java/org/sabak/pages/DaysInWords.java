package org.sabak.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import org.sabak.workshop.Days;

/** Dates and times in the reader's words, always with Latin digits: "14–16 October 2026". In templates {@code #days}. */
public class DaysInWords {

    private final Locale locale;

    public DaysInWords(Locale locale) {
        this.locale = locale;
    }

    /** The days of a workshop; the month alone when no more is known. */
    public String span(Days days) {
        return days.exact() ? span(days.first(), days.last()) : in("LLLL yyyy").format(days.first());
    }

    public String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) return day(first);
        if (first.getYear() != last.getYear()) return day(first) + " – " + day(last);
        if (first.getMonth() != last.getMonth()) return in("d MMMM").format(first) + " – " + day(last);
        return first.getDayOfMonth() + "–" + day(last);
    }

    /** "14 October 2026". */
    public String day(LocalDate day) {
        return in("d MMMM yyyy").format(day);
    }

    /** "Wednesday 14 October 2026". */
    public String weekday(LocalDate day) {
        return in(russian() ? "EEEE, d MMMM yyyy" : "EEEE d MMMM yyyy").format(day);
    }

    /** "09:00". */
    public String time(LocalTime time) {
        return in("HH:mm").format(time);
    }

    /** To the second, in UTC. */
    public String moment(Instant instant) {
        return in("d MMMM yyyy, HH:mm:ss").format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** To the minute, by the clock on a wall in that zone, with the zone's distance from UTC on that day. */
    public String moment(Instant instant, String zone) {
        var there = instant.atZone(ZoneId.of(zone));
        var offset = there.getOffset().equals(ZoneOffset.UTC) ? "" : there.getOffset().getId().replaceFirst("^([+-])0?", "$1")
                .replaceFirst(":00$", "");
        return in("d MMMM yyyy, HH:mm").format(there) + " (" + zone(zone) + ", UTC" + offset + ")";
    }

    /** The city of a zone: "Almaty" for {@code Asia/Almaty}. */
    public String zone(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** "14 Oct 2026, 18:00" by the clock on a wall in that zone: for columns of tables whose zone is told elsewhere. */
    public String brief(Instant instant, String zone) {
        return in("d MMM yyyy, HH:mm").format(instant.atZone(ZoneId.of(zone)));
    }

    /** The day on which an instant falls in that zone. */
    public String day(Instant instant, String zone) {
        return day(instant.atZone(ZoneId.of(zone)).toLocalDate());
    }

    private DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.STANDARD);
    }

    private boolean russian() {
        return locale.getLanguage().equals("ru");
    }
}
