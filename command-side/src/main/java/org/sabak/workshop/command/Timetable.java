package org.sabak.workshop.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;

/** The usual two sessions a day, and what becomes of sessions when the days move. */
record Timetable(WorkshopId workshop, int firstNumber) {

    private static final LocalTime MORNING = LocalTime.of(9, 0), AFTERNOON = LocalTime.of(14, 0);
    private static final int MINUTES = 180;

    static Timetable of(Agenda agenda) {
        return new Timetable(agenda.workshop(), agenda.next());
    }

    /** Two learning sessions on each day, none while the days are not known. */
    Stream<SessionScheduled> usual(Days days) {
        return from(0, days);
    }

    /** Sessions keep their place among the days; those on days that are no more are dropped, new days get the usual two. */
    Stream<WorkshopEvent> moved(Agenda agenda, Days was, Days days, String reason) {
        int kept = was.exact() && days.exact() ? Math.min(was.count(), days.count()) : 0;
        var sessions = agenda.all().stream().flatMap(s -> moved(s, was, days, kept, reason));
        return Stream.concat(sessions, from(kept, days));
    }

    private Stream<WorkshopEvent> moved(Session s, Days was, Days days, int kept, String reason) {
        long place = ChronoUnit.DAYS.between(was.first(), s.day());
        if (place >= kept) return Stream.of(new SessionDropped(workshop, s.sessionId(), reason));
        var day = days.first().plusDays(place);
        if (day.equals(s.day())) return Stream.empty();
        return Stream.of(new SessionChanged(workshop, s,
                new Session(s.sessionId(), s.title(), day, s.startsAt(), s.minutes(), s.kind())));
    }

    private Stream<SessionScheduled> from(int place, Days days) {
        if (!days.exact()) return Stream.empty();
        return IntStream.range(place, days.count()).boxed().flatMap(day -> pair(day, 2 * (day - place), days.first()));
    }

    /** Titles are numbers, day and session, because they must do in every language. */
    private Stream<SessionScheduled> pair(int day, int before, LocalDate first) {
        return List.of(1, 2).stream().map(n -> new SessionScheduled(workshop, new Session(
                SessionId.of(workshop, firstNumber + before + n - 1), (day + 1) + "." + n, first.plusDays(day),
                n == 1 ? MORNING : AFTERNOON, MINUTES, SessionKind.LEARNING)));
    }
}
