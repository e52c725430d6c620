package org.sabak.registration.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.sabak.log.decisions.Story.Told;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.SelectionEvent;

/** Stories of a roster with all its commands, each shortened as far as it goes before it is shown to have failed. */
class RosterPropertyTest {

    private static final int STORIES = 60, STEPS = 200;

    /** Nothing about seats; details may be put right as often as one likes. */
    private static final Set<String> LEFT_OUT = Set.of("CountriesAdmitted", "RegistrationClosed", "OwnDetailsCorrected");

    private static final ArrayList<Told> TOLD = new ArrayList<>();
    private static final Map<String, Integer> HAPPENED = new TreeMap<>();

    @Property(tries = STORIES, edgeCases = EdgeCasesMode.NONE, seed = "2026")
    void a_roster_keeps_its_promises_whatever_it_is_asked(@ForAll("stories") ActionChain<RosterStory> chain) {
        try (var story = chain.run()) {
            TOLD.add(story.told());
            story.events(RosterStory.STREAM).forEach(e -> HAPPENED.merge(e.getClass().getSimpleName(), 1, Integer::sum));
        }
    }

    /** A property that holds because nothing ever happens would be worth nothing. */
    @AfterContainer
    static void everything_has_happened() {
        long steps = TOLD.stream().mapToLong(Told::commands).sum();
        System.out.printf("rosters: %d stories, %d steps, %d of them refused, each asked twice; %s%n", TOLD.size(), steps,
                TOLD.stream().mapToLong(Told::refusals).sum(),
                HAPPENED.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(joining(", ")));
        assertThat(steps).isGreaterThanOrEqualTo(10_000);
        assertThat(HAPPENED).containsKeys(Stream.of(RegistrationEvent.class, SelectionEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses())).map(Class::getSimpleName)
                .filter(name -> !LEFT_OUT.contains(name)).toArray(String[]::new));
    }

    @Provide
    Arbitrary<ActionChain<RosterStory>> stories() {
        return Arbitraries.integers().between(1, 20).flatMap(size -> ActionChain
                .startWith(() -> new RosterStory(new Random(size))).withAction(new Step()).withMaxTransformations(STEPS));
    }

    /** Whatever a number comes to, which depends on who is there already. */
    private static final class Step implements Action.Independent<RosterStory> {

        @Override
        public Arbitrary<Transformer<RosterStory>> transformer() {
            return Arbitraries.longs().map(seed -> Transformer.mutate("step " + seed, story -> story.step(new Random(seed))));
        }
    }
}
