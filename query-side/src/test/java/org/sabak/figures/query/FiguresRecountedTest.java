package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Atom;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresEvent.EditionReleased;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.Standing;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;

/** Random logs, through the handlers into MongoDB and counted, against a recount of the bare log. {@code -Dseed=N} repeats. */
class FiguresRecountedTest extends RetoldStory {

    static final int LOGS = 40;

    final FactsOnRecord facts = new FactsOnRecord(readModels, standings);
    final LegacyProjection legacy = new LegacyProjection(readModels, writes);
    final EditionsProjection editions = new EditionsProjection(readModels, writes, legacy, position -> "hash-at-" + position);
    final FiguresProjection figures = new FiguresProjection(writes);
    List<Object> log = withEditions(RandomLog.of(Long.getLong("seed", 7), 90));

    @Override
    protected List<Object> projections() {
        return List.of(figures, legacy, editions, new FiguresAnswers(facts, legacy, editions));
    }

    @Override
    protected List<?> story() {
        return log;
    }

    /** Asked of somebody who has read nothing yet, so that nothing remembered can stand in for what is on record. */
    @Override
    protected List<?> answers() {
        var fresh = new FiguresAnswers(new FactsOnRecord(readModels, standings), legacy, editions);
        return List.of(fresh.answer(new FiguresNow()), fresh.answer(new DraftEdition()),
                editions.answer(new ReleasedFigures()), editions.atoms());
    }

    /** Two editions in the middle, of whoever has registered by then. */
    private static List<Object> withEditions(List<Object> log) {
        var all = new ArrayList<Object>(log.subList(0, log.size() / 2));
        var members = all.stream().filter(ParticipantRegistered.class::isInstance).map(ParticipantRegistered.class::cast)
                .map(r -> new Atom.Member(r.registrationId(), r.personId())).distinct().toList();
        all.add(new EditionReleased(new EditionId("edition-b"), "one", new Standing(3, at(3)), "atoms-1",
                List.of(new Atom("KZ", "FEMALE", true, 1, members.subList(1, 4)), new Atom("UZ", "ANY", true, 1, members.subList(4, 6)))));
        all.add(new EditionReleased(new EditionId("edition-a"), "two", new Standing(5, at(5)), "atoms-1",
                List.of(new Atom("KZ", "FEMALE", false, -1, members.subList(1, 4)))));
        all.addAll(log.subList(log.size() / 2, log.size()));
        return List.copyOf(all);
    }

    @Test
    void every_number_equals_the_recount_of_the_log() {
        long first = Long.getLong("seed", 1);
        long most = 0;
        for (long seed = first; seed < first + LOGS; seed++) {
            log = RandomLog.of(seed, 260);
            for (int thirds = 1; thirds <= 3; thirds++) {
                int told = log.size() * thirds / 3;
                tellFirst(told);
                var answer = ask(new FiguresNow(), Figures.class);
                assertThat(answer).as("seed %s after %s events", seed, told)
                        .isEqualTo(new Recount(log.subList(0, told)).figures(after(told)));
                most = Math.max(most, answer.participations());
            }
            assertThat(answers().getFirst()).as("seed %s, read afresh", seed).isEqualTo(ask(new FiguresNow(), Figures.class));
            figures.forget();
            legacy.forget();
        }
        System.out.printf("seeds %d to %d: up to %d participations, three times each%n", first, first + LOGS - 1, most);
    }

    @Test
    void an_unchanged_log_is_not_counted_again() {
        tell();

        assertThat(ask(new FiguresNow(), Figures.class)).isSameAs(ask(new FiguresNow(), Figures.class));
        assertThat(ask(new DraftEdition(), Draft.class)).isSameAs(ask(new DraftEdition(), Draft.class));
    }
}
