package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.workshop.WorkshopRefusal.DATE_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.LAST_BEFORE_FIRST;
import static org.sabak.workshop.WorkshopRefusal.REASON_NEEDED;
import static org.sabak.workshop.WorkshopRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.TEXT_NOT_ACCEPTABLE;
import static org.sabak.workshop.WorkshopRefusal.TOO_MANY_DAYS;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.sabak.kernel.Wording;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;

/** How long, how many and how far. Each limit returns what it lets through, in the form in which it is recorded. */
final class Limits {

    static final int MOST_TITLE = 150;
    static final int MOST_CITY = 100;
    static final int MOST_VENUE = 200;
    static final int MOST_REASON = 500;
    static final int MOST_DAYS = 31;
    static final int MOST_SEATS = 100_000;

    /** The programme began in 2010; the other end only catches slips of the pen. */
    static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1), LATEST = LocalDate.of(2100, 12, 31);

    private Limits() { }

    static String title(String text) {
        refuse(TEXT_NOT_ACCEPTABLE, Wording.inLine(text, MOST_TITLE).isPresent(), "title");
        return tidy(text);
    }

    static String reason(String text) {
        refuse(REASON_NEEDED, Wording.inText(text, MOST_REASON).isPresent());
        return tidy(text);
    }

    static Place place(Place place) {
        refuse(TEXT_NOT_ACCEPTABLE, Wording.inName(place.city(), MOST_CITY).isPresent(), "city");
        refuse(TEXT_NOT_ACCEPTABLE, !tidy(place.venue()).isEmpty()
                && Wording.inLine(place.venue(), MOST_VENUE).isPresent(), "venue");
        return tidied(place);
    }

    static Place tidied(Place place) {
        return new Place(place.country(), tidy(place.city()), tidy(place.venue()));
    }

    static Days days(Days days) {
        refuse(DATE_OUT_OF_RANGE, outOfRange(days.first()) || outOfRange(days.last()),
                EARLIEST.getYear(), LATEST.getYear());
        refuse(LAST_BEFORE_FIRST, days.last().isBefore(days.first()));
        refuse(TOO_MANY_DAYS, days.count() > MOST_DAYS, MOST_DAYS);
        return whole(days);
    }

    /** A month is always the whole month, from its first day to its last. */
    static Days whole(Days days) {
        return days.exact() ? days : new Days(days.first().withDayOfMonth(1),
                days.first().with(TemporalAdjusters.lastDayOfMonth()), days.precision());
    }

    static int seats(int seats) {
        refuse(SEATS_OUT_OF_RANGE, seats < 1 || seats > MOST_SEATS, 1, MOST_SEATS);
        return seats;
    }

    /** Without repetitions; in order of code, so that two lists of the same countries are equal. */
    static <T extends Comparable<T>> List<T> set(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    private static boolean outOfRange(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }
}
