package org.sabak.figures.query;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Mark;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent.*;
import org.sabak.workshop.WorkshopEvent;

/** A bare log that can be asked simple questions. Each is answered by going through the whole of it. */
record ToldLog(List<?> log) {

    /** The least of all ids that can be reached over links in force. */
    String identity(String person) {
        var reached = new TreeSet<>(Set.of(person));
        for (boolean grew = true; grew; ) {
            grew = false;
            for (var e : log) {
                if (!(e instanceof IdentitiesLinked l) || !inForce(l)) continue;
                if (reached.contains(l.one().value())) grew |= reached.add(l.other().value());
                if (reached.contains(l.other().value())) grew |= reached.add(l.one().value());
            }
        }
        return reached.first();
    }

    private boolean inForce(IdentitiesLinked link) {
        boolean linked = false;
        for (var e : log) {
            if (e instanceof IdentitiesLinked l && Set.of(l.one(), l.other()).equals(Set.of(link.one(), link.other()))) linked = true;
            if (e instanceof IdentitiesUnlinked l && Set.of(l.one(), l.other()).equals(Set.of(link.one(), link.other()))) linked = false;
        }
        return linked;
    }

    boolean countsTowardTarget(String workshop) {
        if (last(CountingDecided.class, d -> is(d, workshop)) instanceof CountingDecided d) return d.countsTowardTarget();
        var format = last(FormatChanged.class, f -> is(f, workshop));
        return !(format != null ? format.kind() : planned(workshop).kind()).name().equals("HIGH_LEVEL_EVENT");
    }

    boolean there(String registration, String session) {
        Mark mark = null;
        for (var e : log) {
            if (e instanceof AttendanceRecorded a && a.registrationId().value().equals(registration)
                    && a.sessionId().value().equals(session)) mark = a.mark();
            if (e instanceof AttendanceCorrected a && a.registrationId().value().equals(registration)
                    && a.sessionId().value().equals(session)) mark = a.mark();
        }
        return mark == Mark.PRESENT || mark == Mark.LATE;
    }

    boolean learning(String session) {
        var now = session(session);
        return now != null && now.kind() == SessionKind.LEARNING && log.stream().noneMatch(e ->
                e instanceof SessionDropped d && d.sessionId().value().equals(session)
                        || e instanceof SheetWithdrawn w && w.sessionId().value().equals(session));
    }

    Session session(String id) {
        Session found = null;
        for (var e : log) {
            if (e instanceof SessionScheduled s && s.session().sessionId().value().equals(id)) found = s.session();
            if (e instanceof SessionChanged s && s.session().sessionId().value().equals(id)) found = s.session();
        }
        return found;
    }

    boolean seated(String registration) {
        boolean seated = false;
        for (var e : log) {
            if (e instanceof ParticipantRegistered r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof SeatGivenFromReserve r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof ReturnedToSeat r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof RegistrationWithdrawn r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof ReturnedToReserve r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof CandidateSelected r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof CandidatePutOnReserve r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof CandidateDeclined r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof CandidateReconsidered r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof SeatDeclined r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof OfferExpired r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof ParticipantReplaced r && r.was().value().equals(registration)) seated = false;
            if (e instanceof ParticipantReplaced r && r.now().registrationId().value().equals(registration)) seated = r.seated();
        }
        return seated;
    }

    boolean marked(String workshop) {
        return log.stream().anyMatch(e -> e instanceof AttendanceRecorded a && a.workshopId().value().equals(workshop)
                && learning(a.sessionId().value()));
    }

    boolean over(String workshop) {
        return Set.of("HELD", "CLOSED").contains(stage(workshop));
    }

    String stage(String workshop) {
        var stage = "";
        for (var e : log) {
            if (!(e instanceof WorkshopEvent w) || !is(w, workshop)) continue;
            stage = switch (w) {
                case WorkshopPlanned p -> "TENTATIVE";
                case WorkshopAnnounced a -> "ANNOUNCED";
                case WorkshopPostponed p -> "POSTPONED";
                case WorkshopCancelled c -> "CANCELLED";
                case WorkshopHeld h -> "HELD";
                case FiguresClosed c -> "CLOSED";
                case WorkshopReopened r -> r.to().name();
                default -> stage;
            };
        }
        return stage;
    }

    int count(String stage) {
        return (int) log.stream().filter(e -> e instanceof WorkshopPlanned p && stage(p.workshopId().value()).equals(stage)).count();
    }

    String theme(String workshop) {
        var changed = last(ThemeChanged.class, t -> is(t, workshop));
        return changed != null ? changed.theme() : planned(workshop).theme();
    }

    String phase(String workshop) {
        var phase = planned(workshop).phase();
        for (var e : log) {
            if (e instanceof PhaseOverridden o && is(o, workshop)) phase = o.phase();
            if (e instanceof PhaseAssigned a && is(a, workshop)) phase = a.phase();
        }
        return phase;
    }

    String year(String workshop) {
        var moved = last(WorkshopRescheduled.class, t -> is(t, workshop));
        return String.valueOf((moved != null ? moved.days() : planned(workshop).days()).first().getYear());
    }

    private WorkshopPlanned planned(String workshop) {
        return Objects.requireNonNull(last(WorkshopPlanned.class, p -> is(p, workshop)));
    }

    <E> E last(Class<E> type, Predicate<E> about) {
        E found = null;
        for (var e : log) if (type.isInstance(e) && about.test(type.cast(e))) found = type.cast(e);
        return found;
    }

    static boolean is(WorkshopEvent e, String workshop) {
        return e.workshopId().value().equals(workshop);
    }

    long learningMinutes(String workshop) {
        long all = 0;
        for (var e : log) {
            if (e instanceof SessionScheduled s && is(s, workshop) && learning(s.session().sessionId().value())) {
                all += session(s.session().sessionId().value()).minutes();
            }
        }
        return all;
    }

    int completionPercent(String workshop) {
        var decided = last(CountingDecided.class, d -> is(d, workshop));
        return decided == null ? 80 : decided.completionPercent();
    }

    boolean observersCount(String workshop) {
        var decided = last(CountingDecided.class, d -> is(d, workshop));
        return decided != null && decided.observersCount();
    }
}
