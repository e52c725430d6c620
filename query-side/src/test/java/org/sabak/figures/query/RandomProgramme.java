package org.sabak.figures.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sabak.attendance.Mark;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

/** A programme that goes on at random: workshops close, people return, marks are corrected, records are linked and parted. */
final class RandomProgramme {

    private static final List<Country> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ").stream().map(Country::new).toList();
    private static final Sex[] SEXES = {Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.MALE, Sex.MALE, Sex.OTHER,
        Sex.PREFER_NOT_TO_SAY, Sex.UNKNOWN};

    private final Random random;
    private final int crowd;
    private final int countries;
    private final Map<WorkshopId, Facts.Workshop> workshops = new LinkedHashMap<>();
    private final Map<RegistrationId, Facts.Registration> registrations = new LinkedHashMap<>();
    private final Set<Facts.Link> links = new LinkedHashSet<>();

    RandomProgramme(long seed) {
        this.random = new Random(seed);
        this.crowd = 40 + random.nextInt(260);
        this.countries = 1 + random.nextInt(COUNTRIES.size());
    }

    Facts facts() {
        return new Facts(Map.copyOf(workshops), registrations.values().stream().map(this::copy).toList(), List.copyOf(links),
                Map.of(), Map.of(), Map.of());
    }

    /** Half a year: new workshops, and changes to old ones. */
    void goesOn() {
        for (int i = random.nextInt(4); i >= 0; i--) newWorkshop();
        for (int i = random.nextInt(3); i > 0; i--) correct();
        for (int i = random.nextInt(6); i > 0; i--) link();
        if (random.nextInt(3) == 0) unlink();
        if (random.nextInt(3) == 0) restage();
    }

    private void newWorkshop() {
        var id = new WorkshopId("workshop-" + workshops.size());
        workshops.put(id, new Facts.Workshop(id, "IV", "T1", new Country("KZ"), "Asia/Almaty", random.nextInt(6) == 0 ? Stage.HELD : Stage.CLOSED,
                LocalDate.of(2026, 1, 1).plusDays(workshops.size()), new Facts.Rules(random.nextBoolean(), true, 80),
                Map.of(SessionId.of(id, 1), new Facts.Sitting(SessionKind.LEARNING, 90, false))));
        double share = random.nextDouble();
        for (int p = 0; p < crowd; p++) {
            if (random.nextDouble() < share) register(id, new PersonId("person-" + p), Role.PARTICIPANT);
            if (random.nextInt(60) == 0) register(id, new PersonId("person-" + p), Role.OBSERVER);
        }
    }

    private void register(WorkshopId workshop, PersonId person, Role role) {
        var id = new RegistrationId("registration-" + registrations.size());
        int fixed = person.value().hashCode() & 0xffff;
        boolean other = random.nextInt(40) == 0;
        var country = COUNTRIES.get(other ? random.nextInt(countries) : fixed % countries);
        var sex = other ? SEXES[random.nextInt(SEXES.length)] : SEXES[fixed / 7 % SEXES.length];
        var marks = new HashMap<SessionId, Mark>();
        marks.put(SessionId.of(workshop, 1), random.nextInt(8) == 0 ? Mark.ABSENT : Mark.PRESENT);
        registrations.put(id, new Facts.Registration(id, workshop, person, role, sex, country,
                OrganisationKind.UNKNOWN, State.SEATED, marks));
    }

    /** A few marks, or all of a list that was entered for the wrong workshop. */
    private void correct() {
        if (registrations.isEmpty()) return;
        var all = List.copyOf(registrations.values());
        var one = all.get(random.nextInt(all.size()));
        boolean whole = random.nextBoolean();
        for (var r : all) {
            if (!r.workshop().equals(one.workshop()) || !(whole ? random.nextInt(4) != 0 : r == one)) continue;
            r.marks().replaceAll((s, m) -> m == Mark.PRESENT ? Mark.ABSENT : Mark.PRESENT);
        }
    }

    private void link() {
        var one = "person-" + random.nextInt(crowd);
        var other = "person-" + random.nextInt(crowd);
        if (!one.equals(other)) links.add(new Facts.Link(new PersonId(one), new PersonId(other)));
    }

    private void unlink() {
        if (links.isEmpty()) return;
        links.remove(List.copyOf(links).get(random.nextInt(links.size())));
    }

    /** Closed, reopened, cancelled after all, or observers counted otherwise. */
    private void restage() {
        var all = new ArrayList<>(workshops.values());
        all.sort(Comparator.comparing(w -> w.id().value()));
        var w = all.get(random.nextInt(all.size()));
        var stage = List.of(Stage.CLOSED, Stage.HELD, Stage.CANCELLED).get(random.nextInt(3));
        var rules = new Facts.Rules(random.nextBoolean(), random.nextInt(4) != 0, 80);
        workshops.put(w.id(), new Facts.Workshop(w.id(), w.phase(), w.theme(), w.country(), w.zone(), stage, w.firstDay(), rules, w.sessions()));
    }

    private Facts.Registration copy(Facts.Registration r) {
        return new Facts.Registration(r.id(), r.workshop(), r.person(), r.role(), r.sex(), r.country(), r.kind(), r.state(),
                Map.copyOf(r.marks()));
    }
}
