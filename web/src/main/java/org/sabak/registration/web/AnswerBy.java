package org.sabak.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** Until when whoever is offered a seat has to say yes: always the end of a day by the clock at the venue. */
final class AnswerBy {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int USUAL_DAYS = 7;

    private AnswerBy() { }

    /** A week from now, but not later than the day before the first; null when that is not to come any more. */
    static LocalDate usual(Workshop workshop, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneId.of(workshop.zone()));
        var last = workshop.days().first().minusDays(1);
        var week = today.plusDays(USUAL_DAYS);
        var day = week.isBefore(last) ? week : last;
        return day.isBefore(today) ? null : day;
    }

    /** @param day null when no answer is waited for; so is the instant then */
    static Instant endOf(LocalDate day, Workshop workshop) {
        return day == null ? null : day.atTime(END_OF_DAY).atZone(ZoneId.of(workshop.zone())).toInstant();
    }
}
