package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Visitor;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.CorrectOwnDetails;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class MyPageTest {

    private static final RegistrationId MINE = new RegistrationId("registration-mine");
    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-media");

    private final Commands commands = mock(Commands.class);
    private final Links links = mock(Links.class);

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
    void a_person_with_a_seat_sees_the_venue_and_what_happens_next() {
        assertThat(press(State.SEATED, 0).page("/my")).contains("You have a seat.", "Secret street 5",
                "Monday 14 October 2999, 09:00 (Almaty)", "There is nothing you need to do now", "Give up my place", "Sign out");
    }

    @Test
    void a_person_on_the_reserve_list_sees_the_place_in_it_and_no_venue() {
        assertThat(press(State.RESERVE, 3).page("/my")).contains("You are on the reserve list, place 3.", "by itself")
                .doesNotContain("Secret street");
    }

    @Test
    void a_person_who_withdrew_can_come_back() {
        assertThat(press(State.WITHDRAWN, 0).page("/my")).contains("You have given up your place.", "action=\"/my/return\"")
                .doesNotContain("Secret street", "/my/withdrawal");
        assertThat(press(State.WITHDRAWN, 0).send(post("/my/return")).getRedirectedUrl()).isEqualTo("/my");
        verify(commands).sendAs(MINE.value(), new ReturnToWorkshop(WORKSHOP, MINE, false));
    }

    @Test
    void a_workshop_that_is_over_or_off_leaves_nothing_to_do() {
        assertThat(press(State.SEATED, 0, Stage.HELD).page("/my")).contains("This workshop has been held.").doesNotContain("/my/withdrawal");
        assertThat(press(State.SEATED, 0, Stage.CANCELLED).page("/my")).contains("This workshop has been cancelled.", "Reason: No funds.")
                .doesNotContain("/my/withdrawal");
    }

    @Test
    void withdrawing_is_confirmed_on_a_page_of_its_own() {
        assertThat(press(State.SEATED, 0).page("/my/withdrawal", "ru")).contains("Отказаться от места?", "Engaging the media");
        press(State.SEATED, 0).send(post("/my/withdrawal"));
        verify(commands).sendAs(MINE.value(), new WithdrawRegistration(WORKSHOP, MINE, false));
    }

    @Test
    void what_is_kept_can_be_put_right_and_the_other_contact_stays() {
        assertThat(press(State.RESERVE, 3).page("/my")).contains("href=\"/my/details\"");
        var press = press(State.RESERVE, 3);
        assertThat(press.page("/my/details", "ru")).contains("value=\"Aigul Asanova\"", "value=\"+996 1234567\"");
        var wrong = press.send(post("/my/details").param("name", "Aigul").param("contact", "not an address@").param("organisation", "Radio"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Press.text(wrong)).contains("id=\"contact-wrong\"", "value=\"not an address@\"");
        press.send(post("/my/details").param("name", "Aigul Asanova").param("contact", "aigul@example.org")
                .param("organisation", "Radio Two"));
        verify(commands).sendAs(MINE.value(), new CorrectOwnDetails(WORKSHOP, MINE, new PersonDetails("Aigul Asanova", "",
                "aigul@example.org", "+996 1234567", "Radio Two", "")));
    }

    @Test
    void the_way_back_is_shown_once() {
        when(links.toOwnRegistration(any(), any())).thenReturn("http://localhost/links/secret");
        var press = press(State.SEATED, 0);
        press.send(post("/my/return-links"));
        verify(links).toOwnRegistration(MINE.value(), MINE);
        assertThat(Press.text(press.send(get("/my").flashAttr("returnLink", "http://localhost/links/secret"))))
                .contains("http://localhost/links/secret", "It works once");
        assertThat(press.page("/my")).doesNotContain("links/secret");
    }

    @Test
    void a_registration_that_is_not_visible_yet_is_not_lost() {
        var press = new Press(new Answers().queries(), commands, links, OwnRegistration.class, MyController.class);
        assertThat(press.page("/my")).contains("It will show here in a few seconds");
    }

    private Press press(State state, int place) {
        return press(state, place, Stage.REGISTRATION_OPEN);
    }

    private Press press(State state, int place, Stage stage) {
        var row = new Row(MINE, WORKSHOP, new PersonId("person-1"), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA),
                new PersonDetails("Aigul Asanova", "Айгуль Асанова", "", "+996 1234567", "Radio", ""), state, place,
                Channel.PUBLIC_PAGE, Instant.EPOCH, null);
        return new Press(new Answers().to(RegistrationOf.class, row)
                .to(SeatsOf.class, new Seats(WORKSHOP, 24, 1, 0, null, new Choice(false, false, null, 0, 0, null), Answers.STANDING))
                .to(WorkshopOf.class, Answers.workshop(stage, 3, 0, "No funds.")).queries(), commands, links, OwnRegistration.class, MyController.class, OwnDetailsController.class);
    }
}
