package org.sabak.programme.query;

import static org.sabak.readmodels.Shape.set;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
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
import org.sabak.programme.ProgrammeQuery.StateRoleRow;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.springframework.stereotype.Component;

/**
 * The structure of the programme in one document: each fact under its kind and its position, which is also the order
 * pages list them in.
 */
@Component
@ProcessingGroup(ProgrammeProjection.EDITION)
class ProgrammeProjection {

    static final String EDITION = "programme-1";

    private final BatchedWrites writes;

    ProgrammeProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ProgrammeDefined e) {
        writes.to(EDITION).upsert(e.programmeId().value(), set("title", e.title()));
    }

    @EventHandler
    void on(PhaseDefined e, Recorded recorded) {
        put(e.programmeId(), "phases", e, recorded);
    }

    @EventHandler
    void on(PhaseEnded e, Recorded recorded) {
        put(e.programmeId(), "ends", e, recorded);
    }

    @EventHandler
    void on(PhaseFunderAdded e, Recorded recorded) {
        put(e.programmeId(), "funders", e, recorded);
    }

    @EventHandler
    void on(ObjectiveDefined e, Recorded recorded) {
        put(e.programmeId(), "objectives", e, recorded);
    }

    @EventHandler
    void on(PillarDefined e, Recorded recorded) {
        put(e.programmeId(), "pillars", e, recorded);
    }

    @EventHandler
    void on(ThemeDefined e, Recorded recorded) {
        put(e.programmeId(), "themes", e, recorded);
    }

    @EventHandler
    void on(FrameworkAdopted e, Recorded recorded) {
        put(e.programmeId(), "frameworks", e, recorded);
    }

    @EventHandler
    void on(StateRoleRecorded e, Recorded recorded) {
        put(e.programmeId(), "roles",
                new StateRoleRow(e.state(), e.framework(), e.role(), e.from(), e.confidence(), e.source()), recorded);
    }

    @EventHandler
    void on(UndatedStateRoleRecorded e, Recorded recorded) {
        LocalDate unknown = null;
        put(e.programmeId(), "roles",
                new StateRoleRow(e.state(), e.framework(), e.role(), unknown, e.confidence(), e.source()), recorded);
    }

    @EventHandler
    void on(OrganisationRegistered e, Recorded recorded) {
        put(e.programmeId(), "organisations", e, recorded);
    }

    @EventHandler
    void on(IndicatorDefined e, Recorded recorded) {
        put(e.programmeId(), "indicators", e, recorded);
    }

    @EventHandler
    void on(TargetSet e, Recorded recorded) {
        put(e.programmeId(), "targets", e, recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(ProgrammeId programme, String kind, Object fact, Recorded recorded) {
        writes.to(EDITION).upsert(programme.value(), set(kind + "." + recorded.position(), fact));
    }
}
