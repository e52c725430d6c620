package org.sabak.workshop.query;

import static org.sabak.readmodels.Shape.setPacked;

import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.sabak.agenda.AgendaEvent;
import org.sabak.attendance.AttendanceEvent;
import org.sabak.kernel.EventName;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.LearningEvent;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.NominationEvent;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.SelectionEvent;
import org.sabak.workshop.WorkshopEvent;
import org.springframework.stereotype.Component;

/** One line for each event of a workshop, its agenda, nominations, roster, sheets, markers and targets, under its position in the log. */
@Component
@ProcessingGroup(HistoryProjection.EDITION)
class HistoryProjection {

    static final String EDITION = "history-2";

    private final BatchedWrites writes;

    HistoryProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    /** A line as documents hold it. Nobody is named in it. */
    record Line(String event, Instant recordedAt, String actor, Map<String, String> details) { }

    @EventHandler
    void on(WorkshopEvent e, Recorded recorded) {
        put(e.workshopId(), e, WorkshopInWords.of(e), recorded);
    }

    @EventHandler
    void on(RegistrationEvent e, Recorded recorded) {
        put(e.workshopId(), e, RosterInWords.of(e), recorded);
    }

    @EventHandler
    void on(NominationEvent e, Recorded recorded) {
        put(e.workshopId(), e, NominationsInWords.of(e), recorded);
    }

    @EventHandler
    void on(SelectionEvent e, Recorded recorded) {
        put(e.workshopId(), e, SelectionInWords.of(e), recorded);
    }

    @EventHandler
    void on(AgendaEvent e, Recorded recorded) {
        put(e.workshopId(), e, AgendaInWords.of(e), recorded);
    }

    @EventHandler
    void on(AttendanceEvent e, Recorded recorded) {
        put(e.workshopId(), e, RosterInWords.of(e), recorded);
    }

    @EventHandler
    void on(MainstreamingEvent e, Recorded recorded) {
        put(e.workshopId(), e, MarksInWords.of(e), recorded);
    }

    /** What the programme aims at belongs to no workshop. */
    @EventHandler
    void on(TargetsEvent e, Recorded recorded) {
        e.targetsId().workshop().ifPresent(workshop -> put(workshop, e, MarksInWords.of(e), recorded));
    }

    @EventHandler
    void on(LearningEvent e, Recorded recorded) {
        put(e.workshopId(), e, LearningInWords.of(e), recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(WorkshopId workshop, Object event, Values values, Recorded recorded) {
        var name = event.getClass().getAnnotation(EventName.class).value();
        writes.to(EDITION).upsert(Buckets.of(workshop.value(), recorded.position()), setPacked("lines." + recorded.position(),
                new Line(name, recorded.at(), recorded.actor(), values.byName())));
    }
}
