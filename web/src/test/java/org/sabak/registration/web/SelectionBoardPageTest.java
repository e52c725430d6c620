package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Refused;
import org.sabak.pages.Press;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.Candidacy;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.AnswerChange;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.FreezeList;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.ReconsiderCandidate;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionRefusal;
import org.springframework.security.core.context.SecurityContextHolder;

/** Amina has a seat and has not answered, Boris is new, Chidi is next on the reserve; the list is being chosen. */
class SelectionBoardPageTest {

    private static final String ONE = "/desk/workshops/workshop-one", BORIS = ONE + "/registrations/registration-boris";

    private final DeskFixture desk = new DeskFixture();

    {
        board(true, false, "");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_piles_the_balance_and_the_next_in_line_are_on_one_page() {
        assertThat(desk.press.page(ONE + "/board")).contains("New: 1", "Selected: 1", "Reserve: 1", "2 of 2 (100.0\u00a0%), aim 40 %",
                "<span>Kazakhstan</span> <b>2 of 2</b>", "Next in line is", "Nominated, number 2 of the country", "Has to answer by",
                "In the order in which they were put here").doesNotContain("Declined: 0");
    }

    @Test
    void a_first_come_workshop_offers_to_begin_a_selection_and_still_lets_nominees_be_decided() {
        board(false, false, "");
        assertThat(desk.press.page(ONE + "/board")).contains("Choose the participants from now on", ">Decline<")
                .doesNotContain("Freeze the list", "A seat is free");
        assertThat(desk.press.send(post(ONE + "/selection")).getRedirectedUrl()).isEqualTo(ONE + "/board");
        assertThat(desk.sent()).containsExactly(new SelectParticipants(Sample.ID));
    }

    @Test
    void one_press_moves_somebody() {
        desk.press.send(post(BORIS + "/reserve"));
        desk.press.send(post(BORIS + "/decline"));
        desk.press.send(post(BORIS + "/reconsideration"));
        desk.press.send(post(ONE + "/selection/freeze"));
        assertThat(desk.sent()).containsExactly(new PutCandidateOnReserve(Sample.ID, Sample.BORIS),
                new DeclineCandidate(Sample.ID, Sample.BORIS), new ReconsiderCandidate(Sample.ID, Sample.BORIS),
                new FreezeList(Sample.ID));
    }

    @Test
    void passing_somebody_over_leads_to_the_page_that_asks_why() {
        desk.refuses(new Refused(SelectionRefusal.REASON_NEEDED));
        assertThat(desk.press.send(post(BORIS + "/seat")).getRedirectedUrl()).isEqualTo(BORIS + "/selection");
        desk.refuses(new Refused(SelectionRefusal.NO_SEAT_FREE, 24));
        var answer = desk.press.send(post(BORIS + "/seat"));
        assertThat(answer.getRedirectedUrl()).isEqualTo(ONE + "/board");
        desk.refuses(new Refused(SelectionRefusal.COUNTRY_FULL, "KZ", 2));
        assertThat(Press.text(desk.press.send(post(BORIS + "/selection").param("funding", "FUNDED").param("reason", ""))))
                .contains("Kazakhstan: all 2 seats");
    }

    @Test
    void what_is_said_with_a_seat_is_kept_when_it_is_refused() {
        desk.refuses(new Refused(SelectionRefusal.REASON_NEEDED));
        var page = Press.text(desk.press.send(post(BORIS + "/selection").param("funding", "SELF_FUNDED")
                .param("answerBy", "2999-05-04").param("reason", "")));
        assertThat(page).contains("id=\"reason-wrong\"", "value=\"2999-05-04\"", "value=\"SELF_FUNDED\" id=\"funding2\" name=\"funding\" checked");
    }

    @Test
    void the_last_day_to_answer_ends_at_the_venue() {
        desk.press.send(post(BORIS + "/selection").param("funding", "SELF_FUNDED").param("answerBy", "2999-05-04")
                .param("reason", "  the only one from the south "));
        assertThat(desk.sent()).containsExactly(new SelectCandidate(Sample.ID, Sample.BORIS, Funding.SELF_FUNDED,
                Instant.parse("2999-05-04T18:59:00Z"), "the only one from the south"));
    }

    @Test
    void a_change_that_is_asked_for_on_a_frozen_list_is_answered_here() {
        board(true, true, "WITHDRAWAL");
        assertThat(desk.press.page(ONE + "/board")).contains("The list is frozen.", "Amina Farah wants to give up the seat.",
                "Unfreeze the list");
        desk.press.send(post(ONE + "/registrations/registration-amina/change").param("accepted", "true"));
        assertThat(desk.sent()).containsExactly(new AnswerChange(Sample.ID, Sample.AMINA, true));
    }

    private void board(boolean selecting, boolean frozen, String wanted) {
        var rows = List.of(row(Sample.AMINA, "Amina Farah", State.SEATED, wanted), row(Sample.BORIS, "Boris o'g'li", State.NEW, ""),
                row(Sample.CHIDI, "Chidi Example", State.RESERVE, ""));
        desk.answers(RosterOf.class, q -> new Roster(Sample.ID, 24, 2, 1, Sample.SHARES,
                new Choice(selecting, frozen, 10, 1, 1, selecting ? Sample.CHIDI : null), rows, Sample.STANDING));
        desk.answers(RegistrationIn.class, q -> rows.stream().filter(r -> r.registrationId().equals(q.registrationId())).findFirst());
    }

    private static Row row(RegistrationId id, String name, State state, String wanted) {
        var plain = Sample.row(id, name, state);
        return new Row(plain.registrationId(), plain.workshopId(), plain.personId(), plain.role(), plain.particulars(),
                plain.details(), state, plain.place(), plain.channel(), plain.since(),
                new Candidacy(true, 2, Funding.FUNDED, Instant.parse("2999-01-01T00:00:00Z"), false, wanted));
    }
}
