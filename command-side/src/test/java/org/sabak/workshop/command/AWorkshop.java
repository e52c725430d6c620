package org.sabak.workshop.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.ProgrammeEvent.OrganisationRegistered;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.PhaseFunderAdded;
import org.sabak.programme.ProgrammeEvent.PillarDefined;
import org.sabak.programme.ProgrammeEvent.ThemeDefined;
import org.sabak.programme.ProgrammeId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopKind;

/** A plan with everything in order, and what is recorded of it; tests change the one thing they are about. */
record AWorkshop(String title, String theme, String phase, String phaseReason, Place place, String zone, Days days,
        int seats, List<Country> countries, WorkshopId copiedFrom) {

    static final WorkshopId ID = new WorkshopId("workshop-borders-almaty");
    static final Country KZ = new Country("KZ"), UZ = new Country("UZ"), FR = new Country("FR");
    static final Place ALMATY = new Place(KZ, "Almaty", "");
    static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    static final Frame PROGRAMME = programme();

    static AWorkshop on(LocalDate first, LocalDate last) {
        return new AWorkshop("Border security", "T3", "", "", ALMATY, "", Days.of(first, last), 25, List.of(), null);
    }

    /** Three days from Monday. */
    static AWorkshop usual() {
        return on(MONDAY, MONDAY.plusDays(2));
    }

    AWorkshop titled(String other) {
        return new AWorkshop(other, theme, phase, phaseReason, place, zone, days, seats, countries, copiedFrom);
    }

    AWorkshop about(String other) {
        return new AWorkshop(title, other, phase, phaseReason, place, zone, days, seats, countries, copiedFrom);
    }

    AWorkshop in(String other, String because) {
        return new AWorkshop(title, theme, other, because, place, zone, days, seats, countries, copiedFrom);
    }

    AWorkshop at(Place other, String inZone) {
        return new AWorkshop(title, theme, phase, phaseReason, other, inZone, days, seats, countries, copiedFrom);
    }

    AWorkshop during(Days other) {
        return new AWorkshop(title, theme, phase, phaseReason, place, zone, other, seats, countries, copiedFrom);
    }

    AWorkshop with(int other) {
        return new AWorkshop(title, theme, phase, phaseReason, place, zone, days, other, countries, copiedFrom);
    }

    AWorkshop inviting(Country... others) {
        return new AWorkshop(title, theme, phase, phaseReason, place, zone, days, seats, List.of(others), copiedFrom);
    }

    AWorkshop from(WorkshopId other) {
        return new AWorkshop(title, theme, phase, phaseReason, place, zone, days, seats, countries, other);
    }

    PlanWorkshop command() {
        return new PlanWorkshop(ID, new Plan(title, WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, theme,
                phase, phaseReason, place, zone, days, seats, countries, List.of("ru", "en"), false, copiedFrom));
    }

    WorkshopPlanned planned(String inPhase, String inZone) {
        return new WorkshopPlanned(ID, title, WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, theme, inPhase,
                place, inZone, days, seats, countries, List.of("ru", "en"), false);
    }

    WorkshopPlanned planned() {
        return planned("IV", "Asia/Almaty");
    }

    static SessionScheduled scheduled(Session session) {
        return new SessionScheduled(ID, session);
    }

    static Session morning(int n, String title, LocalDate day) {
        return new Session(SessionId.of(ID, n), title, day, LocalTime.of(9, 0), 180, SessionKind.LEARNING);
    }

    static Session afternoon(int n, String title, LocalDate day) {
        return new Session(SessionId.of(ID, n), title, day, LocalTime.of(14, 0), 180, SessionKind.LEARNING);
    }

    static TestExecutor<Workshop> given(Object... events) {
        return fixture().given(events);
    }

    static AggregateTestFixture<Workshop> fixture() {
        return fixture(Instant.parse("2026-01-15T12:00:00Z"));
    }

    static AggregateTestFixture<Workshop> fixture(Instant now) {
        var fixture = new AggregateTestFixture<>(Workshop.class);
        Phases phases = () -> PROGRAMME;
        fixture.registerInjectableResource(phases);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return fixture;
    }

    private static Frame programme() {
        var any = LocalText.of("any", "любой");
        var p = ProgrammeId.JPOA;
        var frame = Frame.EMPTY;
        for (ProgrammeEvent fact : List.of(
                new PhaseDefined(p, "I", 2010, any), new PhaseEnded(p, "I", 2011),
                new PhaseDefined(p, "II", 2013, any), new PhaseEnded(p, "II", 2017),
                new PhaseDefined(p, "III", 2018, any), new PhaseEnded(p, "III", 2021),
                new PhaseDefined(p, "IV", 2021, any), new PhaseFunderAdded(p, "II", "EU", any),
                new PillarDefined(p, "I", any, any), new PillarDefined(p, "II", any, any),
                new PillarDefined(p, "IV", any, any), new ThemeDefined(p, "T3", any, List.of("II")),
                new ThemeDefined(p, "T5", any, List.of("II")),
                new OrganisationRegistered(p, "OSCE", any, any, PartnerGroup.REGIONAL_ORGANISATION))) {
            frame = frame.after(fact);
        }
        return frame;
    }
}
