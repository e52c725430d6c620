package org.sabak.programme.command;

import java.util.stream.Stream;
import org.sabak.programme.ProgrammeCommand.Framework;
import org.sabak.programme.ProgrammeCommand.Indicator;
import org.sabak.programme.ProgrammeCommand.Phase;
import org.sabak.programme.ProgrammeCommand.State;
import org.sabak.programme.ProgrammeCommand.Structure;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.ProgrammeEvent.FrameworkAdopted;
import org.sabak.programme.ProgrammeEvent.IndicatorDefined;
import org.sabak.programme.ProgrammeEvent.ObjectiveDefined;
import org.sabak.programme.ProgrammeEvent.OrganisationRegistered;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.PhaseFunderAdded;
import org.sabak.programme.ProgrammeEvent.PillarDefined;
import org.sabak.programme.ProgrammeEvent.ProgrammeDefined;
import org.sabak.programme.ProgrammeEvent.StateRoleRecorded;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.programme.ProgrammeEvent.UndatedStateRoleRecorded;
import org.sabak.programme.ProgrammeId;

/** Tells a structure as the facts it consists of, each absent part as no fact rather than as an empty one. */
record Definition(ProgrammeId id, Structure structure) {

    Stream<ProgrammeEvent> facts() {
        return Stream.of(
                Stream.of(new ProgrammeDefined(id, structure.title())),
                structure.phases().stream().flatMap(this::phase),
                structure.objectives().stream().map(o -> new ObjectiveDefined(id, o.objective(), o.phase(), o.text())),
                structure.pillars().stream().map(p -> new PillarDefined(id, p.pillar(), p.title(), p.shortName())),
                structure.themes().stream().map(t -> new ThemeDefined(id, t.theme(), t.title(), t.phases())),
                structure.frameworks().stream().flatMap(this::framework),
                structure.organisations().stream()
                        .map(o -> new OrganisationRegistered(id, o.organisation(), o.names(), o.acronyms(), o.group())),
                structure.indicators().stream().flatMap(this::indicator))
                .flatMap(facts -> facts);
    }

    private Stream<ProgrammeEvent> phase(Phase p) {
        var begun = new PhaseDefined(id, p.phase(), p.fromYear(), p.focus());
        var ended = Stream.ofNullable(p.lastYear()).map(year -> new PhaseEnded(id, p.phase(), year));
        var funders = p.funders().stream().map(f -> new PhaseFunderAdded(id, p.phase(), f.funder(), f.shownAs()));
        return Stream.of(Stream.of(begun), ended, funders).flatMap(facts -> facts);
    }

    private Stream<ProgrammeEvent> framework(Framework f) {
        var adopted = new FrameworkAdopted(id, f.version(), f.adoptedOn(), f.place());
        return Stream.concat(Stream.of(adopted), f.states().stream().map(s -> role(f.version(), s)));
    }

    private ProgrammeEvent role(String framework, State s) {
        return s.from() == null
                ? new UndatedStateRoleRecorded(id, s.state(), framework, s.role(), s.confidence(), s.source())
                : new StateRoleRecorded(id, s.state(), framework, s.role(), s.from(), s.confidence(), s.source());
    }

    private Stream<ProgrammeEvent> indicator(Indicator i) {
        return Stream.of(new IndicatorDefined(id, i.indicator(), i.title(), i.definition()),
                new TargetSet(id, i.indicator(), i.moreThan(), i.source()));
    }
}
