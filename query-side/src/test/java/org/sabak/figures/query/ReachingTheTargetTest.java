package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Sex.FEMALE;
import static org.sabak.programme.Quantity.Qualifier.APPROXIMATELY;
import static org.sabak.programme.Quantity.Qualifier.AT_LEAST;
import static org.sabak.programme.Quantity.Qualifier.EXACT;
import static org.sabak.programme.Quantity.Qualifier.MORE_THAN;
import static org.sabak.programme.Quantity.Qualifier.UP_TO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.workshop.Stage;

class ReachingTheTargetTest {

    final Story story = new Story().held("a").held("b");

    @Test
    void the_example_of_the_domain_reference_comes_out_as_written() {
        story.endorsed(MORE_THAN, 70).endorsed(APPROXIMATELY, 50).endorsed(EXACT, 65).endorsed(MORE_THAN, 1000);
        for (int i = 0; i < 640; i++) story.came("p" + i, "a", FEMALE);
        for (int i = 0; i < 270; i++) story.came("p" + i, "b", FEMALE);
        var figures = story.figures();

        assertThat(figures.people()).isEqualTo(640);
        assertThat(figures.participations()).isEqualTo(910);
        assertThat(figures.progress().participations()).isEqualTo(new Range(2092, 2102, true));
        assertThat(figures.progress().reached()).isTrue();
        assertThat(figures.progress().toGo()).isZero();
        assertThat(figures.progress().people()).as("without e-learning").isEqualTo(new Range(1001, 1832, true));
        assertThat(figures.progress().peopleReached()).isFalse();
    }

    @Test
    void e_learning_adds_to_the_people_that_are_possible_and_to_nothing_else() {
        var legacy = Legacy.of(List.of(total(MORE_THAN, 70), total(APPROXIMATELY, 50), total(EXACT, 65),
                total(MORE_THAN, 1000)), 2000, w -> false);

        assertThat(legacy.progress(910, 640, 45).people()).isEqualTo(new Range(1001, 1877, true));
        assertThat(legacy.progress(910, 640, 45).participations()).isEqualTo(new Range(2092, 2102, true));
    }

    @Test
    void exactly_two_thousand_is_not_more_than_two_thousand() {
        var progress = story.endorsed(EXACT, 2000).figures().progress();

        assertThat(progress.reached()).isFalse();
        assertThat(progress.peopleReached()).isFalse();
        assertThat(progress.toGo()).isEqualTo(1);
        assertThat(progress.participations().openEnded()).isFalse();
    }

    @Test
    void two_thousand_and_one_is() {
        var progress = story.endorsed(EXACT, 2000).came("amina", "a", FEMALE).figures().progress();

        assertThat(progress.reached()).isTrue();
        assertThat(progress.toGo()).isZero();
        assertThat(progress.peopleReached()).as("the named person may be one of the two thousand").isFalse();
    }

    @Test
    void a_published_number_means_what_the_word_before_it_says() {
        assertThat(range(EXACT, 55)).isEqualTo(new Range(55, 55, false));
        assertThat(range(AT_LEAST, 55)).isEqualTo(new Range(55, 55, true));
        assertThat(range(MORE_THAN, 55)).isEqualTo(new Range(56, 56, true));
        assertThat(range(APPROXIMATELY, 55)).isEqualTo(new Range(50, 60, false));
        assertThat(range(UP_TO, 55)).isEqualTo(new Range(0, 55, false));
    }

    @Test
    void only_endorsed_totals_count() {
        story.total(EXACT, 10, "REPORTED", null).total(EXACT, 20, "SET_ASIDE", null).total(EXACT, 30, "ENDORSED", null);

        assertThat(story.figures().progress().participations()).isEqualTo(new Range(30, 30, false));
        assertThat(story.figures().legacy()).hasSize(1);
    }

    @Test
    void a_total_about_something_else_does_not_count() {
        var materials = new Total(new TotalId("total-m"), "materials", new Quantity(3000, EXACT), "IV", "copies", "a report",
                null, "ENDORSED", "");

        assertThat(Legacy.of(List.of(materials), 2000, w -> false).counted()).isEmpty();
    }

    @Test
    void named_attendance_replaces_what_was_reported_about_the_same_workshop() {
        story.total(EXACT, 40, "ENDORSED", Story.workshop("a"));
        assertThat(story.figures().progress().participations().lower()).isEqualTo(40);
        story.came("amina", "a", FEMALE);

        assertThat(story.figures().progress().participations().lower()).isEqualTo(1);
        assertThat(story.figures().legacy()).isEmpty();
    }

    @Test
    void names_in_a_cancelled_workshop_replace_nothing() {
        story.workshop("c", Stage.CANCELLED, Story.rules()).came("amina", "c", FEMALE);
        story.total(EXACT, 40, "ENDORSED", Story.workshop("c"));

        assertThat(story.figures().progress().participations().lower()).isEqualTo(40);
    }

    @Test
    void named_people_are_the_guaranteed_ones_when_they_outnumber_every_total() {
        for (int i = 0; i < 5; i++) story.came("p" + i, "a", FEMALE);

        assertThat(story.endorsed(EXACT, 4).figures().progress().people()).isEqualTo(new Range(5, 9, false));
    }

    private static Range range(Quantity.Qualifier qualifier, long value) {
        return Legacy.of(List.of(total(qualifier, value)), 2000, w -> false).progress(0, 0, 0).participations();
    }

    private static Total total(Quantity.Qualifier qualifier, long value) {
        return new Total(new TotalId("total-" + qualifier.ordinal() + "-" + value), "people-reached",
                new Quantity(value, qualifier), "II", "people", "a report", null, "ENDORSED", "");
    }
}
