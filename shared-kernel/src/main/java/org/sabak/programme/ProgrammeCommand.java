package org.sabak.programme;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent.Confidence;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeEvent.StateRole;

/** What may be asked of the programme. */
public sealed interface ProgrammeCommand {

    @TargetAggregateIdentifier
    ProgrammeId programmeId();

    /** Lays down the whole structure at once, on an empty log. Asked again it does nothing. */
    record DefineProgramme(ProgrammeId programmeId, Structure structure) implements ProgrammeCommand { }

    /**
     * @param totalId  chosen by the sender, so that sending twice is harmless
     * @param phase    I to IV or INTER_PHASE
     * @param about    what the number speaks of, in one line
     * @param source   where it was published
     * @param workshop the one workshop it speaks of, or null when it speaks of more than one
     */
    record ReportTotal(ProgrammeId programmeId, TotalId totalId, String indicator, Quantity quantity, String phase,
            String about, String source, WorkshopId workshop) implements ProgrammeCommand { }

    record EndorseTotal(ProgrammeId programmeId, TotalId totalId, String reason) implements ProgrammeCommand { }

    record SetTotalAside(ProgrammeId programmeId, TotalId totalId, String reason) implements ProgrammeCommand { }

    record DefineTheme(ProgrammeId programmeId, String theme, LocalText title, List<String> phases)
            implements ProgrammeCommand { }

    /** The structure as the definition file gives it; one record for each kind of fact. */
    record Structure(LocalText title, List<Phase> phases, List<Objective> objectives, List<Pillar> pillars,
            List<Theme> themes, List<Framework> frameworks, List<Organisation> organisations,
            List<Indicator> indicators) { }

    /** @param lastYear null while the phase is running */
    record Phase(String phase, int fromYear, Integer lastYear, LocalText focus, List<Funder> funders) { }

    record Funder(String funder, LocalText shownAs) { }

    record Objective(String objective, String phase, LocalText text) { }

    record Pillar(String pillar, LocalText title, LocalText shortName) { }

    record Theme(String theme, LocalText title, List<String> phases) { }

    record Framework(String version, LocalDate adoptedOn, LocalText place, List<State> states) { }

    /** @param from null when no source gives a date */
    record State(Country state, StateRole role, LocalDate from, Confidence confidence, String source) { }

    record Organisation(String organisation, LocalText names, LocalText acronyms, PartnerGroup group) { }

    /** @param moreThan the target: reached when the lower bound is strictly greater */
    record Indicator(String indicator, LocalText title, LocalText definition, long moreThan, String source) { }
}
