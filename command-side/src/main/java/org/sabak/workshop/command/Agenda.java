package org.sabak.workshop.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.workshop.WorkshopRefusal.DAYS_NOT_KNOWN;
import static org.sabak.workshop.WorkshopRefusal.SESSIONS_OVERLAP;
import static org.sabak.workshop.WorkshopRefusal.SESSION_LENGTH;
import static org.sabak.workshop.WorkshopRefusal.SESSION_OUTSIDE_DAYS;
import static org.sabak.workshop.WorkshopRefusal.UNKNOWN_SESSION;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Session;

/**
 * The sessions of a workshop. Immutable.
 *
 * @param sessions in the order they were scheduled
 * @param next     number of the next session; numbers are never used again
 */
record Agenda(WorkshopId workshop, Map<SessionId, Session> sessions, int next) {

    static final int FEWEST_MINUTES = 5, MOST_MINUTES = 720;

    static Agenda empty(WorkshopId workshop) {
        return new Agenda(workshop, Map.of(), 1);
    }

    Collection<Session> all() {
        return sessions.values();
    }

    SessionId nextId() {
        return SessionId.of(workshop, next);
    }

    Optional<Session> session(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Was on the agenda once and is not any more. */
    boolean dropped(SessionId id) {
        if (sessions.containsKey(id)) return false;
        for (int n = 1; n < next; n++) if (SessionId.of(workshop, n).equals(id)) return true;
        return false;
    }

    void refuseUnknown(SessionId id) {
        refuse(UNKNOWN_SESSION, !sessions.containsKey(id));
    }

    /** There is such a session already, whatever its number. */
    boolean has(Session like) {
        return all().stream().anyMatch(s -> new Session(like.sessionId(), s.title(), s.day(), s.startsAt(), s.minutes(),
                s.kind()).equals(like));
    }

    /** A session lies on one of the workshop's days, ends by midnight, and does not run into another one. */
    void refuseUnfit(Session session, Days days) {
        refuse(DAYS_NOT_KNOWN, !days.exact());
        refuse(SESSION_OUTSIDE_DAYS, session.day().isBefore(days.first()) || session.day().isAfter(days.last()));
        refuse(SESSION_LENGTH, session.minutes() < FEWEST_MINUTES || session.minutes() > MOST_MINUTES
                || end(session).isAfter(session.day().plusDays(1).atStartOfDay()), FEWEST_MINUTES, MOST_MINUTES);
        refuse(SESSIONS_OVERLAP, all().stream().anyMatch(other -> overlap(session, other)));
    }

    Agenda with(Session session) {
        var all = new LinkedHashMap<>(sessions);
        boolean known = all.put(session.sessionId(), session) != null;
        return new Agenda(workshop, all, known ? next : next + 1);
    }

    Agenda without(SessionId id) {
        var rest = new LinkedHashMap<>(sessions);
        rest.remove(id);
        return new Agenda(workshop, rest, next);
    }

    private static boolean overlap(Session one, Session other) {
        return !one.sessionId().equals(other.sessionId()) && start(one).isBefore(end(other))
                && start(other).isBefore(end(one));
    }

    private static LocalDateTime start(Session session) {
        return session.day().atTime(session.startsAt());
    }

    private static LocalDateTime end(Session session) {
        return start(session).plusMinutes(session.minutes());
    }
}
