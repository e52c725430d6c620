package org.sabak.log.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.Mark;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.Template;
import org.sabak.people.PersonDetails;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

/** What the house does because time passes, by a clock that the test moves. */
class WhenItsTimeHasComeTest extends AHouseInTime {

    private static final LocalDate FIRST = LocalDate.now(BISHKEK).plusDays(10);
    private static final PersonDetails WITH_ADDRESS = new PersonDetails("Amina", "", "amina@example.org", "", "Radio", "");
    private static final PersonDetails BY_PHONE = new PersonDetails("Boris", "", "", "+99 000", "Radio", "");

    @Test
    void three_days_before_everybody_with_a_seat_is_reminded_once() {
        plan(FIRST, 1);
        var seated = register(WITH_ADDRESS);
        register(WITH_ADDRESS); // waits
        now = at(FIRST.minusDays(3), LocalTime.of(8, 59));
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
        now = at(FIRST.minusDays(3), LocalTime.of(9, 0));
        until(() -> letters(Template.REMINDER).size() == 1);
        assertThat(letters(Template.REMINDER)).extracting(l -> l.recipientId().value()).containsExactly(seated.value());

        close();
        open();
        pause();
        assertThat(letters(Template.REMINDER)).as("after a start").hasSize(1);
        ask(new RescheduleWorkshop(workshop, Days.of(FIRST.plusDays(20), FIRST.plusDays(20)), "no hall"));
        now = at(FIRST.plusDays(17), LocalTime.NOON);
        until(() -> letters(Template.REMINDER).size() == 2);
        now = at(FIRST.plusDays(19), LocalTime.NOON);
        pause();
        assertThat(letters(Template.REMINDER)).extracting(LetterRequested::fact).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void nobody_is_reminded_of_what_will_not_be_or_has_no_address_or_has_begun() {
        plan(FIRST, 3);
        register(BY_PHONE);
        register(WITH_ADDRESS);
        ask(new CancelWorkshop(workshop, "no funds"));
        now = at(FIRST.minusDays(2), LocalTime.NOON);
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
        close();
        now = at(FIRST, LocalTime.NOON);
        open();
        pause();
        assertThat(letters(Template.REMINDER)).isEmpty();
    }

    @Test
    void who_was_there_is_thanked_two_days_after_it_was_held() {
        plan(FIRST, 3);
        var there = register(WITH_ADDRESS);
        var absent = register(WITH_ADDRESS);
        register(WITH_ADDRESS); // not marked
        ask(new AnnounceWorkshop(workshop));
        now = at(FIRST, LocalTime.of(18, 0));
        ask(new MarkHeld(workshop));
        mark(there, Mark.LATE);
        mark(absent, Mark.ABSENT);
        now = Instant.now().plus(Duration.ofHours(47));
        pause();
        assertThat(letters(Template.THANK_YOU)).isEmpty();
        now = Instant.now().plus(Duration.ofHours(49));
        until(() -> !letters(Template.THANK_YOU).isEmpty());
        close();
        open();
        pause();
        assertThat(letters(Template.THANK_YOU)).extracting(l -> l.recipientId().value()).containsExactly(there.value());
    }

    @Test
    void an_offer_nobody_answers_ends_and_one_that_was_accepted_does_not() {
        plan(FIRST, 3);
        ask(new SelectParticipants(workshop));
        var silent = register(WITH_ADDRESS);
        var quick = register(WITH_ADDRESS);
        var by = now.plus(Duration.ofDays(2));
        for (var one : List.of(silent, quick)) ask(new SelectCandidate(workshop, one, null, by, ""));
        ask(new AcceptSeat(workshop, quick, WITH_ADDRESS, "2026-11"));
        close();
        open();
        now = by;
        pause();
        assertThat(all(OfferExpired.class)).as("the last instant is still in time").isEmpty();
        now = by.plusSeconds(2);
        until(() -> !all(OfferExpired.class).isEmpty());
        pause();
        assertThat(all(OfferExpired.class)).containsExactly(new OfferExpired(workshop, silent));
    }

    @Test
    void seats_held_for_women_are_free_from_the_day_that_was_said() {
        plan(FIRST, 3);
        var until = now.plus(Duration.ofDays(2));
        ask(new HoldSeatsForWomen(workshop, 2, until));
        now = until.minusSeconds(1);
        pause();
        assertThat(all(HeldSeatsReleased.class)).isEmpty();
        now = until;
        until(() -> !all(HeldSeatsReleased.class).isEmpty());
        assertThat(all(HeldSeatsReleased.class)).containsExactly(new HeldSeatsReleased(workshop, 2));
    }
}
