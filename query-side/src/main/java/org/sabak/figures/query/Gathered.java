package org.sabak.figures.query;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.sabak.kernel.WorkshopId;

/**
 * The facts, with people put together from their registrations.
 *
 * @param everybody whoever came or was expected, in any workshop
 * @param came      participations that count and were attended
 * @param expected  those who held a place in workshops that count, are over, and whose attendance was taken
 * @param taken     workshops in which at least one mark was written for a learning session
 */
record Gathered(Facts facts, List<Participation> everybody, List<Participation> came, List<Participation> expected,
        Set<WorkshopId> taken) {

    static Gathered of(Facts facts) {
        var everybody = Participation.all(facts, Identities.of(facts.links()));
        var taken = facts.registrations().stream().filter(r -> facts.workshops().containsKey(r.workshop()))
                .filter(r -> r.marked(facts.workshops().get(r.workshop()))).map(Facts.Registration::workshop).collect(toSet());
        return new Gathered(facts, everybody,
                everybody.stream().filter(p -> p.workshop().counts() && p.attended()).toList(),
                everybody.stream().filter(p -> p.workshop().counts() && p.workshop().held() && p.seated())
                        .filter(p -> taken.contains(p.workshop().id())).toList(), taken);
    }

    /** It counts, and was held, or somebody was written down as having been there. */
    boolean tookPlace(Facts.Workshop workshop) {
        return workshop.counts() && (workshop.held() || taken.contains(workshop.id()));
    }
}
