package org.sabak.notification.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.UnmarkedSensitive;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;

/** What letters say of a workshop, and which facts about it still stand. */
final class WorkshopNow implements Folds.Fold {

    /** Languages there are words for; the first is written where a workshop has none of them. */
    private static final List<String> WRITTEN = List.of("en", "ru");

    /** What calendars show; a change of it is a new version of their entries. */
    private static final Set<Class<?>> CALENDAR = Set.of(WorkshopRetitled.class, WorkshopRescheduled.class, WorkshopMoved.class,
            SessionScheduled.class, SessionChanged.class, SessionDropped.class, MarkedSensitive.class, UnmarkedSensitive.class,
            WorkshopPostponed.class, WorkshopCancelled.class, WorkshopReopened.class);

    /** What letters tell in words: when, where and whether. */
    private static final Set<Class<?>> TOLD = Set.of(WorkshopPlanned.class, WorkshopRescheduled.class, WorkshopMoved.class,
            WorkshopPostponed.class, WorkshopCancelled.class, WorkshopReopened.class);

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::day).thenComparing(Session::startsAt);

    private WorkshopId id;
    private String title;
    private Days days;
    private Place place;
    private String zone;
    private List<String> languages;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private String stop = "", dates = "", held = "", said = "";
    private boolean cancelled, sensitive, dated;
    private int version;

    @Override
    public void note(DomainEventMessage<?> message) {
        if (CALENDAR.contains(message.getPayloadType())) version++;
        if (TOLD.contains(message.getPayloadType())) said = message.getIdentifier();
        switch (message.getPayload()) {
            case WorkshopPlanned e -> begin(e, message.getIdentifier());
            case WorkshopRetitled e -> title = e.title();
            case WorkshopMoved e -> {
                place = e.place();
                zone = e.zone();
            }
            case FormatChanged e -> languages = e.languages();
            case WorkshopRescheduled e -> reschedule(e.days(), message.getIdentifier());
            case SessionScheduled e -> sessions.put(e.session().sessionId(), e.session());
            case SessionChanged e -> sessions.put(e.session().sessionId(), e.session());
            case SessionDropped e -> sessions.remove(e.sessionId());
            case MarkedSensitive _ -> sensitive = true;
            case UnmarkedSensitive _ -> sensitive = false;
            case WorkshopPostponed _ -> stop = message.getIdentifier();
            case WorkshopCancelled _ -> {
                stop = message.getIdentifier();
                cancelled = true;
            }
            case WorkshopHeld _ -> held = message.getIdentifier();
            case WorkshopReopened _ -> reopen();
            default -> { }
        }
    }

    private void reopen() {
        stop = "";
        held = "";
        cancelled = false;
    }

    private void reschedule(Days to, String fact) {
        days = to;
        dated |= to.exact();
        dates = fact;
    }

    private void begin(WorkshopPlanned e, String fact) {
        id = e.workshopId();
        dates = fact;
        title = e.title();
        days = e.days();
        dated = days.exact();
        place = e.place();
        zone = e.zone();
        languages = e.languages();
    }

    Invitation inWords() {
        return new Invitation(id, title, days, place, zone, sessions.values().stream().sorted(IN_ORDER).toList(), sensitive);
    }

    /** How often something has changed that a calendar shows. */
    int version() {
        return version;
    }

    /** Whether calendars ever had something to show; before the days are known they have not. */
    boolean wasDated() {
        return dated;
    }

    /** Whether somebody with a seat should keep those days free. */
    boolean takesPlace() {
        return stop.isEmpty() && days.exact();
    }

    /** The first of its working languages that letters are written in. */
    String language() {
        return languages.stream().filter(WRITTEN::contains).findFirst().orElse(WRITTEN.getFirst());
    }

    /** Of a workshop nothing is known of there is nothing to tell either. */
    boolean isOver(LocalDate today) {
        return days == null || days.last().isBefore(today);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether it is still stopped by this event. */
    boolean isStoppedBy(String fact) {
        return stop.equals(fact);
    }

    /** Whether this event says that it has been held. */
    boolean wasHeldBy(String fact) {
        return held.equals(fact);
    }

    /** Whether it will be, and nothing about when, where and whether has changed since this event. */
    boolean isAsSaidBy(String fact) {
        return stop.isEmpty() && said.equals(fact);
    }

    /** Whether it has not begun, by its own calendar. */
    boolean isAhead(Instant now) {
        return takesPlace() && now.atZone(ZoneId.of(zone)).toLocalDate().isBefore(days.first());
    }

    /** Sheets of its sessions are known by these. */
    Set<SessionId> sessions() {
        return Set.copyOf(sessions.keySet());
    }

    /** Whether its dates are those of this event. */
    boolean hasDatesOf(String fact) {
        return dates.equals(fact);
    }
}
