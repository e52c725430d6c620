package org.sabak.workshop;

import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.EventName;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;

/** What has happened to a workshop. Events that change something say what it was before, so that history reads itself. */
public sealed interface WorkshopEvent {

    WorkshopId workshopId();

    /**
     * @param theme         code of a theme, T1 to T9 at first
     * @param phase         I to IV or INTER_PHASE; never derived from the date alone (DOMAIN 0.4)
     * @param zone          IANA zone of the venue
     * @param seats         people, 1 to 100,000
     * @param countries     invited countries; empty means any
     * @param languages     working languages, BCP 47
     * @param demonstration true for invented workshops; every page marks them
     */
    @EventName("workshop.planned")
    record WorkshopPlanned(WorkshopId workshopId, String title, WorkshopKind kind, Level level, Mode mode, String theme,
            String phase, Place place, String zone, Days days, int seats, List<Country> countries,
            List<String> languages, boolean demonstration) implements WorkshopEvent { }

    /** The plan started as a copy of another workshop. */
    @EventName("workshop.copied")
    record WorkshopCopied(WorkshopId workshopId, WorkshopId from) implements WorkshopEvent { }

    /** A phase was chosen although the dates lie outside it. */
    @EventName("workshop.phase-overridden")
    record PhaseOverridden(WorkshopId workshopId, String phase, String reason) implements WorkshopEvent { }

    /** Another phase, one that the days lie in. */
    @EventName("workshop.phase-assigned")
    record PhaseAssigned(WorkshopId workshopId, String was, String phase) implements WorkshopEvent { }

    @EventName("workshop.retitled")
    record WorkshopRetitled(WorkshopId workshopId, String was, String title) implements WorkshopEvent { }

    @EventName("workshop.rescheduled")
    record WorkshopRescheduled(WorkshopId workshopId, Days was, Days days, String reason) implements WorkshopEvent { }

    @EventName("workshop.moved")
    record WorkshopMoved(WorkshopId workshopId, Place was, Place place, String zoneWas, String zone)
            implements WorkshopEvent { }

    @EventName("workshop.theme-changed")
    record ThemeChanged(WorkshopId workshopId, String was, String theme) implements WorkshopEvent { }

    /** @param primary I to IV; each workshop has one primary pillar and any number of secondary ones */
    @EventName("workshop.pillars-tagged")
    record PillarsTagged(WorkshopId workshopId, String primary, List<String> secondary) implements WorkshopEvent { }

    @EventName("workshop.format-changed")
    record FormatChanged(WorkshopId workshopId, WorkshopKind kind, Level level, Mode mode, List<String> languages)
            implements WorkshopEvent { }

    @EventName("workshop.countries-invited")
    record CountriesInvited(WorkshopId workshopId, List<Country> was, List<Country> countries) implements WorkshopEvent { }

    @EventName("workshop.partners-linked")
    record PartnersLinked(WorkshopId workshopId, List<Partner> partners) implements WorkshopEvent { }

    /** @param funders codes of funders, such as EU or UNPDF */
    @EventName("workshop.funders-named")
    record FundersNamed(WorkshopId workshopId, List<String> funders) implements WorkshopEvent { }

    /**
     * @param observersCount    whether observers count as participants here (DOMAIN 1.6)
     * @param countsTowardTarget whether attendance here counts at all (DOMAIN 1.13)
     * @param completionPercent share of learning minutes a person must attend to complete, 1 to 100; 80 at first
     */
    @EventName("workshop.counting-decided")
    record CountingDecided(WorkshopId workshopId, boolean observersCount, boolean countsTowardTarget,
            int completionPercent) implements WorkshopEvent { }

    /** Letters, calendars and names of files that others may see say nothing of its topic. */
    @EventName("workshop.marked-sensitive")
    record MarkedSensitive(WorkshopId workshopId) implements WorkshopEvent { }

    @EventName("workshop.unmarked-sensitive")
    record UnmarkedSensitive(WorkshopId workshopId) implements WorkshopEvent { }

    @EventName("workshop.session-scheduled")
    record SessionScheduled(WorkshopId workshopId, Session session) implements WorkshopEvent { }

    @EventName("workshop.session-changed")
    record SessionChanged(WorkshopId workshopId, Session was, Session session) implements WorkshopEvent { }

    @EventName("workshop.session-dropped")
    record SessionDropped(WorkshopId workshopId, SessionId sessionId, String reason) implements WorkshopEvent { }

    @EventName("workshop.announced")
    record WorkshopAnnounced(WorkshopId workshopId) implements WorkshopEvent { }

    @EventName("workshop.postponed")
    record WorkshopPostponed(WorkshopId workshopId, String reason) implements WorkshopEvent { }

    @EventName("workshop.cancelled")
    record WorkshopCancelled(WorkshopId workshopId, String reason) implements WorkshopEvent { }

    @EventName("workshop.held")
    record WorkshopHeld(WorkshopId workshopId) implements WorkshopEvent { }

    /** From now on attendance and roster stand still; a reopening needs a reason. */
    @EventName("workshop.figures-closed")
    record FiguresClosed(WorkshopId workshopId) implements WorkshopEvent { }

    /** @param from the stage it was taken back from: CANCELLED, POSTPONED, HELD or CLOSED */
    @EventName("workshop.reopened")
    record WorkshopReopened(WorkshopId workshopId, Stage from, Stage to, String reason) implements WorkshopEvent { }

    /** @param role of the organisation in this workshop */
    record Partner(String organisation, PartnerRole role) { }

    /** What a partner does (DOMAIN 1.7). */
    enum PartnerRole { ORGANISER, CO_ORGANISER, HOST, FUNDER, SPEAKER_PROVIDER, BENEFICIARY }
}
