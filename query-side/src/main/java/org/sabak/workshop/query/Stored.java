package org.sabak.workshop.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.Country;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;

/**
 * A workshop as its document holds it; parts never mentioned are null.
 *
 * @param stage as the workshop itself knows it; the roster adds whether registration is open
 * @param seats as planned; the roster's own number is newer
 */
record Stored(WorkshopId _id, String title, WorkshopKind kind, Level level, Mode mode, String theme, String phase,
        String primaryPillar, List<String> secondaryPillars, Place place, String zone, Days days, Stage stage,
        String reason, int seats, List<Country> countries, List<String> languages, List<Partner> partners,
        List<String> funders, Map<String, Session> sessions, boolean observersCount, boolean countsTowardTarget,
        int completionPercent, boolean demonstration, boolean sensitive, WorkshopId copiedFrom) {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::day)
            .thenComparing(Session::startsAt).thenComparing(s -> s.sessionId().value());

    Workshop shown(Stage now, Places places, Standing standing) {
        return new Workshop(_id, title, kind, level, mode, theme, phase, primaryPillar == null ? "" : primaryPillar,
                orNone(secondaryPillars), place, zone, days, now, reason == null ? "" : reason,
                places.seats() > 0 ? places.seats() : seats, places.taken(), places.reserve(), places.until(),
                places.heldUntil(), orNone(countries), orNone(languages), orNone(partners), orNone(funders), inOrder(), observersCount,
                countsTowardTarget, completionPercent, demonstration, sensitive, copiedFrom, standing);
    }

    private List<Session> inOrder() {
        return sessions == null ? List.of() : sessions.values().stream().sorted(IN_ORDER).toList();
    }

    private static <T> List<T> orNone(List<T> some) {
        return some == null ? List.of() : some;
    }
}
