package org.sabak.figures.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sabak.figures.Atom;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.query.Candidates.Candidate;
import org.sabak.figures.query.Published.Step;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;

/**
 * Cuts the next edition into atoms by the rule {@code atoms-1} (RELIABILITY 4.3), so that persons whom the editions do
 * not tell apart stay in groups of at least {@link Atom#K}.
 *
 * <p>New persons are cut by country and sex, else by country, else together. Persons published before come back only in
 * groups with the same history, and only if none or at least K of that group stay behind; those who would leave fewer
 * behind wait. What a correction took away is taken back by the same rule. A person adds to one atom of an edition at
 * most; everything else waits for a later one.
 *
 * <p>Histories belong to the ids stored in the atoms, whatever is linked or unlinked later. A person who turns out to
 * have been published under several ids goes on under the first of them, and one parted from a published id is new.
 */
final class Drafting {

    /** Name of this rule, as editions quote it. */
    static final String DEFINITION = "atoms-1";

    /** How an atom is shown. */
    record Label(String country, String sex) {

        static Label of(Facts.Registration r) {
            return new Label(r.country().code(), r.sex() == Sex.FEMALE || r.sex() == Sex.MALE ? r.sex().name() : "NOT_STATED");
        }

        static Label of(Atom atom) {
            return new Label(atom.country(), atom.sex());
        }

        /** The finest label that is true of all. */
        static Label common(Stream<Label> labels) {
            return labels.reduce((a, b) -> !a.country.equals(b.country) ? new Label(Atom.SEVERAL, Atom.ANY)
                    : new Label(a.country, a.sex.equals(b.sex) ? a.sex : Atom.ANY)).orElseThrow();
        }
    }

    private final Candidates candidates;
    private final Published published;
    private final Map<List<Step>, Set<PersonId>> behind;
    private final Set<PersonId> taken = new HashSet<>();
    private final List<Atom> atoms = new ArrayList<>();

    private Drafting(Facts facts, Published published) {
        this.published = published;
        this.candidates = new Candidates(facts, published);
        this.behind = published.alike();
    }

    /** @param editions the atoms of each edition released so far, oldest first */
    static Draft next(Facts facts, List<List<Atom>> editions, Standing standing) {
        return new Drafting(facts, new Published(editions)).draft(standing);
    }

    private Draft draft(Standing standing) {
        var additions = candidates.additions();
        cut(onePerPerson(additions.stream().filter(Candidate::firstTime)));
        gather(onePerPerson(additions.stream().filter(c -> !c.firstTime())), null);
        var withdrawals = candidates.withdrawals();
        withdrawals.stream().map(c -> c.share().step()).distinct()
                .sorted(comparing(Step::edition).thenComparing(Step::atom)).forEach(step ->
                        gather(onePerPerson(withdrawals.stream().filter(c -> c.share().step().equals(step))), step));
        atoms.sort(comparing(Atom::sign).reversed().thenComparing(comparing(Atom::firstTime).reversed())
                .thenComparing(Atom::country).thenComparing(Atom::sex)
                .thenComparing(a -> a.members().getFirst().registrationId().value()));
        long shown = atoms.stream().mapToLong(a -> a.members().size()).sum();
        return new Draft(List.copyOf(atoms), additions.size() + withdrawals.size() - shown, DEFINITION, standing);
    }

    /** A person's first candidate, unless the person is in an atom of this edition already. */
    private List<Candidate> onePerPerson(Stream<Candidate> some) {
        var first = new LinkedHashMap<PersonId, Candidate>();
        some.filter(c -> !taken.contains(candidates.person(c))).forEach(c -> first.putIfAbsent(candidates.person(c), c));
        return first.values().stream().sorted(comparing(c -> c.as().value())).toList();
    }

    private void cut(List<Candidate> fresh) {
        var left = pool(fresh, c -> Label.of(c.registration()));
        left = pool(left, c -> new Label(c.registration().country().code(), Atom.ANY));
        pool(left, c -> new Label(Atom.SEVERAL, Atom.ANY));
    }

    /** Makes atoms of those groups that are large enough. @return the others */
    private List<Candidate> pool(List<Candidate> some, Function<Candidate, Label> by) {
        var groups = some.stream().collect(groupingBy(by,
                () -> new TreeMap<>(comparing(Label::country).thenComparing(Label::sex)), toList()));
        var left = new ArrayList<Candidate>();
        groups.forEach((label, group) -> {
            if (group.size() < Atom.K) left.addAll(group);
            else add(group, label, true, 1);
        });
        return left;
    }

    /** @param step the atom to take back from; null to publish */
    private void gather(List<Candidate> some, Step step) {
        var groups = some.stream().collect(groupingBy(c -> published.history(c.as()), LinkedHashMap::new, toList()));
        groups.forEach((history, group) -> {
            var may = asManyAsMay(group, behind.get(history));
            if (may.isEmpty()) return;
            var label = step != null ? Label.of(published.atom(step)) : Label.common(Stream.concat(
                    history.stream().map(published::atom).map(Label::of), may.stream().map(c -> Label.of(c.registration()))));
            add(may, label, false, step == null ? 1 : -1);
            may.forEach(c -> behind.get(history).remove(c.as()));
        });
    }

    /** @return none unless K can go and none or at least K of those who look alike stay */
    private static List<Candidate> asManyAsMay(List<Candidate> group, Set<PersonId> alike) {
        int stay = alike.size() - group.size();
        int may = stay == 0 ? group.size() : Math.min(group.size(), alike.size() - Atom.K);
        return may < Atom.K ? List.of() : group.subList(0, may);
    }

    private void add(List<Candidate> group, Label label, boolean firstTime, int sign) {
        group.forEach(c -> taken.add(candidates.person(c)));
        atoms.add(new Atom(label.country(), label.sex(), firstTime, sign, group.stream()
                .sorted(comparing(c -> c.id().value()))
                .map(c -> new Atom.Member(c.id(), c.as())).toList()));
    }
}
