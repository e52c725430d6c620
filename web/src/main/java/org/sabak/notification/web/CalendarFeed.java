package org.sabak.notification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.sabak.kernel.Country;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.pages.CalendarText;
import org.sabak.pages.WallClock;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Component;

/** Workshops as a calendar that others subscribe to: when and where, and nobody's name. The venue is for those with a seat. */
@Component
class CalendarFeed {

    private final LetterWords words;
    private final Clock clock;

    CalendarFeed(LetterWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String of(Shared calendar, List<Workshop> workshops) {
        var language = Locale.forLanguageTag(calendar.language());
        var shown = workshops.stream().filter(w -> w.days().exact() && concerns(w, calendar.country())).toList();
        var text = CalendarText.empty();
        shown.stream().collect(Collectors.groupingBy(Workshop::zone)).forEach((zone, there) ->
                text.add(WallClock.of(ZoneId.of(zone), first(there), last(there))));
        for (var w : shown) {
            new Entries(ZoneId.of(w.zone()), () -> blank(w, language)).of(w.days(), w.sessions()).forEach(text::add);
        }
        return CalendarText.of(text);
    }

    /** A country sees what is public and what it may send people to, or is the host of. */
    private static boolean concerns(Workshop w, String country) {
        if (country.isEmpty()) return true;
        var one = new Country(country);
        return w.stage().isPublic() && (w.countries().isEmpty() || w.countries().contains(one) || w.place().country().equals(one));
    }

    private VEvent blank(Workshop w, Locale language) {
        var shown = new Invitation(w.workshopId(), w.title(), w.days(), new Place(w.place().country(), w.place().city(), ""),
                w.zone(), w.sessions(), w.sensitive());
        var entry = new VEvent(false);
        entry.add(new Uid(w.workshopId() + "@sabak"));
        entry.add(new DtStamp(clock.instant()));
        entry.add(status(w));
        entry.add(new Summary(words.summary(shown, language)));
        entry.add(new Location(words.location(shown, language)));
        words.page(w.workshopId()).filter(page -> w.stage().isPublic()).ifPresent(page -> entry.add(new Description(page)));
        return entry;
    }

    private static Status status(Workshop w) {
        return switch (w.stage()) {
            case CANCELLED, POSTPONED -> ImmutableStatus.VEVENT_CANCELLED;
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            default -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    private static LocalDate first(List<Workshop> some) {
        return some.stream().map(w -> w.days().first()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<Workshop> some) {
        return some.stream().map(w -> Entries.lastDay(w.days(), w.sessions())).max(Comparator.naturalOrder()).orElseThrow();
    }
}
