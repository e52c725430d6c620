package org.sabak.programme;

import java.time.LocalDate;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.Confidence;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeEvent.StateRole;

/** What may be asked about the programme, with the shape of the answer beside the question. */
public sealed interface ProgrammeQuery {

    /** The whole structure. Answered with an {@link Overview}; every list is empty before the first start has ended. */
    record ProgrammeOverview() implements ProgrammeQuery { }

    /** Roles of states on a day. Answered with {@link StateRoles}. */
    record StateRolesAsOf(LocalDate day) implements ProgrammeQuery { }

    /** Every reported total, endorsed or not, oldest first. Answered with {@link Totals}. */
    record ReportedTotals() implements ProgrammeQuery { }

    record Overview(LocalText title, List<Phase> phases, List<Objective> objectives, List<Named> pillars,
            List<Theme> themes, List<Framework> frameworks, List<Organisation> organisations,
            List<Indicator> indicators, Standing standing) { }

    /** @param lastYear null while running; reports then say "2021–ongoing" */
    record Phase(String phase, int fromYear, Integer lastYear, LocalText focus, List<LocalText> funders) { }

    record Objective(String objective, String phase, LocalText text) { }

    record Named(String code, LocalText title, LocalText shortName) { }

    record Theme(String theme, LocalText title, List<String> phases) { }

    record Framework(String version, LocalDate adoptedOn, LocalText place) { }

    record Organisation(String organisation, LocalText names, LocalText acronyms, PartnerGroup group) { }

    record Indicator(String indicator, LocalText title, LocalText definition, long moreThan, String source) { }

    /** States without a role recorded on that day are absent: "not recorded", never "none". */
    record StateRoles(LocalDate day, List<StateRoleRow> rows, Standing standing) { }

    /** @param from null when no source dates the role; such a row is shown on every day from the framework's adoption */
    record StateRoleRow(Country state, String framework, StateRole role, LocalDate from, Confidence confidence,
            String source) { }

    record Totals(List<Total> rows, Standing standing) { }

    /**
     * @param state    REPORTED, ENDORSED or SET_ASIDE
     * @param reason   given when it was last endorsed or set aside; empty before
     * @param workshop the one workshop it speaks of, or null
     */
    record Total(TotalId totalId, String indicator, Quantity quantity, String phase, String about, String source,
            WorkshopId workshop, String state, String reason) { }
}
