package org.sabak.notification.web;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.sabak.notification.Addressed;
import org.sabak.pages.CalendarText;
import org.sabak.pages.WallClock;

/**
 * What a letter puts into the recipient's own calendar, or strikes out (RFC 5546): the recipient and the organizers, and
 * nobody else who will be there.
 */
class SeatCalendar {

    private final InternetAddress organizer;
    private final LetterWords words;
    private final Clock clock;

    SeatCalendar(InternetAddress organizer, LetterWords words, Clock clock) {
        this.organizer = organizer;
        this.words = words;
        this.clock = clock;
    }

    /** @param method as the header of the part must say too */
    record Sheet(String method, String text) { }

    /** @param to the recipient as in the letter's header */
    Sheet of(Addressed letter, InternetAddress to) {
        var workshop = letter.workshop();
        Method method = letter.entry().stands() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL;
        var calendar = CalendarText.empty();
        calendar.add(method);
        var zone = ZoneId.of(workshop.zone());
        calendar.add(WallClock.of(zone, workshop.days().first(), Entries.lastDay(workshop.days(), workshop.sessions())));
        var entries = new Entries(zone, () -> blank(letter, to)).of(workshop.days(), workshop.sessions());
        // The whole series goes by its first entry.
        (letter.entry().stands() ? entries : entries.subList(0, 1)).forEach(calendar::add);
        return new Sheet(method.getValue(), CalendarText.of(calendar));
    }

    private VEvent blank(Addressed letter, InternetAddress to) {
        var language = Locale.forLanguageTag(letter.language());
        var entry = new VEvent(false);
        entry.add(new Uid(letter.workshop().workshopId() + "." + letter.entry().registrationId() + "@" + host()));
        entry.add(new DtStamp(clock.instant()));
        entry.add(new Sequence(letter.entry().version()));
        entry.add(status(letter));
        entry.add(ImmutableClazz.PRIVATE);
        entry.add(new Summary(words.summary(letter.workshop(), language)));
        entry.add(new Location(letter.entry().firm() ? words.location(letter.workshop(), language)
                : words.city(letter.workshop(), language)));
        words.page(letter.workshop().workshopId()).ifPresent(page -> entry.add(new Description(page)));
        entry.add(named(new Organizer(mailto(organizer)), organizer));
        var attendee = named(new Attendee(mailto(to)), to);
        attendee.add(letter.entry().firm() ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        entry.add(attendee);
        return entry;
    }

    private static Status status(Addressed letter) {
        if (!letter.entry().stands()) return ImmutableStatus.VEVENT_CANCELLED;
        return letter.entry().firm() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
    }

    /** A quotation mark cannot stand in a parameter. */
    private static <P extends net.fortuna.ical4j.model.Property> P named(P property, InternetAddress who) {
        if (who.getPersonal() != null) property.add(new Cn(LetterWords.oneLine(who.getPersonal()).replace('"', '\'')));
        return property;
    }

    private static URI mailto(InternetAddress who) {
        try {
            return new URI("mailto", who.getAddress(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every address can be quoted", e);
        }
    }

    private String host() {
        var address = organizer.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }
}
