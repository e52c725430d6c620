package org.sabak.notification.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Session;

/**
 * When a workshop is, as entries of a calendar: one that repeats each day and, under the same UID, one for each day with
 * other hours. Mail programs understand this; entries with UIDs of their own they would take for other meetings.
 */
final class Entries {

    private final ZoneId zone;
    private final Supplier<VEvent> blank;

    /** @param blank everything but the time */
    Entries(ZoneId zone, Supplier<VEvent> blank) {
        this.zone = zone;
        this.blank = blank;
    }

    List<VEvent> of(Days days, List<Session> sessions) {
        var hours = Hours.of(sessions);
        if (hours.isEmpty()) return List.of(whole(blank.get(), days));
        var usual = hours.getFirst();
        var entries = new ArrayList<>(List.of(repeated(usual, hours)));
        hours.stream().filter(day -> !day.equals(usual.on(day.day()))).forEach(day -> {
            var other = at(day);
            other.add(there(new RecurrenceId<>(usual.on(day.day()).from())));
            entries.add(other);
        });
        return entries;
    }

    private VEvent repeated(Hours usual, List<Hours> hours) {
        var entry = at(usual);
        if (hours.size() == 1) return entry;
        int span = (int) ChronoUnit.DAYS.between(usual.day(), hours.getLast().day()) + 1;
        entry.add(new RRule<LocalDateTime>("FREQ=DAILY;COUNT=" + span));
        var busy = hours.stream().map(Hours::day).collect(Collectors.toSet());
        var free = usual.day().datesUntil(usual.day().plusDays(span)).filter(day -> !busy.contains(day))
                .map(day -> usual.on(day).from()).toList();
        if (!free.isEmpty()) entry.add(there(new ExDate<>(new DateList<>(free))));
        return entry;
    }

    private VEvent at(Hours hours) {
        var entry = blank.get();
        entry.add(there(new DtStart<>(hours.from())));
        entry.add(there(new DtEnd<>(hours.to())));
        return entry;
    }

    private static VEvent whole(VEvent entry, Days days) {
        entry.add(new DtStart<>(days.first()));
        entry.add(new DtEnd<>(days.last().plusDays(1)));
        return entry;
    }

    /** Given a time with its zone, the library would reckon it over by its own tables; as wall time it stays what it is. */
    private <P extends Property> P there(P time) {
        time.add(new TzId(zone.getId()));
        return time;
    }

    /** Every day on which the zone must be known. */
    static LocalDate lastDay(Days days, List<Session> sessions) {
        var hours = Hours.of(sessions);
        return hours.isEmpty() ? days.last() : hours.getLast().to().toLocalDate();
    }
}
