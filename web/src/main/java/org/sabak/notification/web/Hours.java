package org.sabak.notification.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sabak.workshop.Session;

/** From the first session of a day to the end of the last one, on the wall clock of the venue. */
record Hours(LocalDateTime from, LocalDateTime to) {

    /** One for each day that has sessions, in order. */
    static List<Hours> of(List<Session> sessions) {
        var days = new TreeMap<LocalDate, Hours>();
        for (var s : sessions) {
            var start = s.day().atTime(s.startsAt());
            days.merge(s.day(), new Hours(start, start.plusMinutes(s.minutes())), Hours::and);
        }
        return new ArrayList<>(days.values());
    }

    LocalDate day() {
        return from.toLocalDate();
    }

    /** The same hours on another day. */
    Hours on(LocalDate other) {
        return new Hours(other.atTime(from.toLocalTime()), to.plusDays(other.toEpochDay() - day().toEpochDay()));
    }

    private Hours and(Hours more) {
        return new Hours(from.isBefore(more.from) ? from : more.from, to.isAfter(more.to) ? to : more.to);
    }
}
