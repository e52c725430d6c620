package org.sabak.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.pages.Answers.workshop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sabak.kernel.Country;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class PublicWorkshopPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REGISTRATION_OPEN   | 18 | 0 | You can register.                       | Forms are accepted until 1 October 2999, 18:00 (Almaty, UTC+5)
            REGISTRATION_OPEN   | 24 | 3 | All seats are taken.                    | people waiting now: 3
            ANNOUNCED           |  0 | 0 | Registration is not open yet.           | come back to this page later
            REGISTRATION_CLOSED | 24 | 0 | Registration is closed.                 | Forms are no longer accepted
            POSTPONED           |  5 | 0 | This workshop has been postponed.       | Reason: The minister is ill.
            CANCELLED           |  5 | 0 | This workshop has been cancelled.       | Reason: The minister is ill.
            HELD                | 24 | 0 | This workshop has been held.            | part of the figures
            CLOSED              | 24 | 0 | This workshop has been held.            | part of the figures""")
    void each_state_has_a_message_of_its_own(Stage stage, int taken, int reserve, String lead, String rest) {
        var page = page(workshop(stage, taken, reserve, "The minister is ill.", new Country("KZ")));
        assertThat(page).contains(lead, rest);
        assertThat(page.contains("/registration\"")).isEqualTo(stage == Stage.REGISTRATION_OPEN);
    }

    @Test
    void the_public_learns_the_city_and_never_the_venue() {
        assertThat(page(workshop(Stage.REGISTRATION_OPEN, 18, 0, "", new Country("KZ"), new Country("KG"))))
                .contains("Almaty, Kazakhstan", "14–16 October 2999", "6 of 24 are free", "Kazakhstan, Kyrgyzstan", "Demonstration")
                .doesNotContain("Secret street");
    }

    @Test
    void a_tentative_workshop_is_not_there() {
        assertThat(press(workshop(Stage.TENTATIVE, 0, 0, "")).send(MockMvcRequestBuilders.get("/workshops/workshop-media")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_or_impossible_id_is_not_there() {
        var press = press(null);
        assertThat(press.send(MockMvcRequestBuilders.get("/workshops/workshop-other")).getStatus()).isEqualTo(404);
        assertThat(press.send(MockMvcRequestBuilders.get("/workshops/%2e%2e")).getStatus()).isIn(400, 404);
    }

    @Test
    void the_list_puts_open_ones_first_and_says_the_state_in_words() {
        assertThat(press(workshop(Stage.REGISTRATION_OPEN, 18, 0, "")).page("/workshops", "ru"))
                .contains("Идёт регистрация", "Регистрация открыта, свободно мест: 6 из 24", "14–16 октября 2999", "Almaty, Казахстан");
    }

    @Test
    void an_empty_list_says_so() {
        assertThat(press(null).page("/workshops")).contains("No workshop has been announced yet");
    }

    private static String page(Workshop workshop) {
        return press(workshop).page("/workshops/workshop-media");
    }

    private static Press press(Workshop workshop) {
        var answers = new Answers().to(WorkshopOf.class, workshop).to(ProgrammeOverview.class, Answers.programme())
                .to(AllWorkshops.class, new Workshops(workshop == null ? List.of() : List.of(workshop), Answers.STANDING));
        return new Press(answers.queries(), PublicWorkshopController.class);
    }
}
