package org.sabak.figures.query;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.figures.Atom;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;

/**
 * Who is in which atom of the editions released so far. Persons go by the id that was stored on the day of release,
 * because that is how the gate knows them.
 */
final class Published {

    /** One atom of one edition, both counted from 0. */
    record Step(int edition, int atom) { }

    /** A registration that is part of the published sum at present: under which person, and in which atom. */
    record Share(PersonId person, Step step) { }

    private final List<List<Atom>> editions;
    private final Map<PersonId, List<Step>> histories = new HashMap<>();
    private final Map<RegistrationId, Share> shares = new HashMap<>();

    /** @param editions the atoms of each edition, oldest first */
    Published(List<List<Atom>> editions) {
        this.editions = editions;
        for (int e = 0; e < editions.size(); e++) {
            for (int a = 0; a < editions.get(e).size(); a++) read(new Step(e, a));
        }
    }

    private void read(Step step) {
        var atom = atom(step);
        for (var member : atom.members()) {
            histories.computeIfAbsent(member.person(), p -> new ArrayList<>()).add(step);
            if (atom.sign() > 0) shares.put(member.registrationId(), new Share(member.person(), step));
            else shares.remove(member.registrationId());
        }
    }

    Atom atom(Step step) {
        return editions.get(step.edition()).get(step.atom());
    }

    /** The atoms a person is in; persons with equal lists cannot be told apart by anything published. */
    List<Step> history(PersonId person) {
        return histories.getOrDefault(person, List.of());
    }

    /** Persons by history. The sets may be taken from. */
    Map<List<Step>, Set<PersonId>> alike() {
        var alike = new HashMap<List<Step>, Set<PersonId>>();
        histories.forEach((person, steps) -> alike.computeIfAbsent(steps, s -> new HashSet<>()).add(person));
        return alike;
    }

    /** Under which published id a person goes, by resolved identity; the first in alphabetical order if under several. */
    Map<PersonId, PersonId> knownAs(Identities identities) {
        var known = new HashMap<PersonId, PersonId>();
        histories.keySet().stream().sorted(comparing(PersonId::value))
                .forEach(p -> known.putIfAbsent(identities.resolve(p), p));
        return known;
    }

    Optional<Share> share(RegistrationId registration) {
        return Optional.ofNullable(shares.get(registration));
    }
}
