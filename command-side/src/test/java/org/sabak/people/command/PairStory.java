package org.sabak.people.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.sabak.kernel.PersonId;
import org.sabak.log.decisions.Story;
import org.sabak.people.IdentityPairId;
import org.sabak.people.PeopleCommand.LinkIdentities;
import org.sabak.people.PeopleCommand.UnlinkIdentities;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleRefusal;

/** Somebody decides again and again which of five records are one person, and takes it back: every link leaves no trace. */
public final class PairStory extends Story {

    private static final List<PersonId> PEOPLE = IntStream.range(0, 5).mapToObj(i -> new PersonId("person-p" + i)).toList();

    private final Map<Set<PersonId>, Boolean> model = new HashMap<>();
    private final Set<Set<PersonId>> linked = new HashSet<>();

    public PairStory() {
        super(IdentityPair.class, configurer -> { });
    }

    @Override
    protected Asking next(Random chance) {
        var one = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        var other = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        var words = chance.nextInt(6) == 0 ? " " : "the same phone";
        var stream = IdentityPairId.of(one, other).value();
        return chance.nextBoolean() ? new Asking(new LinkIdentities(one, other, words), stream, link(one, other, words))
                : new Asking(new UnlinkIdentities(one, other, words), stream, unlink(one, other, words));
    }

    private Optional<PeopleRefusal> link(PersonId one, PersonId other, String words) {
        if (model.getOrDefault(pair(one, other), false)) return Optional.empty();
        if (one.equals(other)) return Optional.of(PeopleRefusal.SAME_RECORD);
        if (words.isBlank()) return Optional.of(PeopleRefusal.REASON_NEEDED);
        model.put(pair(one, other), true);
        return Optional.empty();
    }

    private Optional<PeopleRefusal> unlink(PersonId one, PersonId other, String words) {
        var known = model.get(pair(one, other));
        if (known == null) return Optional.of(PeopleRefusal.NOT_LINKED);
        if (!known) return Optional.empty();
        if (words.isBlank()) return Optional.of(PeopleRefusal.REASON_NEEDED);
        model.put(pair(one, other), false);
        return Optional.empty();
    }

    @Override
    protected void hear(Object event) {
        switch (event) {
            case IdentitiesLinked e -> assertThat(linked.add(pair(e.one(), e.other()))).as("linked before").isTrue();
            case IdentitiesUnlinked e -> assertThat(linked.remove(pair(e.one(), e.other()))).as("linked before").isTrue();
            default -> throw new AssertionError("unheard of: " + event);
        }
    }

    @Override
    protected void compare() {
        for (var one : PEOPLE) assertThat(friends(one)).as("who is one with %s", one).isEqualTo(modelled(one));
    }

    private Set<PersonId> friends(PersonId one) {
        var friends = new HashSet<PersonId>();
        linked.stream().filter(pair -> pair.contains(one)).forEach(friends::addAll);
        return friends;
    }

    private Set<PersonId> modelled(PersonId one) {
        var friends = new HashSet<PersonId>();
        model.forEach((pair, is) -> {
            if (is && pair.contains(one)) friends.addAll(pair);
        });
        return friends;
    }

    private static Set<PersonId> pair(PersonId one, PersonId other) {
        return new HashSet<>(List.of(one, other));
    }
}
