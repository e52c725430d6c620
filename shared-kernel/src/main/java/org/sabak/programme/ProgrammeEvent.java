package org.sabak.programme;

import java.time.LocalDate;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.EventName;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.WorkshopId;

/** What is true of the programme as a whole. Source: the programme page of UNOCT on Central Asia (DOMAIN 1). */
public sealed interface ProgrammeEvent {

    ProgrammeId programmeId();

    @EventName("programme.defined")
    record ProgrammeDefined(ProgrammeId programmeId, LocalText title) implements ProgrammeEvent { }

    /** @param fromYear first calendar year; phases may overlap (2021 is in III and IV) */
    @EventName("programme.phase-defined")
    record PhaseDefined(ProgrammeId programmeId, String phase, int fromYear, LocalText focus) implements ProgrammeEvent { }

    /** @param lastYear last calendar year, inclusive */
    @EventName("programme.phase-ended")
    record PhaseEnded(ProgrammeId programmeId, String phase, int lastYear) implements ProgrammeEvent { }

    /** @param shownAs as reports print it, such as "UNPDF (China)": a fund is not a country */
    @EventName("programme.phase-funder-added")
    record PhaseFunderAdded(ProgrammeId programmeId, String phase, String funder, LocalText shownAs)
            implements ProgrammeEvent { }

    @EventName("programme.objective-defined")
    record ObjectiveDefined(ProgrammeId programmeId, String objective, String phase, LocalText text)
            implements ProgrammeEvent { }

    /** @param pillar I to IV of the Strategy, A/RES/60/288 */
    @EventName("programme.pillar-defined")
    record PillarDefined(ProgrammeId programmeId, String pillar, LocalText title, LocalText shortName)
            implements ProgrammeEvent { }

    /** @param phases phases in which the theme was a focus */
    @EventName("programme.theme-defined")
    record ThemeDefined(ProgrammeId programmeId, String theme, LocalText title, List<String> phases)
            implements ProgrammeEvent { }

    @EventName("programme.framework-adopted")
    record FrameworkAdopted(ProgrammeId programmeId, String version, LocalDate adoptedOn, LocalText place)
            implements ProgrammeEvent { }

    /** @param from first day on which the role held */
    @EventName("programme.state-role-recorded")
    record StateRoleRecorded(ProgrammeId programmeId, Country state, String framework, StateRole role, LocalDate from,
            Confidence confidence, String source) implements ProgrammeEvent { }

    /** A role whose first day no source gives. */
    @EventName("programme.undated-state-role-recorded")
    record UndatedStateRoleRecorded(ProgrammeId programmeId, Country state, String framework, StateRole role,
            Confidence confidence, String source) implements ProgrammeEvent { }

    /** @param names full names and acronyms, by language, the best known form first */
    @EventName("programme.organisation-registered")
    record OrganisationRegistered(ProgrammeId programmeId, String organisation, LocalText names, LocalText acronyms,
            PartnerGroup group) implements ProgrammeEvent { }

    /** @param definition what is counted and how, for the reader of a figure */
    @EventName("programme.indicator-defined")
    record IndicatorDefined(ProgrammeId programmeId, String indicator, LocalText title, LocalText definition)
            implements ProgrammeEvent { }

    /** @param moreThan reached only when the lower bound is strictly greater */
    @EventName("programme.target-set")
    record TargetSet(ProgrammeId programmeId, String indicator, long moreThan, String source) implements ProgrammeEvent { }

    /** A head-count published without names. Several may contradict each other and live side by side. */
    @EventName("programme.total-reported")
    record TotalReported(ProgrammeId programmeId, TotalId totalId, String indicator, Quantity quantity, String phase,
            String about, String source) implements ProgrammeEvent { }

    /** Says which workshop a total speaks of; then named attendance of that workshop replaces it. */
    @EventName("programme.total-tied-to-workshop")
    record TotalTiedToWorkshop(ProgrammeId programmeId, TotalId totalId, WorkshopId workshopId) implements ProgrammeEvent { }

    /** From now on the total is part of the figures. */
    @EventName("programme.total-endorsed")
    record TotalEndorsed(ProgrammeId programmeId, TotalId totalId, String reason) implements ProgrammeEvent { }

    /** From now on the total is not part of the figures; it stays on record. */
    @EventName("programme.total-set-aside")
    record TotalSetAside(ProgrammeId programmeId, TotalId totalId, String reason) implements ProgrammeEvent { }

    /** A state's part in one version of the framework. */
    enum StateRole { SIGNATORY, ADOPTING, OBSERVER }

    /** Whether a source says so, or we conclude it. */
    enum Confidence { STATED, INFERRED }

    /** The partner list's own groups. */
    enum PartnerGroup { COMPACT_ENTITY, REGIONAL_ORGANISATION, UN_ENTITY, FUNDER }
}
