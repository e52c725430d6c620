package org.sabak.workshop.query;

import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.model.Updates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.CountingDecided;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.FundersNamed;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.PhaseAssigned;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.PillarsTagged;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.ThemeChanged;
import org.sabak.workshop.WorkshopEvent.UnmarkedSensitive;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopCopied;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.springframework.stereotype.Component;

/** One document per workshop, as the workshop's own events tell it; see {@link Stored}. */
@Component
@ProcessingGroup(WorkshopsProjection.EDITION)
class WorkshopsProjection {

    static final String EDITION = "workshops-2";

    /** Share of learning minutes that makes a participation complete until an organizer decides otherwise (DOMAIN 2.2). */
    private static final int COMPLETION_PERCENT = 80;

    private final BatchedWrites writes;

    WorkshopsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        put(e.workshopId(), set("title", e.title()), set("kind", e.kind()), set("level", e.level()), set("mode", e.mode()),
                set("theme", e.theme()), set("phase", e.phase()), set("place", e.place()), set("zone", e.zone()),
                set("days", e.days()), set("seats", e.seats()), set("countries", e.countries()),
                set("languages", e.languages()), set("demonstration", e.demonstration()), set("stage", Stage.TENTATIVE),
                set("observersCount", false), set("countsTowardTarget", e.kind().countsByDefault()),
                set("completionPercent", COMPLETION_PERCENT), set("sensitive", false));
    }

    @EventHandler
    void on(WorkshopCopied e) {
        put(e.workshopId(), set("copiedFrom", e.from()));
    }

    @EventHandler
    void on(PhaseOverridden e) {
        put(e.workshopId(), set("phase", e.phase()));
    }

    @EventHandler
    void on(PhaseAssigned e) {
        put(e.workshopId(), set("phase", e.phase()));
    }

    @EventHandler
    void on(WorkshopRetitled e) {
        put(e.workshopId(), set("title", e.title()));
    }

    @EventHandler
    void on(WorkshopRescheduled e) {
        put(e.workshopId(), set("days", e.days()), set("reason", e.reason()));
    }

    @EventHandler
    void on(WorkshopMoved e) {
        put(e.workshopId(), set("place", e.place()), set("zone", e.zone()));
    }

    @EventHandler
    void on(ThemeChanged e) {
        put(e.workshopId(), set("theme", e.theme()));
    }

    @EventHandler
    void on(PillarsTagged e) {
        put(e.workshopId(), set("primaryPillar", e.primary()), set("secondaryPillars", e.secondary()));
    }

    @EventHandler
    void on(FormatChanged e) {
        put(e.workshopId(), set("kind", e.kind()), set("level", e.level()), set("mode", e.mode()),
                set("languages", e.languages()));
    }

    @EventHandler
    void on(CountriesInvited e) {
        put(e.workshopId(), set("countries", e.countries()));
    }

    @EventHandler
    void on(PartnersLinked e) {
        put(e.workshopId(), set("partners", e.partners()));
    }

    @EventHandler
    void on(FundersNamed e) {
        put(e.workshopId(), set("funders", e.funders()));
    }

    @EventHandler
    void on(CountingDecided e) {
        put(e.workshopId(), set("observersCount", e.observersCount()), set("countsTowardTarget", e.countsTowardTarget()),
                set("completionPercent", e.completionPercent()));
    }

    @EventHandler
    void on(MarkedSensitive e) {
        put(e.workshopId(), set("sensitive", true));
    }

    @EventHandler
    void on(UnmarkedSensitive e) {
        put(e.workshopId(), set("sensitive", false));
    }

    @EventHandler
    void on(SessionScheduled e) {
        put(e.workshopId(), set("sessions." + e.session().sessionId(), e.session()));
    }

    @EventHandler
    void on(SessionChanged e) {
        put(e.workshopId(), set("sessions." + e.session().sessionId(), e.session()));
    }

    @EventHandler
    void on(SessionDropped e) {
        put(e.workshopId(), Updates.unset("sessions." + e.sessionId()));
    }

    @EventHandler
    void on(WorkshopAnnounced e) {
        put(e.workshopId(), set("stage", Stage.ANNOUNCED));
    }

    @EventHandler
    void on(WorkshopPostponed e) {
        put(e.workshopId(), set("stage", Stage.POSTPONED), set("reason", e.reason()));
    }

    @EventHandler
    void on(WorkshopCancelled e) {
        put(e.workshopId(), set("stage", Stage.CANCELLED), set("reason", e.reason()));
    }

    @EventHandler
    void on(WorkshopHeld e) {
        put(e.workshopId(), set("stage", Stage.HELD));
    }

    @EventHandler
    void on(FiguresClosed e) {
        put(e.workshopId(), set("stage", Stage.CLOSED));
    }

    /** The reason of what was taken back no longer explains the workshop as it is; history keeps both. */
    @EventHandler
    void on(WorkshopReopened e) {
        put(e.workshopId(), set("stage", e.to()), set("reason", ""));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(WorkshopId workshop, Bson... changes) {
        writes.to(EDITION).upsert(workshop.value(), changes);
    }
}
