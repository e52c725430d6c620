package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Atom.ANY;
import static org.sabak.figures.Atom.K;
import static org.sabak.figures.Atom.SEVERAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Atom;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Standing;

/** Repeat one history with {@code -Dseed=N}, which starts the five hundred there. */
class ReleasingAtRandomTest {

    final List<List<Atom>> editions = new ArrayList<>();

    @Test
    void five_hundred_random_histories_never_single_out_fewer_than_ten() {
        long first = Long.getLong("seed", 1);
        int atoms = 0;
        int returning = 0;
        int takenBack = 0;
        for (long seed = first; seed < first + 500; seed++) {
            editions.clear();
            var programme = new RandomProgramme(seed);
            for (int release = 0; release < 6; release++) {
                programme.goesOn();
                var facts = programme.facts();
                var draft = Drafting.next(facts, editions, Standing.EMPTY);
                assertThat(Drafting.next(facts, editions, Standing.EMPTY)).as("seed " + seed).isEqualTo(draft);
                editions.add(draft.atoms());
                holds(facts, draft, seed);
            }
            atoms += editions.stream().mapToInt(List::size).sum();
            returning += (int) editions.stream().flatMap(List::stream).filter(a -> !a.firstTime() && a.sign() > 0).count();
            takenBack += (int) editions.stream().flatMap(List::stream).filter(a -> a.sign() < 0).count();
        }
        System.out.printf("seeds %d to %d: %d atoms, %d of them returning, %d taken back%n", first, first + 499, atoms,
                returning, takenBack);
        assertThat(returning).isGreaterThan(500);
        assertThat(takenBack).isGreaterThan(100);
    }

    /** Groups are large enough, labels are true, and the published sum is what the members say. */
    private void holds(Facts facts, Draft draft, long seed) {
        assertThat(ColumnTest.smallestGroup(editions)).as("seed " + seed).isGreaterThanOrEqualTo(K);
        var byId = new HashMap<RegistrationId, Facts.Registration>();
        facts.registrations().forEach(r -> byId.put(r.id(), r));
        var inThisEdition = new HashSet<PersonId>();
        var before = new HashSet<PersonId>();
        editions.subList(0, editions.size() - 1).forEach(e -> e.forEach(a -> a.members().forEach(m -> before.add(m.person()))));
        for (var atom : draft.atoms()) {
            assertThat(atom.members().size()).isGreaterThanOrEqualTo(K);
            for (var m : atom.members()) {
                assertThat(inThisEdition.add(m.person())).as("once in an edition, seed " + seed).isTrue();
                assertThat(before.contains(m.person())).as("seed " + seed).isEqualTo(!atom.firstTime());
                assertThat(trueOf(atom, byId.get(m.registrationId()))).as("seed " + seed).isTrue();
            }
        }
        sums(facts, draft, seed);
    }

    private void sums(Facts facts, Draft draft, long seed) {
        var net = new HashMap<RegistrationId, Integer>();
        var cells = new HashMap<String, Integer>();
        Set<PersonId> everPublished = new HashSet<>();
        int people = 0;
        for (var atom : editions.stream().flatMap(List::stream).toList()) {
            atom.members().forEach(m -> net.merge(m.registrationId(), atom.sign(), Integer::sum));
            atom.members().forEach(m -> everPublished.add(m.person()));
            cells.merge(atom.country() + atom.sex(), atom.count(), Integer::sum);
            if (atom.firstTime()) people += atom.count();
        }
        assertThat(net.values()).as("seed " + seed).allMatch(n -> n == 0 || n == 1);
        assertThat(cells.values()).as("seed " + seed).allMatch(n -> n >= 0);
        assertThat(people).as("seed " + seed).isEqualTo(everPublished.size());
        int published = net.values().stream().mapToInt(n -> n).sum();
        assertThat(cells.values().stream().mapToInt(n -> n).sum()).as("seed " + seed).isEqualTo(published);
        var after = new Candidates(facts, new Published(editions));
        assertThat(draft.waiting()).as("seed " + seed).isEqualTo(after.additions().size() + after.withdrawals().size());
    }

    private static boolean trueOf(Atom atom, Facts.Registration r) {
        var sex = switch (r.sex()) {
            case FEMALE, MALE -> r.sex().name();
            case OTHER, PREFER_NOT_TO_SAY, UNKNOWN -> "NOT_STATED";
        };
        return (atom.country().equals(SEVERAL) || atom.country().equals(r.country().code()))
                && (atom.sex().equals(ANY) || atom.sex().equals(sex));
    }
}
