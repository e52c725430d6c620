package org.sabak.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.desk.Sample;
import org.sabak.mainstreaming.Answers.Warning;
import org.sabak.workshop.Stage;

/** The sample workshop lasts from 14 to 16 October in Almaty (UTC+5); its session is on the 14th. */
class NextThingsTest {

    private static final Instant BEFORE = Instant.parse("2026-10-12T05:00:00Z");
    private static final Instant FIRST_DAY_THERE = Instant.parse("2026-10-13T19:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-10-16T19:00:00Z");

    @Test
    void a_tentative_workshop_is_to_be_announced() {
        assertThat(next(BEFORE, Stage.TENTATIVE)).containsExactly("announce");
        assertThat(next(AFTER, Stage.TENTATIVE)).containsExactly("tentative-past");
    }

    @Test
    void an_announced_workshop_is_to_be_opened_until_it_begins() {
        assertThat(next(BEFORE, Stage.ANNOUNCED)).containsExactly("open-registration");
        assertThat(next(FIRST_DAY_THERE, Stage.ANNOUNCED)).containsExactly("take-attendance");
    }

    @Test
    void a_registration_that_closes_within_three_days_is_named() {
        assertThat(next(BEFORE, Stage.REGISTRATION_OPEN)).containsExactly("closes-soon");
        assertThat(next(BEFORE.minusSeconds(10 * 86_400), Stage.REGISTRATION_OPEN)).isEmpty();
    }

    @Test
    void a_session_of_today_by_the_clock_at_the_venue_asks_for_its_attendance_once() {
        assertThat(next(FIRST_DAY_THERE, Stage.REGISTRATION_CLOSED)).containsExactly("take-attendance");
        var marked = new NextThings(FIRST_DAY_THERE).of(Sample.workshop(Stage.REGISTRATION_CLOSED), Set.of(Sample.OPENING));
        assertThat(marked).isEmpty();
    }

    @Test
    void seats_held_for_women_longer_than_promised_are_to_be_released_while_the_workshop_lasts() {
        var sheetsAreDone = Set.of(Sample.OPENING);
        assertThat(new NextThings(Sample.HELD_UNTIL.minusSeconds(1)).of(Sample.workshop(Stage.REGISTRATION_CLOSED), sheetsAreDone))
                .isEmpty();
        assertThat(new NextThings(Sample.HELD_UNTIL).of(Sample.workshop(Stage.REGISTRATION_CLOSED), sheetsAreDone))
                .singleElement().satisfies(thing -> {
                    assertThat(thing.key()).isEqualTo("desk.next.release-held");
                    assertThat(thing.page()).isEqualTo("/desk/workshops/workshop-one/shares");
                });
    }

    @Test
    void due_diligence_is_to_be_done_while_something_can_be_done_about_it() {
        var ahead = Sample.workshop(Stage.ANNOUNCED);
        assertThat(new NextThings(BEFORE).toScreen(ahead, Warning.UNDECIDED_WITH_SEATS_GIVEN)).singleElement()
                .satisfies(thing -> assertThat(thing.page()).endsWith("/mainstreaming#hrddp"));
        assertThat(new NextThings(BEFORE).toScreen(ahead, Warning.NOT_APPROVED)).hasSize(1);
        assertThat(new NextThings(BEFORE).toScreen(ahead, Warning.DECIDED_TOO_LATE)).as("nothing heals it").isEmpty();
        assertThat(new NextThings(BEFORE).toScreen(ahead, null)).isEmpty();
        assertThat(new NextThings(AFTER).toScreen(ahead, Warning.UNDECIDED_WITH_SEATS_GIVEN)).isEmpty();
    }

    @Test
    void people_nobody_has_decided_about_come_first_until_the_workshop_is_over() {
        assertThat(new NextThings(BEFORE).toDecide(Sample.workshop(Stage.ANNOUNCED), 3)).singleElement().satisfies(thing -> {
            assertThat(thing.key()).isEqualTo("desk.next.decide");
            assertThat(thing.page()).isEqualTo("/desk/workshops/workshop-one/board");
        });
        assertThat(new NextThings(BEFORE).toDecide(Sample.workshop(Stage.ANNOUNCED), 0)).isEmpty();
        assertThat(new NextThings(AFTER).toDecide(Sample.workshop(Stage.ANNOUNCED), 3)).isEmpty();
    }

    @Test
    void a_workshop_that_is_over_is_to_be_marked_and_then_closed() {
        assertThat(next(AFTER, Stage.REGISTRATION_CLOSED)).containsExactly("mark-held");
        assertThat(next(AFTER, Stage.HELD)).containsExactly("close-figures");
        assertThat(next(AFTER, Stage.CLOSED)).isEmpty();
    }

    @Test
    void a_postponed_workshop_waits_for_days_and_a_cancelled_one_for_nothing() {
        assertThat(next(BEFORE, Stage.POSTPONED)).containsExactly("postponed");
        assertThat(next(BEFORE, Stage.CANCELLED)).isEmpty();
    }

    private static List<String> next(Instant now, Stage stage) {
        return new NextThings(now).of(Sample.workshop(stage), Set.of()).stream()
                .map(t -> t.key().substring("desk.next.".length())).toList();
    }
}
