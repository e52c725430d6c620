package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Participants;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.Refused;
import org.sabak.kernel.Sex;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisteringTest {

    private static final String FORM = "/workshops/workshop-media/registration";
    private static final String TICKET = "A".repeat(43);

    private final Commands commands = mock(Commands.class);
    private final Links links = mock(Links.class);
    private final Participants participants = mock(Participants.class);
    private final Press press = press(Stage.REGISTRATION_OPEN);

    @BeforeEach
    void nothing_was_sent() {
        reset(commands, links, participants);
    }

    @Test
    void the_form_puts_invited_countries_first_and_the_optional_questions_last() {
        assertThat(press.page(FORM)).containsSubsequence("name=\"name\"", "name=\"nativeName\"", "name=\"contact\"",
                "name=\"organisation\"", "<optgroup label=\"Invited countries\">", "Kazakhstan", "<optgroup label=\"All other countries\">",
                "Two questions you may skip", "name=\"sex\"", "I prefer not to say", "name=\"ageBand\"", "name=\"consent\"");
    }

    @Test
    void each_form_shown_has_a_ticket_of_its_own() {
        assertThat(ticket(press.page(FORM))).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(ticket(press.page(FORM)));
    }

    @Test
    void a_form_for_a_workshop_that_takes_none_leads_back_to_the_workshop() {
        assertThat(press(Stage.CANCELLED).send(get(FORM)).getRedirectedUrl()).isEqualTo("/workshops/workshop-media");
    }

    @Test
    void a_good_form_registers_opens_the_own_page_and_gives_a_way_back() {
        when(links.toOwnRegistration(any(), any())).thenReturn("http://localhost/links/x");
        assertThat(send("name", "Sardor Rustam o'g'li Qodirov", "contact", "sardor@example.org").getRedirectedUrl()).isEqualTo("/my");
        var sent = sent();
        assertThat(sent.details().name()).isEqualTo("Sardor Rustam o'g'li Qodirov");
        assertThat(sent.details().email()).isEqualTo("sardor@example.org");
        assertThat(sent.details().phone()).isEmpty();
        assertThat(sent.channel()).isEqualTo(Channel.PUBLIC_PAGE);
        assertThat(sent.notice()).isEqualTo("privacy-1");
        verify(participants).welcome(sent.registrationId());
        verify(links).toOwnRegistration(sent.registrationId().value(), sent.registrationId());
    }

    @Test
    void the_same_form_sent_twice_is_the_same_command() {
        send();
        var first = sent();
        clearInvocations(commands);
        send();
        assertThat(sent()).isEqualTo(first);
    }

    @Test
    void the_ticket_is_not_in_the_id_that_others_see() {
        send();
        assertThat(sent().registrationId().value()).doesNotContain(TICKET.toLowerCase()).matches("registration-[0-9a-f]{64}");
    }

    @Test
    void silence_is_recorded_as_not_known_and_declining_as_declining() {
        send("sex", "", "ageBand", "PREFER_NOT_TO_SAY");
        assertThat(sent().particulars().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(sent().particulars().ageBand()).isEqualTo(AgeBand.PREFER_NOT_TO_SAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sardor o'g'li Qodirov", "Madina Gʻulomova", "O‘tkir", "Çaryýewa Aýgül", "Nguyễn Thị Hoa", "Zulfiya"})
    void names_of_the_region_are_taken_as_typed(String name) {
        assertThat(send("name", name).getRedirectedUrl()).isEqualTo("/my");
        assertThat(sent().details().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvFileSource(delimiter = '|', numLinesToSkip = 1, quoteCharacter = '\'', resources = "bad-input.csv")
    void bad_input_gets_a_sentence_beside_its_field_and_nothing_is_sent(String field, String typed, String sentence) {
        var response = send(field, unescaped(typed));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Press.text(response)).contains("<title>Error:", "There is a problem", "<a href=\"#" + field + "\">" + sentence,
                "id=\"" + field + "-wrong\"", "value=\"" + (field.equals("organisation") ? "Kanat Ibraimov" : "State Academy") + "\"");
        verify(commands, never()).sendAs(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "nativeName", "organisation", "position"})
    void a_text_of_200_letters_is_too_long_and_kept_whole(String field) {
        var page = Press.text(send(field, "n".repeat(200)));
        assertThat(page).contains("Shorten this to at most 150 characters.", "n".repeat(200));
        verify(commands, never()).sendAs(any(), any());
    }

    @Test
    void questions_that_may_be_skipped_need_not_be_sent_at_all() {
        var fields = post(FORM).param("ticket", TICKET).param("name", "Ann").param("contact", "a@example.org").param("country", "KZ")
                .param("organisation", "Radio").param("organisationKind", "MEDIA").param("consent", "true");
        assertThat(press.send(fields).getRedirectedUrl()).isEqualTo("/my");
        assertThat(sent().particulars().ageBand()).isEqualTo(AgeBand.UNKNOWN);
        assertThat(sent().details().position()).isEmpty();
    }

    @Test
    void a_form_with_nothing_in_it_shows_every_sentence_at_once() {
        assertThat(Press.text(press.send(post(FORM).param("ticket", TICKET)))).containsSubsequence("<title>Error:", "#name", "#contact",
                "#organisation", "#organisationKind", "#country", "#consent").doesNotContain("#sex", "#ageBand", "#position");
    }

    @Test
    void sentences_are_in_the_language_of_the_reader() {
        assertThat(Press.text(press.send(form("name", "Гүлнар", "country", "").header("Accept-Language", "ru"))))
                .contains("<title>Ошибка: Регистрация", "Напишите имя латинскими буквами", "Выберите страну", "value=\"Гүлнар\"");
    }

    @Test
    void a_no_of_the_roster_is_told_beside_its_field_and_nothing_typed_is_lost() {
        doThrow(new Refused(RegistrationRefusal.COUNTRY_NOT_INVITED)).when(commands).sendAs(any(), any());
        assertThat(Press.text(send("country", "FR"))).contains("<a href=\"#country\">This workshop is for people from the invited countries only.",
                "value=\"Kanat Ibraimov\"", "<option value=\"FR\" selected=\"selected\">France");
        verify(participants, never()).welcome(any());
    }

    @Test
    void a_workshop_that_closed_in_the_meantime_says_so_on_top() {
        doThrow(new Refused(RegistrationRefusal.CLOSED)).when(commands).sendAs(any(), any());
        assertThat(Press.text(send())).contains("<span>Registration for this workshop is closed.", "value=\"Kanat Ibraimov\"");
    }

    @Test
    void a_broken_ticket_is_refused() {
        assertThat(Press.text(send("ticket", "guessed"))).contains("This form is too old or was changed on the way");
        verify(commands, never()).sendAs(any(), any());
    }

    private Press press(Stage stage) {
        return new Press(new Answers().to(WorkshopOf.class, Answers.workshop(stage, 3, 0, "", new Country("KZ"), new Country("KG")))
                .queries(), commands, links, participants, RegistrationController.class);
    }

    private MockHttpServletResponse send(String... changes) {
        return press.send(form(changes));
    }

    /** A form filled in well, but for the changes: field, value, field, value … */
    private static MockHttpServletRequestBuilder form(String... changes) {
        var fields = new LinkedHashMap<>(Map.of("ticket", TICKET, "name", "Kanat Ibraimov", "nativeName", "", "contact", "+996 700 000 000",
                "organisation", "State Academy", "organisationKind", "ACADEMIA", "position", "", "country", "KG", "sex", "MALE"));
        fields.put("ageBand", "FROM_35_TO_49");
        fields.put("consent", "true");
        for (int i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        var request = post(FORM);
        fields.forEach(request::param);
        return request;
    }

    private RegisterParticipant sent() {
        var captor = ArgumentCaptor.forClass(Object.class);
        verify(commands).sendAs(any(), captor.capture());
        var command = (RegisterParticipant) captor.getValue();
        verify(commands).sendAs(eq(command.registrationId().value()), any());
        return command;
    }

    private static String ticket(String page) {
        return page.replaceAll("(?s).*name=\"ticket\" value=\"([^\"]*)\".*", "$1");
    }

    private static String unescaped(String typed) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})").matcher(typed)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16))).replace("\\n", "\n");
    }
}
