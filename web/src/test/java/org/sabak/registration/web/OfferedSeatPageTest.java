package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Visitor;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refused;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.Candidacy;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.DeclineSeat;
import org.sabak.registration.SelectionRefusal;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A nominee who was selected looks at the own page, checks what the country sent, and answers. */
class OfferedSeatPageTest {

    private static final RegistrationId MINE = new RegistrationId("registration-mine");
    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-media");

    private final Commands commands = mock(Commands.class);

    @BeforeEach
    void come() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(
                new Visitor(MINE.value(), Visitor.Who.PARTICIPANT, "", 0, Instant.EPOCH), "", "PARTICIPANT"));
    }

    @AfterEach
    void go() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_own_page_says_until_when_to_answer_and_where() {
        assertThat(press(State.SEATED, false, "").page("/my")).contains("You have been selected. Please answer.",
                "Please answer by", "href=\"/my/seat\"").doesNotContain("/my/withdrawal", "Secret street");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NEW | It is not decided yet", "RESERVE | the organizers offer it",
            "DECLINED | You have no seat", "WITHDRAWN | the organizers then decide again"})
    void the_own_page_says_in_plain_words_who_acts_next(State state, String words) {
        assertThat(press(state, false, "").page("/my")).contains(words).doesNotContain("/my/seat\"");
    }

    @Test
    void a_wish_that_waits_for_an_answer_is_said() {
        assertThat(press(State.SEATED, true, "WITHDRAWAL").page("/my")).contains("You asked for a change");
    }

    @Test
    void everything_is_filled_in_and_one_tick_is_all_there_is_to_do() {
        var press = press(State.SEATED, false, "");
        assertThat(press.page("/my/seat", "ru")).contains("value=\"Aigul Asanova\"", "value=\"Айгуль Асанова\"",
                "value=\"aigul@example.org\"", "value=\"Radio\"", "Да, я приеду", "Нет, не смогу",
                "видят только организаторы и те, кому ваша страна поручила вас предложить");
        assertThat(press.send(post("/my/seat").param("name", "Aigul Asanova").param("nativeName", "Айгуль Асанова")
                .param("contact", "aigul@example.org").param("organisation", "Radio One").param("position", "")
                .param("consent", "true")).getRedirectedUrl()).isEqualTo("/my");
        verify(commands).sendAs(MINE.value(), new AcceptSeat(WORKSHOP, MINE, new PersonDetails("Aigul Asanova", "Айгуль Асанова",
                "aigul@example.org", "+996 1234567", "Radio One", ""), "privacy-nominee-1"));
    }

    @Test
    void without_the_tick_nothing_is_sent_and_nothing_typed_is_lost() {
        var answer = press(State.SEATED, false, "").send(post("/my/seat").param("name", "Aigul Asanova")
                .param("contact", "new@example.org").param("organisation", "Radio One"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Press.text(answer)).contains("Tick the box if you agree", "value=\"new@example.org\"", "value=\"Radio One\"");
        verify(commands, never()).sendAs(any(), any());
    }

    @Test
    void too_late_is_said_in_words() {
        when(commands.sendAs(any(), any())).thenThrow(new Refused(SelectionRefusal.OFFER_OVER));
        var answer = press(State.SEATED, false, "").send(post("/my/seat").param("name", "Aigul Asanova")
                .param("contact", "aigul@example.org").param("organisation", "Radio").param("consent", "true"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Press.text(answer)).contains("There is a problem").doesNotContain("registration.offer-over");
    }

    @Test
    void no_is_one_press() {
        assertThat(press(State.SEATED, false, "").send(post("/my/seat/refusal")).getRedirectedUrl()).isEqualTo("/my");
        verify(commands).sendAs(MINE.value(), new DeclineSeat(WORKSHOP, MINE));
    }

    @Test
    void who_leaves_a_closed_list_is_told_that_it_is_only_a_wish_yet() {
        var press = press(State.SEATED, true, "WITHDRAWAL");
        assertThat(press.page("/my/withdrawal")).contains("the organizers offer your place to somebody else");
        assertThat(press.told(post("/my/withdrawal"), "done")).isEqualTo("registration.wish-noted");
        assertThat(press.told(post("/my/seat/refusal"), "done")).isEqualTo("registration.wish-noted");
        assertThat(press(State.WITHDRAWN, true, "").told(post("/my/withdrawal"), "done")).isEqualTo("registration.withdrawn");
        assertThat(press(State.WITHDRAWN, true, "").told(post("/my/seat/refusal"), "done")).isEqualTo("registration.declined");
    }

    @Test
    void whoever_has_answered_or_has_no_seat_is_led_back() {
        assertThat(press(State.SEATED, true, "").send(get("/my/seat")).getRedirectedUrl()).isEqualTo("/my");
        assertThat(press(State.RESERVE, false, "").send(get("/my/seat")).getRedirectedUrl()).isEqualTo("/my");
    }

    private Press press(State state, boolean accepted, String wanted) {
        var row = new Row(MINE, WORKSHOP, new PersonId("person-1"), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA),
                new PersonDetails("Aigul Asanova", "Айгуль Асанова", "aigul@example.org", "+996 1234567", "Radio", ""), state, 1,
                Channel.API, Instant.EPOCH, new Candidacy(true, 1, Funding.FUNDED, Instant.parse("2999-01-01T00:00:00Z"),
                        accepted, wanted));
        return new Press(new Answers().to(RegistrationOf.class, row)
                .to(SeatsOf.class, new Seats(WORKSHOP, 24, 1, 0, null, new Choice(true, false, null, 0, 0, null), Answers.STANDING))
                .to(WorkshopOf.class, Answers.workshop(Stage.REGISTRATION_OPEN, 3, 0, "")).queries(), commands, mock(Links.class),
                OwnRegistration.class, MyController.class, OfferController.class);
    }
}
