package org.sabak.figures.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.attendance.Mark.ABSENT;
import static org.sabak.attendance.Mark.EXCUSED;
import static org.sabak.attendance.Mark.LATE;
import static org.sabak.attendance.Mark.PRESENT;
import static org.sabak.kernel.Role.EXPERT;
import static org.sabak.kernel.Role.INTERPRETER;
import static org.sabak.kernel.Role.OBSERVER;
import static org.sabak.kernel.Role.PARTICIPANT;
import static org.sabak.kernel.Role.STAFF;
import static org.sabak.kernel.Role.TRAINER;
import static org.sabak.kernel.Sex.FEMALE;
import static org.sabak.kernel.Sex.MALE;
import static org.sabak.kernel.Sex.OTHER;
import static org.sabak.kernel.Sex.PREFER_NOT_TO_SAY;
import static org.sabak.kernel.Sex.UNKNOWN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sabak.attendance.Mark;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.kernel.Role;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;

class CountingPeopleTest {

    final Story story = new Story().held("a").held("b");

    @Test
    void nobody_is_nothing_and_a_ratio_of_nothing_is_not_available() {
        var figures = story.figures();

        assertThat(figures.participations()).isZero();
        assertThat(figures.people()).isZero();
        assertThat(figures.completed().percent()).isNull();
        assertThat(figures.noShows().percent()).isNull();
        assertThat(figures.sexes().women().percent()).isNull();
        assertThat(figures.byCountry()).isEmpty();
    }

    @Test
    void a_person_in_two_workshops_is_one_person_and_two_participations() {
        story.came("amina", "a", FEMALE).came("amina", "b", FEMALE);

        assertThat(story.figures().participations()).isEqualTo(2);
        assertThat(story.figures().people()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void only_present_and_late_people_were_there(Mark mark) {
        story.seated("amina", "a", PARTICIPANT, FEMALE).marked(1, mark);

        assertThat(story.figures().participations()).isEqualTo(mark == PRESENT || mark == LATE ? 1 : 0);
    }

    @Test
    void an_opening_ceremony_is_not_attendance() {
        assertThat(story.seated("amina", "a", PARTICIPANT, FEMALE).marked(3, PRESENT).figures().participations()).isZero();
    }

    @Test
    void marks_of_a_dropped_session_count_for_nothing() {
        story.seated("amina", "a", PARTICIPANT, FEMALE).marked(1, PRESENT);
        story.sitting("a", 1, SessionKind.LEARNING, 180, true);

        assertThat(story.figures().participations()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_role_decides_whether_attendance_counts(Role role) {
        story.seated("amina", "a", role, FEMALE).marked(1, PRESENT);

        boolean counts = role == PARTICIPANT || role == EXPERT || role == TRAINER;
        assertThat(story.figures().participations()).isEqualTo(counts ? 1 : 0);
    }

    @Test
    void observers_count_where_the_organizer_says_so_and_staff_and_interpreters_never_do() {
        story.workshop("c", Stage.HELD, new Facts.Rules(true, true, 80));
        for (var role : new Role[] {OBSERVER, STAFF, INTERPRETER}) {
            story.seated("some-" + role.ordinal(), "c", role, FEMALE).marked(1, PRESENT);
        }

        assertThat(story.figures().people()).isEqualTo(1);
    }

    @Test
    void two_roles_in_one_workshop_count_once() {
        story.seated("amina", "a", PARTICIPANT, FEMALE).marked(1, PRESENT);
        story.seated("amina", "a", EXPERT, FEMALE).marked(2, PRESENT);

        assertThat(story.figures().participations()).isEqualTo(1);
        assertThat(story.figures().people()).isEqualTo(1);
        assertThat(story.figures().completed().numerator()).as("both halves together").isEqualTo(1);
    }

    @Test
    void cancelled_workshops_and_those_that_are_not_meant_to_count_do_not() {
        story.workshop("c", Stage.CANCELLED, Story.rules()).came("amina", "c", FEMALE);
        story.workshop("d", Stage.HELD, new Facts.Rules(false, false, 80)).came("boris", "d", MALE);

        assertThat(story.figures().participations()).isZero();
        assertThat(story.figures().people()).isZero();
        assertThat(story.figures().noShows().denominator()).isZero();
        assertThat(story.figures().workshopsCancelled()).isEqualTo(1);
        assertThat(story.figures().workshopsHeld()).isEqualTo(3);
    }

    @Test
    void whoever_attended_attended_even_if_the_registration_was_withdrawn_afterwards() {
        story.registered("amina", "a", PARTICIPANT, FEMALE, State.WITHDRAWN).marked(1, PRESENT);

        assertThat(story.figures().participations()).isEqualTo(1);
    }

    @Test
    void linking_lowers_people_by_one_and_leaves_participations_and_unlinking_restores() {
        story.came("amina", "a", FEMALE).came("amina-2", "b", FEMALE);
        var before = story.figures();
        var linked = story.linked("amina", "amina-2").figures();

        assertThat(linked.people()).isEqualTo(before.people() - 1);
        assertThat(linked.participations()).isEqualTo(before.participations());
        assertThat(story.unlinked("amina", "amina-2").figures()).isEqualTo(before);
    }

    @Test
    void links_are_symmetric_and_transitive() {
        story.came("amina", "a", FEMALE).came("boris", "b", FEMALE).came("chynara", "b", FEMALE);
        story.linked("chynara", "boris").linked("amina", "chynara");

        assertThat(story.figures().people()).isEqualTo(1);
        assertThat(story.figures().participations()).as("two records in one workshop are one participation").isEqualTo(2);
    }

    @Test
    void a_ring_of_links_comes_apart_only_when_every_way_round_is_cut() {
        story.came("amina", "a", FEMALE).came("boris", "b", FEMALE);
        story.linked("amina", "boris").linked("boris", "chynara").linked("chynara", "amina");

        assertThat(story.unlinked("amina", "boris").figures().people()).isEqualTo(1);
        assertThat(story.unlinked("boris", "chynara").figures().people()).isEqualTo(2);
    }

    @Test
    void a_participation_keeps_the_sex_it_was_registered_with_when_linked_records_differ() {
        story.came("amina", "a", FEMALE).came("amina-2", "b", UNKNOWN).linked("amina", "amina-2");

        assertThat(story.figures().sexes().female()).isEqualTo(1);
        assertThat(story.figures().sexes().notStated()).isEqualTo(1);
    }

    @Test
    void eighty_percent_of_learning_time_completes_and_a_minute_less_does_not() {
        story.sitting("a", 1, SessionKind.LEARNING, 80, false).sitting("a", 2, SessionKind.LEARNING, 20, false);
        story.sitting("b", 1, SessionKind.LEARNING, 79, false).sitting("b", 2, SessionKind.LEARNING, 21, false);
        story.seated("amina", "a", PARTICIPANT, FEMALE).marked(1, LATE).marked(2, EXCUSED);
        story.seated("boris", "b", PARTICIPANT, MALE).marked(1, PRESENT).marked(2, ABSENT).marked(3, PRESENT);

        assertThat(story.figures().completed()).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void women_share_is_pooled_and_its_coverage_is_told() {
        story.people("a", Map.of(FEMALE, 8, MALE, 11, UNKNOWN, 1));
        assertThat(story.figures().sexes().women().percent()).isEqualByComparingTo("42.1");
        assertThat(story.figures().sexes().known().percent()).isEqualByComparingTo("95.0");
        story.people("b", Map.of(FEMALE, 6, MALE, 4));
        var women = story.figures().sexes().women();

        assertThat(women.percent()).isEqualByComparingTo("48.3");
        assertThat(women).isEqualTo(Ratio.of(14, 29));
        assertThat(women.percent()).as("mean of percentages").isNotEqualByComparingTo("51.1");
        assertThat(women.percent()).as("unknown in the denominator").isNotEqualByComparingTo("46.7");
    }

    @Test
    void another_sex_is_stated_and_declining_to_say_is_not() {
        story.people("a", Map.of(FEMALE, 1, OTHER, 1, PREFER_NOT_TO_SAY, 1, UNKNOWN, 1));
        var sexes = story.figures().sexes();

        assertThat(sexes.other()).isEqualTo(1);
        assertThat(sexes.notStated()).isEqualTo(2);
        assertThat(sexes.women()).isEqualTo(Ratio.of(1, 2));
        assertThat(sexes.known()).isEqualTo(Ratio.of(2, 4));
    }

    @Test
    void three_of_twenty_three_who_held_a_place_did_not_show() {
        story.people("a", Map.of(MALE, 20));
        for (int i = 0; i < 3; i++) story.seated("absent-" + i, "a", PARTICIPANT, MALE);

        assertThat(story.figures().noShows()).isEqualTo(Ratio.of(3, 23));
        assertThat(story.figures().noShows().percent()).isEqualByComparingTo("13.0");
    }

    @Test
    void only_people_with_a_place_in_a_workshop_that_is_over_and_marked_can_be_no_shows() {
        story.workshop("c", Stage.ANNOUNCED, Story.rules()).came("amina", "c", FEMALE);
        story.seated("boris", "c", PARTICIPANT, MALE);
        story.seated("chynara", "b", PARTICIPANT, FEMALE);
        story.came("daniyar", "a", MALE);
        story.registered("erkin", "a", PARTICIPANT, MALE, State.WITHDRAWN);
        story.registered("farida", "a", PARTICIPANT, FEMALE, State.RESERVE);

        assertThat(story.figures().noShows()).isEqualTo(Ratio.of(0, 1));
    }

    @Test
    void percents_are_rounded_half_up_from_the_exact_fraction() {
        assertThat(Ratio.of(1, 16).percent()).isEqualByComparingTo("6.3");
        assertThat(Ratio.of(1, 8).percent()).isEqualByComparingTo("12.5");
        assertThat(Ratio.of(5, 8000).percent()).isEqualByComparingTo("0.1");
        assertThat(Ratio.of(0, 7).percent()).isEqualByComparingTo("0.0");
    }
}
