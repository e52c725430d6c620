package org.sabak.mainstreaming.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setOnInsert;
import static org.sabak.readmodels.Shape.setPacked;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacCleared;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/**
 * One document for each workshop, and one beside it for the moment when its first seat was given, which stays what it was
 * whoever withdraws later.
 */
@Component
@ProcessingGroup(MainstreamingProjection.EDITION)
class MainstreamingProjection {

    static final String EDITION = "mainstreaming-1";
    static final String SEAT = "/first-seat";

    private final BatchedWrites writes;

    MainstreamingProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        put(e.workshopId(), set("zone", e.zone()), set("lastDay", e.days().last()));
    }

    @EventHandler
    void on(WorkshopMoved e) {
        put(e.workshopId(), set("zone", e.zone()));
    }

    @EventHandler
    void on(WorkshopRescheduled e) {
        put(e.workshopId(), set("lastDay", e.days().last()));
    }

    @EventHandler
    void on(ParticipantRegistered e, Recorded recorded) {
        if (e.role().takesSeat()) seatGiven(e.workshopId(), recorded);
    }

    @EventHandler
    void on(SeatGivenFromReserve e, Recorded recorded) {
        seatGiven(e.workshopId(), recorded);
    }

    @EventHandler
    void on(CandidateSelected e, Recorded recorded) {
        seatGiven(e.workshopId(), recorded);
    }

    @EventHandler
    void on(MainstreamingEvent event, Recorded recorded) {
        var id = event.workshopId();
        switch (event) {
            case GemCoded e -> put(id, set("gem", e.gem()), set("gemNote", e.note()));
            case GemCleared _ -> put(id, set("gem", null), set("gemNote", ""));
            case DacScreened e -> put(id, set("dac", e.dac()), set("dacNote", e.note()));
            case DacCleared _ -> put(id, set("dac", null), set("dacNote", ""));
            case PanelAnswered e -> put(id, setPacked("panel." + e.principle(), new PanelAnswer(e.principle(), e.points(), e.note())));
            case ScopeDecided e -> put(id, set("securityForces", e.securityForces()), set("operationalContent", e.operationalContent()));
            case ScreeningRecorded e -> put(id, setPacked("screenings." + recorded.position(), e));
            case BudgetStated e -> put(id, set("budget", e.usd()));
        }
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void seatGiven(WorkshopId workshop, Recorded recorded) {
        writes.to(EDITION).upsert(workshop + SEAT, setOnInsert("at", recorded.at()));
    }

    private void put(WorkshopId workshop, Bson... changes) {
        writes.to(EDITION).upsert(workshop.value(), changes);
    }
}
