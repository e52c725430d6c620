package org.sabak.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Tells a calendar what a zone's clocks show, by the rules that the pages go by too. The table inside the calendar library
 * is as old as the library, which moreover reckons Almaty an hour or two wrong by it.
 */
public final class WallClock {

    private WallClock() { }

    /** The change that made the clocks what they show on the first day, and each one until after the last. */
    public static VTimeZone of(ZoneId zone, LocalDate first, LocalDate last) {
        var rules = zone.getRules();
        var clock = new VTimeZone();
        clock.add(new TzId(zone.getId()));
        var start = first.minusDays(1).atStartOfDay(zone).toInstant();
        var end = last.plusDays(2).atStartOfDay(zone).toInstant();
        var change = rules.previousTransition(start);
        if (change == null) clock.add(unchanged(rules.getOffset(start)));
        for (var next = change == null ? rules.nextTransition(start) : change; next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            clock.add(observance(rules.isDaylightSavings(next.getInstant()), next.getDateTimeBefore(), next.getOffsetBefore(),
                    next.getOffsetAfter()));
        }
        return clock;
    }

    private static Observance unchanged(ZoneOffset offset) {
        return observance(false, LocalDate.EPOCH.atStartOfDay(), offset, offset);
    }

    private static Observance observance(boolean daylight, LocalDateTime since, ZoneOffset from, ZoneOffset to) {
        Observance part = daylight ? new Daylight() : new Standard();
        part.add(new DtStart<>(since));
        part.add(new TzOffsetFrom(from));
        part.add(new TzOffsetTo(to));
        return part;
    }
}
