package org.sabak.figures.query;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateReconsidered;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatAccepted;
import org.sabak.registration.SelectionEvent.SeatDeclined;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.*;
import org.sabak.workshop.WorkshopKind;

/** A log of a programme in which everything that can happen happens, at random. The same seed writes the same log. */
final class RandomLog {

    private static final List<Country> COUNTRIES = List.of("KZ", "KG", "TJ", "UZ").stream().map(Country::new).toList();
    private static final List<String> PHASES = List.of("I", "II", "III", "IV", "INTER_PHASE");
    private static final ProgrammeId JPOA = ProgrammeId.JPOA;

    private final Random random;
    private final List<Object> events = new ArrayList<>();
    private final Map<WorkshopId, Integer> sessions = new LinkedHashMap<>();
    private final Map<WorkshopId, Stage> stages = new HashMap<>();
    private final Map<RegistrationId, WorkshopId> registrations = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final List<IdentitiesLinked> links = new ArrayList<>();
    private int totals;

    private RandomLog(long seed) {
        this.random = new Random(seed);
    }

    static List<Object> of(long seed, int steps) {
        var log = new RandomLog(seed);
        if (log.chance(10)) log.add(new TargetSet(JPOA, "materials", 3000, "a page"));
        log.add(new TargetSet(JPOA, "people-reached", log.pick(List.of(20L, 50L, 2000L)), "a page"));
        log.plan();
        for (int i = 0; i < steps; i++) log.step();
        return List.copyOf(log.events);
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 4) plan();
        else if (dice < 8) agenda();
        else if (dice < 13) stage();
        else if (dice < 16) decide();
        else if (dice < 19) report();
        else if (dice < 48) register();
        else if (dice < 54) changeSeat();
        else if (dice < 59) identify();
        else mark();
    }

    private void plan() {
        var id = new WorkshopId("workshop-" + sessions.size());
        var first = LocalDate.of(2010 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28));
        sessions.put(id, 0);
        stages.put(id, Stage.TENTATIVE);
        add(new WorkshopPlanned(id, "A workshop", any(WorkshopKind.values()), Level.REGIONAL, Mode.ONSITE,
                "T" + (1 + random.nextInt(9)), pick(PHASES), new Place(COUNTRIES.getFirst(), "A city", ""), "Asia/Almaty",
                Days.of(first, first.plusDays(1)), 20, COUNTRIES, List.of("ru"), false));
        for (int i = 1 + random.nextInt(4); i > 0; i--) schedule(id);
        if (chance(5)) add(new PhaseOverridden(id, pick(PHASES), "why"));
    }

    private void schedule(WorkshopId id) {
        int n = sessions.merge(id, 1, Integer::sum);
        add(new SessionScheduled(id, session(SessionId.of(id, n))));
    }

    private Session session(SessionId id) {
        return new Session(id, "A session", LocalDate.of(2026, 1, 1), LocalTime.of(9, 0), 5 + random.nextInt(200),
                chance(4) ? any(SessionKind.values()) : SessionKind.LEARNING);
    }

    private void agenda() {
        var id = workshop();
        var session = SessionId.of(id, 1 + random.nextInt(sessions.get(id)));
        switch (random.nextInt(5)) {
            case 0 -> add(new SessionDropped(id, session, "why"));
            case 1 -> add(new SheetWithdrawn(id, session));
            case 2 -> schedule(id);
            default -> add(new SessionChanged(id, session(session), session(session)));
        }
    }

    private void stage() {
        var id = workshop();
        var was = stages.get(id);
        var now = any(new Stage[] {Stage.ANNOUNCED, Stage.HELD, Stage.HELD, Stage.CLOSED, Stage.CANCELLED, Stage.POSTPONED});
        stages.put(id, now);
        if (was == Stage.CANCELLED || was == Stage.CLOSED) {
            add(new WorkshopReopened(id, was, now, "why"));
            return;
        }
        add(switch (now) {
            case HELD -> new WorkshopHeld(id);
            case CLOSED -> new FiguresClosed(id);
            case CANCELLED -> new WorkshopCancelled(id, "why");
            case POSTPONED -> new WorkshopPostponed(id, "why");
            default -> new WorkshopAnnounced(id);
        });
    }

    private void decide() {
        var id = workshop();
        var day = LocalDate.of(2010 + random.nextInt(16), 6, 1);
        add(switch (random.nextInt(5)) {
            case 3 -> new PhaseAssigned(id, "IV", pick(PHASES));
            case 0 -> new ThemeChanged(id, "T1", "T" + (1 + random.nextInt(9)));
            case 1 -> new FormatChanged(id, any(WorkshopKind.values()), Level.NATIONAL, Mode.HYBRID, List.of("en"));
            case 2 -> new WorkshopRescheduled(id, Days.of(day, day), Days.of(day, day), "why");
            default -> new CountingDecided(id, random.nextBoolean(), !chance(4), 1 + random.nextInt(100));
        });
    }

    private void report() {
        if (totals == 0 || chance(2)) {
            var id = new TotalId("total-" + totals++);
            add(new TotalReported(JPOA, id, chance(6) ? "materials" : "people-reached",
                    new Quantity(random.nextInt(90), any(Quantity.Qualifier.values())), pick(PHASES), "people", "a report"));
            if (chance(2)) add(new TotalTiedToWorkshop(JPOA, id, workshop()));
        }
        var id = new TotalId("total-" + random.nextInt(totals));
        add(chance(4) ? new TotalSetAside(JPOA, id, "doubtful") : new TotalEndorsed(JPOA, id, "two sources"));
    }

    private void register() {
        var id = new RegistrationId("registration-" + Integer.toHexString(random.nextInt()) + "-" + registrations.size());
        var workshop = workshop();
        registrations.put(id, workshop);
        var particulars = new Particulars(any(Sex.values()), AgeBand.UNKNOWN, pick(COUNTRIES), OrganisationKind.UNKNOWN);
        var role = chance(3) ? any(Role.values()) : Role.PARTICIPANT;
        add(switch (random.nextInt(12)) {
            case 0 -> new ParticipantPlacedOnReserve(workshop, id, person(), role, particulars, Channel.DESK, "on-behalf", 1);
            case 1 -> new CandidateEntered(workshop, id, person(), role, particulars, Channel.DESK, "on-behalf");
            case 2 -> new NomineeEntered(workshop, id, person(), role, particulars, Funding.FUNDED, 1);
            case 3 -> new ParticipantReplaced(workshop, new RegistrationId("registration-nobody"),
                    new Nominee(id, person(), role, particulars, Funding.SELF_FUNDED, 1), any(State.values()));
            default -> new ParticipantRegistered(workshop, id, person(), role, particulars, Channel.DESK, "on-behalf");
        });
        for (int i = random.nextInt(4); i > 0; i--) mark(id);
    }

    private void changeSeat() {
        if (registrations.isEmpty()) return;
        var id = registration();
        var w = registrations.get(id);
        add(switch (random.nextInt(10)) {
            case 0 -> new ReturnedToSeat(w, id);
            case 1 -> new ReturnedToReserve(w, id, 1);
            case 2 -> new SeatGivenFromReserve(w, id);
            case 3 -> new CandidateSelected(w, id, Funding.FUNDED, Optional.empty(), "");
            case 4 -> new CandidatePutOnReserve(w, id, 1);
            case 5 -> new CandidateDeclined(w, id);
            case 6 -> chance(2) ? new CandidateReconsidered(w, id) : new SeatAccepted(w, id, "privacy-1");
            case 7 -> chance(2) ? new OfferExpired(w, id) : new SeatDeclined(w, id);
            default -> new RegistrationWithdrawn(w, id, true);
        });
    }

    private void identify() {
        if (chance(6)) add(new PersonErased(person(), "asked"));
        if (!links.isEmpty() && chance(3)) {
            var l = links.remove(random.nextInt(links.size()));
            add(chance(2) ? new IdentitiesUnlinked(l.one(), l.other(), "why") : new IdentitiesUnlinked(l.other(), l.one(), "why"));
            return;
        }
        var link = new IdentitiesLinked(person(), person(), "same passport");
        if (link.one().equals(link.other())) return;
        links.add(link);
        add(link);
    }

    private void mark() {
        if (!registrations.isEmpty()) mark(registration());
    }

    private void mark(RegistrationId id) {
        var w = registrations.get(id);
        var session = SessionId.of(w, 1 + random.nextInt(sessions.get(w)));
        var mark = any(Mark.values());
        var was = marks.put(id + "/" + session, mark);
        add(was == null ? new AttendanceRecorded(w, session, id, mark, Evidence.ORGANIZER)
                : new AttendanceCorrected(w, session, id, was, mark, "misread"));
    }

    private void add(Object event) {
        events.add(event);
    }

    private WorkshopId workshop() {
        return pick(List.copyOf(sessions.keySet()));
    }

    private RegistrationId registration() {
        return pick(List.copyOf(registrations.keySet()));
    }

    private PersonId person() {
        return new PersonId("person-" + random.nextInt(60));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
