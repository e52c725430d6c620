package org.sabak.figures.query;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.State;

/**
 * One resolved person in one workshop, whether there or only expected.
 *
 * @param registrations those in a role that counts, by id; more than one when the person came in two roles or was
 *                      entered twice
 * @param there         those of them with at least one learning session attended
 */
record Participation(PersonId person, Facts.Workshop workshop, List<Facts.Registration> registrations,
        List<Facts.Registration> there) {

    private record Key(PersonId person, WorkshopId workshop) { }

    /** Everybody who came or was expected in a role that counts, in the workshops known. */
    static List<Participation> all(Facts facts, Identities identities) {
        var found = new HashMap<Key, List<Facts.Registration>>();
        for (var r : facts.registrations()) {
            var w = facts.workshops().get(r.workshop());
            if (w == null || !r.role().counts(w.rules().observersCount())) continue;
            found.computeIfAbsent(new Key(identities.resolve(r.person()), w.id()), k -> new ArrayList<>(1)).add(r);
        }
        return found.entrySet().stream().map(e -> of(e.getKey().person(),
                facts.workshops().get(e.getKey().workshop()), e.getValue())).toList();
    }

    private static Participation of(PersonId person, Facts.Workshop workshop, List<Facts.Registration> some) {
        some.sort(comparing(r -> r.id().value()));
        return new Participation(person, workshop, some, some.stream().filter(r -> r.attended(workshop)).toList());
    }

    /** At least one learning session; what became of the registration later does not matter (DOMAIN 2.2). */
    boolean attended() {
        return !there.isEmpty();
    }

    /** Sessions attended in any of the roles are put together. */
    boolean completed() {
        long minutes = there.stream().flatMap(r -> r.sessionsAttended(workshop)).distinct()
                .mapToLong(s -> workshop.sessions().get(s).minutes()).sum();
        return attended() && workshop.completedBy(minutes);
    }

    boolean seated() {
        return registrations.stream().anyMatch(r -> r.state() == State.SEATED);
    }

    /** Linked records may differ; a participation keeps the particulars of the registration it was made with. */
    Facts.Registration madeWith() {
        return (there.isEmpty() ? registrations : there).getFirst();
    }

    Sex sex() {
        return madeWith().sex();
    }

    OrganisationKind organisation() {
        return madeWith().kind();
    }

    Country country() {
        return madeWith().country();
    }
}
