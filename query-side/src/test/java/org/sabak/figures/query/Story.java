package org.sabak.figures.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sabak.attendance.Mark;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.Quantity;
import org.sabak.programme.Quantity.Qualifier;
import org.sabak.programme.TotalId;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

/** Tells in few words what happened, for tests of counting. */
final class Story {

    static final Country KZ = new Country("KZ"), UZ = new Country("UZ");

    private final Map<WorkshopId, Facts.Workshop> workshops = new LinkedHashMap<>();
    private final LinkedHashMap<String, Facts.Registration> registrations = new LinkedHashMap<>();
    private final List<Facts.Link> links = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final Map<WorkshopId, Contents> contents = new HashMap<>();
    private final Map<TrainerId, Sex> speakers = new HashMap<>();
    private final Map<WorkshopId, Instant> firstSeats = new HashMap<>();
    private long moreThan = 2000;

    static WorkshopId workshop(String name) {
        return new WorkshopId("workshop-" + name);
    }

    static PersonId person(String name) {
        return new PersonId("person-" + name);
    }

    static Facts.Rules rules() {
        return new Facts.Rules(false, true, 80);
    }

    /** Two learning sessions of 180 minutes and an opening of 30. */
    Story held(String name) {
        return workshop(name, Stage.HELD, rules());
    }

    Story heldIn(String name, int year) {
        held(name);
        var w = workshops.get(workshop(name));
        workshops.put(w.id(), new Facts.Workshop(w.id(), w.phase(), w.theme(), w.country(), w.zone(), w.stage(),
                LocalDate.of(year, 3, 4), w.rules(), w.sessions()));
        return this;
    }

    Story workshop(String name, Stage stage, Facts.Rules rules) {
        var id = workshop(name);
        var sessions = new HashMap<SessionId, Facts.Sitting>();
        sessions.put(SessionId.of(id, 1), new Facts.Sitting(SessionKind.LEARNING, 180, false));
        sessions.put(SessionId.of(id, 2), new Facts.Sitting(SessionKind.LEARNING, 180, false));
        sessions.put(SessionId.of(id, 3), new Facts.Sitting(SessionKind.CEREMONY, 30, false));
        workshops.put(id, new Facts.Workshop(id, "IV", "T8", KZ, "Asia/Almaty", stage, LocalDate.of(2025, 3, 4), rules, sessions));
        return this;
    }

    Story sitting(String workshop, int n, SessionKind kind, int minutes, boolean withdrawn) {
        workshops.get(workshop(workshop)).sessions()
                .put(SessionId.of(workshop(workshop), n), new Facts.Sitting(kind, minutes, withdrawn));
        return this;
    }

    Story seated(String person, String workshop, Role role, Sex sex) {
        return registered(person, workshop, role, sex, State.SEATED);
    }

    Story registered(String person, String workshop, Role role, Sex sex, State state) {
        var name = person + "-" + workshop + "-" + role.name().toLowerCase();
        registrations.put(name, new Facts.Registration(new RegistrationId("registration-" + name), workshop(workshop),
                person(person), role, sex, KZ, OrganisationKind.UNKNOWN, state, new HashMap<>()));
        return this;
    }

    /** Marks the last one told of. */
    Story marked(int session, Mark mark) {
        var r = registrations.values().stream().reduce((a, b) -> b).orElseThrow();
        r.marks().put(SessionId.of(r.workshop(), session), mark);
        return this;
    }

    /** A participant who was there from beginning to end. */
    Story came(String person, String workshop, Sex sex) {
        return seated(person, workshop, Role.PARTICIPANT, sex).marked(1, Mark.PRESENT).marked(2, Mark.PRESENT);
    }

    /** Whoever came last represents that country. */
    Story representing(Country country) {
        var last = registrations.lastEntry();
        var r = last.getValue();
        registrations.put(last.getKey(), new Facts.Registration(r.id(), r.workshop(), r.person(), r.role(), r.sex(), country,
                r.kind(), r.state(), r.marks()));
        return this;
    }

    /** Whoever came last comes from there. */
    Story from(OrganisationKind kind) {
        var last = registrations.lastEntry();
        var r = last.getValue();
        registrations.put(last.getKey(), new Facts.Registration(r.id(), r.workshop(), r.person(), r.role(), r.sex(), r.country(),
                kind, r.state(), r.marks()));
        return this;
    }

    Story contains(String workshop, Contents what) {
        contents.put(workshop(workshop), what);
        return this;
    }

    Story firstSeat(String workshop, String at) {
        firstSeats.put(workshop(workshop), Instant.parse(at));
        return this;
    }

    Story speaker(String name, Sex sex) {
        speakers.put(new TrainerId("trainer-" + name), sex);
        return this;
    }

    Metric metric(Measure measure, Scope scope) {
        return Measuring.of(scope, false, Gathered.of(facts())).metrics(Standing.EMPTY).metrics().stream()
                .filter(m -> m.measure() == measure).findFirst().orElseThrow();
    }

    Metric metric(Measure measure) {
        return metric(measure, Scope.PROGRAMME);
    }

    Story linked(String one, String other) {
        links.add(new Facts.Link(person(one), person(other)));
        return this;
    }

    Story unlinked(String one, String other) {
        links.remove(new Facts.Link(person(one), person(other)));
        return this;
    }

    Story endorsed(Qualifier qualifier, long value) {
        return total(qualifier, value, "ENDORSED", null);
    }

    Story total(Qualifier qualifier, long value, String state, WorkshopId about) {
        totals.add(new Total(new TotalId("total-" + totals.size()), "people-reached", new Quantity(value, qualifier),
                "II", "people", "a report", about, state, ""));
        return this;
    }

    Facts facts() {
        return new Facts(workshops, List.copyOf(registrations.values()), List.copyOf(links), firstSeats, contents, speakers);
    }

    Figures figures() {
        return new Counting(Gathered.of(facts())).figures(totals, moreThan, Standing.EMPTY);
    }

    /** So many women, men, people of another sex and people whose sex is unknown in one workshop. */
    Story people(String workshop, Map<Sex, Integer> how) {
        new EnumMap<>(how).forEach((sex, many) -> {
            for (int i = 0; i < many; i++) came(workshop + "-" + sex.ordinal() + "-" + i, workshop, sex);
        });
        return this;
    }
}
