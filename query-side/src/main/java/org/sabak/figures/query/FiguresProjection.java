package org.sabak.figures.query;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.sabak.readmodels.Shape.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.IdentityPairId;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent;
import org.sabak.workshop.Session;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.CountingDecided;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.PhaseAssigned;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.ThemeChanged;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/**
 * The facts behind the figures: one document for each workshop and link of identities, and {@link Buckets} for
 * the registrations of each workshop. Nothing is counted
 * here, so nothing can be counted twice. An erased person leaves no event behind but the erasure, and that changes nothing.
 */
@Component
@ProcessingGroup(FiguresProjection.EDITION)
class FiguresProjection {

    static final String EDITION = "figures-3";

    /** Field with the position of the event that last changed a document, so that readers can ask for what is new. */
    static final String AT = "at";

    private final BatchedWrites writes;

    FiguresProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(WorkshopPlanned e, Recorded recorded) {
        put(e.workshopId(), recorded, set("phase", e.phase()), set("theme", e.theme()), set("kind", e.kind()),
                set("stage", Stage.TENTATIVE), set("firstDay", e.days().first()),
                set("country", e.place().country()), set("zone", e.zone()));
    }

    @EventHandler
    void on(WorkshopMoved e, Recorded recorded) {
        put(e.workshopId(), recorded, set("country", e.place().country()), set("zone", e.zone()));
    }

    @EventHandler
    void on(PhaseOverridden e, Recorded recorded) {
        put(e.workshopId(), recorded, set("phase", e.phase()));
    }

    @EventHandler
    void on(PhaseAssigned e, Recorded recorded) {
        put(e.workshopId(), recorded, set("phase", e.phase()));
    }

    @EventHandler
    void on(ThemeChanged e, Recorded recorded) {
        put(e.workshopId(), recorded, set("theme", e.theme()));
    }

    @EventHandler
    void on(FormatChanged e, Recorded recorded) {
        put(e.workshopId(), recorded, set("kind", e.kind()));
    }

    @EventHandler
    void on(WorkshopRescheduled e, Recorded recorded) {
        put(e.workshopId(), recorded, set("firstDay", e.days().first()));
    }

    @EventHandler
    void on(CountingDecided e, Recorded recorded) {
        put(e.workshopId(), recorded, set("observersCount", e.observersCount()),
                set("countsTowardTarget", e.countsTowardTarget()), set("completionPercent", e.completionPercent()));
    }

    @EventHandler
    void on(SessionScheduled e, Recorded recorded) {
        put(e.workshopId(), e.session(), recorded);
    }

    @EventHandler
    void on(SessionChanged e, Recorded recorded) {
        put(e.workshopId(), e.session(), recorded);
    }

    @EventHandler
    void on(SessionDropped e, Recorded recorded) {
        withdraw(e.workshopId(), e.sessionId(), recorded);
    }

    @EventHandler
    void on(SheetWithdrawn e, Recorded recorded) {
        withdraw(e.workshopId(), e.sessionId(), recorded);
    }

    @EventHandler
    void on(WorkshopAnnounced e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", Stage.ANNOUNCED));
    }

    @EventHandler
    void on(WorkshopPostponed e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", Stage.POSTPONED));
    }

    @EventHandler
    void on(WorkshopCancelled e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", Stage.CANCELLED));
    }

    @EventHandler
    void on(WorkshopHeld e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", Stage.HELD));
    }

    @EventHandler
    void on(FiguresClosed e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", Stage.CLOSED));
    }

    @EventHandler
    void on(WorkshopReopened e, Recorded recorded) {
        put(e.workshopId(), recorded, set("stage", e.to()));
    }

    @EventHandler
    void on(ParticipantRegistered e, Recorded recorded) {
        var who = who(e.registrationId(), e.personId(), e.role(), e.particulars());
        if (e.role().takesSeat()) moved(e.workshopId(), e.registrationId(), State.SEATED, recorded, who);
        else put(e.workshopId(), e.registrationId(), recorded, who, set("state." + e.registrationId(), State.SEATED));
    }

    @EventHandler
    void on(ParticipantPlacedOnReserve e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.RESERVE, recorded,
                who(e.registrationId(), e.personId(), e.role(), e.particulars()));
    }

    @EventHandler
    void on(SeatGivenFromReserve e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.SEATED, recorded);
    }

    @EventHandler
    void on(RegistrationWithdrawn e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.WITHDRAWN, recorded);
    }

    @EventHandler
    void on(ReturnedToSeat e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.SEATED, recorded);
    }

    @EventHandler
    void on(ReturnedToReserve e, Recorded recorded) {
        moved(e.workshopId(), e.registrationId(), State.RESERVE, recorded);
    }

    @EventHandler
    void on(SelectionEvent e, Recorded recorded) {
        for (var move : Move.of(e)) {
            var id = move.registrationId();
            moved(e.workshopId(), id, move.to(), recorded, move.newcomer()
                    .map(n -> new Bson[] {who(id, n.personId(), n.role(), n.particulars())}).orElse(new Bson[0]));
        }
    }

    @EventHandler
    void on(AttendanceRecorded e, Recorded recorded) {
        put(e.workshopId(), e.registrationId(), recorded,
                set("marks." + e.registrationId() + "." + e.sessionId(), e.mark()));
    }

    @EventHandler
    void on(AttendanceCorrected e, Recorded recorded) {
        put(e.workshopId(), e.registrationId(), recorded,
                set("marks." + e.registrationId() + "." + e.sessionId(), e.mark()));
    }

    @EventHandler
    void on(IdentitiesLinked e, Recorded recorded) {
        link(e.one(), e.other(), true, recorded);
    }

    @EventHandler
    void on(IdentitiesUnlinked e, Recorded recorded) {
        link(e.one(), e.other(), false, recorded);
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(WorkshopId id, Session session, Recorded recorded) {
        var at = "sessions." + session.sessionId();
        put(id, recorded, set(at + ".kind", session.kind()), set(at + ".minutes", session.minutes()));
    }

    private void withdraw(WorkshopId id, SessionId session, Recorded recorded) {
        put(id, recorded, set("sessions." + session + ".withdrawn", true));
    }

    private void link(PersonId one, PersonId other, boolean same, Recorded recorded) {
        put(IdentityPairId.of(one, other).value(), recorded, set("one", one), set("other", other), set("same", same));
    }

    private void put(WorkshopId id, Recorded recorded, Bson... changes) {
        put(id.value(), recorded, changes);
    }

    private void put(WorkshopId workshop, RegistrationId registration, Recorded recorded, Bson... changes) {
        put(Buckets.of(workshop.value(), registration), recorded, changes);
    }

    /** Also notes the hours in which seats were given, because the first of them matters to M16. */
    private void moved(WorkshopId workshop, RegistrationId registration, State to, Recorded recorded, Bson... who) {
        var changes = new ArrayList<>(List.of(who));
        changes.add(set("state." + registration, to));
        if (to == State.SEATED) changes.add(set("seatGiven." + recorded.at().truncatedTo(HOURS), true));
        put(workshop, registration, recorded, changes.toArray(Bson[]::new));
    }

    /** Who a registration is of, in one text: there are many of them. */
    private static Bson who(RegistrationId registration, PersonId person, Role role, Particulars particulars) {
        return set("who." + registration, String.join(" ", person.value(), role.name(), particulars.sex().name(),
                particulars.country().code(), particulars.organisationKind().name()));
    }

    private void put(String id, Recorded recorded, Bson... changes) {
        var all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = set(AT, recorded.position());
        writes.to(EDITION).upsert(id, all);
    }
}
