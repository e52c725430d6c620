package org.sabak.figures.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.State;

/**
 * One resolved person in one workshop, whether there or only expected.
 *
 * @param registrations those in a role that counts, by id; more than one when the person came in two roles or was
 *                      entered twice
 */
record Participation(PersonId person, Facts.Workshop workshop, List<Facts.Registration> registrations) {

    Participation {
        registrations = registrations.stream().sorted(comparing(r -> r.id().value())).toList();
    }

    /** Everybody who came or was expected in a role that counts, in the workshops known. */
    static List<Participation> all(Facts facts, Identities identities) {
        record Key(PersonId person, WorkshopId workshop) { }
        var found = new java.util.TreeMap<Key, List<Facts.Registration>>(
                comparing((Key k) -> k.workshop().value()).thenComparing(k -> k.person().value()));
        for (var r : facts.registrations()) {
            var w = facts.workshops().get(r.workshop());
            if (w == null || !r.role().counts(w.rules().observersCount())) continue;
            found.computeIfAbsent(new Key(identities.resolve(r.person()), w.id()), k -> new java.util.ArrayList<>()).add(r);
        }
        return found.entrySet().stream().map(e -> new Participation(e.getKey().person(),
                facts.workshops().get(e.getKey().workshop()), e.getValue())).toList();
    }

    /** At least one learning session; what became of the registration later does not matter (DOMAIN 2.2). */
    boolean attended() {
        return registrations.stream().anyMatch(this::attended);
    }

    boolean attended(Facts.Registration r) {
        return !r.attended(workshop).isEmpty();
    }

    /** Sessions attended in any of the roles are put together. */
    boolean completed() {
        long minutes = registrations.stream().flatMap(r -> r.attended(workshop).stream()).collect(toSet()).stream()
                .mapToLong(s -> workshop.sessions().get(s).minutes()).sum();
        return attended() && workshop.completedBy(minutes);
    }

    boolean seated() {
        return registrations.stream().anyMatch(r -> r.state() == State.SEATED);
    }

    /** Linked records may differ; a participation keeps the particulars of the registration it was made with. */
    Facts.Registration madeWith() {
        return registrations.stream().filter(this::attended).findFirst().orElse(registrations.getFirst());
    }

    Sex sex() {
        return madeWith().sex();
    }

    Country country() {
        return madeWith().country();
    }

    /** Workshops in which at least one mark was written for a learning session. */
    static Collection<WorkshopId> whereAttendanceWasTaken(Facts facts) {
        Map<WorkshopId, Facts.Workshop> workshops = facts.workshops();
        return facts.registrations().stream().filter(r -> workshops.containsKey(r.workshop()))
                .filter(r -> r.marks().keySet().stream().anyMatch(workshops.get(r.workshop())::learning))
                .map(Facts.Registration::workshop).collect(toSet());
    }
}
