package org.sabak.figures.query;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Stage;

/**
 * What the next edition could publish, or take back, if nobody stood out by it. Only workshops whose figures are
 * closed, or that were cancelled, have a final say; while a workshop is open or reopened, what was published of it stands.
 */
final class Candidates {

    /**
     * One participation to publish or to take back.
     *
     * @param as    id the person is, or will be, published under
     * @param share where it was published; null for one to publish
     */
    record Candidate(PersonId as, boolean firstTime, Facts.Workshop workshop, Facts.Registration registration,
            Published.Share share) {

        RegistrationId id() {
            return registration.id();
        }
    }

    private record Key(PersonId person, WorkshopId workshop) { }

    private final Facts facts;
    private final Published published;
    private final Identities identities;
    private final Map<PersonId, PersonId> knownAs;
    private final Map<Key, Participation> counted = new HashMap<>();
    private final Map<Key, List<Facts.Registration>> shared = new HashMap<>();

    Candidates(Facts facts, Published published) {
        this.facts = facts;
        this.published = published;
        this.identities = Identities.of(facts.links());
        this.knownAs = published.knownAs(identities);
        Participation.all(facts, identities).stream()
                .filter(p -> p.workshop().stage() == Stage.CLOSED && p.workshop().counts() && p.attended())
                .forEach(p -> counted.put(new Key(p.person(), p.workshop().id()), p));
        facts.registrations().stream().filter(r -> published.share(r.id()).isPresent() && settled(r.workshop()))
                .forEach(r -> shared.computeIfAbsent(key(r), k -> new ArrayList<>()).add(r));
    }

    /** Attended and not published yet, the earliest workshop first. */
    List<Candidate> additions() {
        return counted.entrySet().stream().filter(e -> !shared.containsKey(e.getKey())).map(e -> addition(e.getValue()))
                .sorted(comparing((Candidate c) -> c.workshop().firstDay()).thenComparing(c -> c.registration().id().value()))
                .toList();
    }

    /** Published, and by now one too many: corrected away, or found to be somebody else's second record. */
    List<Candidate> withdrawals() {
        var surplus = new ArrayList<Candidate>();
        shared.forEach((key, registrations) -> {
            int stay = counted.containsKey(key) ? 1 : 0;
            registrations.stream().sorted(theOnesToKeepFirst(counted.get(key))).skip(stay)
                    .forEach(r -> surplus.add(withdrawal(r)));
        });
        surplus.sort(comparing(c -> c.registration().id().value()));
        return surplus;
    }

    private Candidate addition(Participation p) {
        var known = knownAs.get(p.person());
        return new Candidate(known == null ? p.person() : known, known == null, p.workshop(), p.madeWith(), null);
    }

    private Candidate withdrawal(Facts.Registration r) {
        var share = published.share(r.id()).orElseThrow();
        return new Candidate(share.person(), false, facts.workshops().get(r.workshop()), r, share);
    }

    private static Comparator<Facts.Registration> theOnesToKeepFirst(Participation counted) {
        return comparing((Facts.Registration r) -> counted == null || !counted.there().contains(r))
                .thenComparing(r -> r.id().value());
    }

    private boolean settled(WorkshopId workshop) {
        var stage = facts.workshops().get(workshop).stage();
        return stage == Stage.CLOSED || stage == Stage.CANCELLED;
    }

    private Key key(Facts.Registration r) {
        return new Key(identities.resolve(r.person()), r.workshop());
    }

    /** The person behind a published id, as far as is known today. */
    PersonId person(Candidate c) {
        return identities.resolve(c.as());
    }
}
