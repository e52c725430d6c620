package org.sabak.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.Country;
import org.sabak.kernel.Standing;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopEvent.Partner;

/** What may be asked about workshops, with the shape of the answer beside the question. */
public sealed interface WorkshopQuery {

    /**
     * Workshops by first day, newest first. Answered with {@link Workshops}.
     *
     * @param publicOnly leaves out tentative ones
     */
    record AllWorkshops(boolean publicOnly) implements WorkshopQuery { }

    /** One workshop. Answered with {@code Optional<Workshop>}. */
    record WorkshopOf(WorkshopId workshopId) implements WorkshopQuery { }

    /** Everything that happened to a workshop and its roster and sheets, oldest first. Answered with {@link History}. */
    record HistoryOf(WorkshopId workshopId) implements WorkshopQuery { }

    /**
     * The part of the history that led to one person's seat: how the country was asked, the person, everybody that person
     * replaced or was replaced by, and the marks in the hall. Answered with {@link History}.
     */
    record SeatStoryOf(WorkshopId workshopId, RegistrationId registrationId) implements WorkshopQuery { }

    record Workshops(List<Workshop> rows, Standing standing) { }

    /**
     * @param taken             seats given out
     * @param reserve           people waiting
     * @param registrationUntil last instant at which a public form is accepted; null before registration was opened
     * @param heldUntil         when seats held for women are to be released; null while none are held
     * @param reason            given with the last cancellation, postponement or change of dates; empty otherwise
     * @param primaryPillar     empty while not tagged
     * @param sensitive         whether its topic stays out of subjects and calendars
     * @param copiedFrom        null unless cloned
     */
    record Workshop(WorkshopId workshopId, String title, WorkshopKind kind, Level level, Mode mode, String theme,
            String phase, String primaryPillar, List<String> secondaryPillars, Place place, String zone, Days days,
            Stage stage, String reason, int seats, int taken, int reserve, Instant registrationUntil,
            Instant heldUntil, List<Country> countries, List<String> languages, List<Partner> partners, List<String> funders,
            List<Session> sessions, boolean observersCount, boolean countsTowardTarget, int completionPercent,
            boolean demonstration, boolean sensitive, WorkshopId copiedFrom, Standing standing) { }

    record History(WorkshopId workshopId, List<Entry> entries, Standing standing) { }

    /**
     * @param event   stored name, such as {@code workshop.rescheduled}; the sentence is under {@code history.} and that name
     * @param actor   id of the account, registration or token that asked, or {@code program}
     * @param person  name of the person the entry speaks of, from the vault; empty if none, and after erasure
     * @param details values by the name of the event's own part, former values under {@code was} or {@code was…}: dates
     *                and times in ISO form, enums by name, lists joined by {@code ", "}. Days come as {@code first},
     *                {@code last}, {@code precision}; places as {@code country}, {@code city}, {@code venue}; sessions as
     *                {@code title}, {@code day}, {@code startsAt}, {@code minutes}, {@code kind}, which is also given
     *                wherever there is a {@code sessionId}; partners as {@code CODE:ROLE}
     */
    record Entry(long position, Instant recordedAt, String actor, String actorName, String event, String person,
            Map<String, String> details) { }
}
