package org.sabak.agenda.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.doors.Address;
import org.sabak.pages.CalendarText;
import org.sabak.pages.Vocabulary;
import org.sabak.pages.WallClock;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A published agenda as a calendar: one entry for each item, what and when and in which city; nobody's name and no venue. */
@Component
class AgendaCalendar {

    private final MessageSource messages;
    private final Address address;
    private final Clock clock;

    AgendaCalendar(MessageSource messages, Address address, Clock clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    String of(Workshop workshop, List<Published> items) {
        var calendar = CalendarText.empty();
        // Whatever ends at midnight ends on the day after.
        calendar.add(WallClock.of(ZoneId.of(workshop.zone()), workshop.days().first(), workshop.days().last().plusDays(1)));
        items.stream().filter(p -> Plan.date(workshop.days(), p.item().day()) != null)
                .map(p -> entry(workshop, p)).forEach(calendar::add);
        return CalendarText.of(calendar);
    }

    private VEvent entry(Workshop w, Published published) {
        var item = published.item();
        var from = Plan.date(w.days(), item.day()).atTime(item.startsAt());
        var entry = new VEvent(false);
        entry.add(new Uid(w.workshopId() + "." + item.itemId() + "@sabak"));
        entry.add(new DtStamp(clock.instant()));
        entry.add(new Sequence(published.edition()));
        entry.add(status(w));
        entry.add(there(new DtStart<>(from), w));
        entry.add(there(new DtEnd<LocalDateTime>(from.plusMinutes(item.minutes())), w));
        entry.add(new Summary(item.title()));
        entry.add(new Location(w.place().city() + ", "
                + new Vocabulary(LocaleContextHolder.getLocale(), messages).country(w.place().country())));
        entry.add(new Description(w.title() + page(w).map(page -> "\n" + page).orElse("")));
        return entry;
    }

    /** Nothing when this house has no address that others can use. */
    private Optional<String> page(Workshop w) {
        return address.fixed().map(base -> base + "/workshops/" + w.workshopId() + "/agenda");
    }

    private static Status status(Workshop w) {
        return switch (w.stage()) {
            case CANCELLED, POSTPONED -> ImmutableStatus.VEVENT_CANCELLED;
            default -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    /** Wall time with its zone; a zoned time the library would reckon over by its own tables. */
    private static <P extends Property> P there(P time, Workshop w) {
        time.add(new TzId(w.zone()));
        return time;
    }
}
