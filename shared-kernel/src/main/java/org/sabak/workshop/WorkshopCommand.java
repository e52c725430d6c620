package org.sabak.workshop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Country;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.Partner;

/** What may be asked of a workshop. Answered with events, or with a {@link WorkshopRefusal}. */
public sealed interface WorkshopCommand {

    @TargetAggregateIdentifier
    WorkshopId workshopId();

    /**
     * Plans a workshop as tentative, with two learning sessions a day (09:00 and 14:00, three hours each).
     *
     * @param workshopId chosen when the form is shown, so that sending the form twice is harmless
     * @param plan       what is asked for
     */
    record PlanWorkshop(WorkshopId workshopId, Plan plan) implements WorkshopCommand { }

    /**
     * @param phase        empty to take the only phase the dates lie in
     * @param phaseReason  why a phase outside the dates is right; empty otherwise
     * @param zone         empty to take the zone of the city's country
     * @param seats        1 to 100,000
     * @param copiedFrom   the workshop it was cloned from, or null
     */
    record Plan(String title, WorkshopKind kind, Level level, Mode mode, String theme, String phase, String phaseReason,
            Place place, String zone, Days days, int seats, List<Country> countries, List<String> languages,
            boolean demonstration, WorkshopId copiedFrom) { }

    record RetitleWorkshop(WorkshopId workshopId, String title) implements WorkshopCommand { }

    /** Sessions keep their wall time and move with their day; surplus days lose theirs, new days get the usual two. */
    record RescheduleWorkshop(WorkshopId workshopId, Days days, String reason) implements WorkshopCommand { }

    /** @param zone empty to take the zone of the country */
    record MoveWorkshop(WorkshopId workshopId, Place place, String zone) implements WorkshopCommand { }

    /** @param reason needed when the days lie outside the phase; may be empty otherwise */
    record AssignPhase(WorkshopId workshopId, String phase, String reason) implements WorkshopCommand { }

    record ChangeTheme(WorkshopId workshopId, String theme) implements WorkshopCommand { }

    record TagPillars(WorkshopId workshopId, String primary, List<String> secondary) implements WorkshopCommand { }

    record ChangeFormat(WorkshopId workshopId, WorkshopKind kind, Level level, Mode mode, List<String> languages)
            implements WorkshopCommand { }

    record InviteCountries(WorkshopId workshopId, List<Country> countries) implements WorkshopCommand { }

    record LinkPartners(WorkshopId workshopId, List<Partner> partners) implements WorkshopCommand { }

    record NameFunders(WorkshopId workshopId, List<String> funders) implements WorkshopCommand { }

    record DecideCounting(WorkshopId workshopId, boolean observersCount, boolean countsTowardTarget,
            int completionPercent) implements WorkshopCommand { }

    /** @param sensitive whether nobody else may see from a calendar or a subject what it is about */
    record MarkSensitive(WorkshopId workshopId, boolean sensitive) implements WorkshopCommand { }

    /** The session's id is given by the workshop: the next number never used before. */
    record ScheduleSession(WorkshopId workshopId, String title, LocalDate day, LocalTime startsAt, int minutes,
            SessionKind kind) implements WorkshopCommand { }

    record ChangeSession(WorkshopId workshopId, Session session) implements WorkshopCommand { }

    record DropSession(WorkshopId workshopId, SessionId sessionId, String reason) implements WorkshopCommand { }

    record AnnounceWorkshop(WorkshopId workshopId) implements WorkshopCommand { }

    record PostponeWorkshop(WorkshopId workshopId, String reason) implements WorkshopCommand { }

    record CancelWorkshop(WorkshopId workshopId, String reason) implements WorkshopCommand { }

    record MarkHeld(WorkshopId workshopId) implements WorkshopCommand { }

    record CloseFigures(WorkshopId workshopId) implements WorkshopCommand { }

    /** Takes back a cancellation, a postponement, "held" or the closing of figures. */
    record ReopenWorkshop(WorkshopId workshopId, String reason) implements WorkshopCommand { }
}
