package org.sabak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;

class FrontAndHelpPagesTest {

    private final Press press = new Press(new Answers().to(ReleasedFigures.class, Answers.released())
            .to(AllWorkshops.class, new Workshops(List.of(Answers.workshop(Stage.REGISTRATION_OPEN, 3, 0, "")), Answers.STANDING))
            .to(ProgrammeOverview.class, Answers.programme()).queries(), HomeController.class, HelpController.class);

    @Test
    void the_front_page_has_the_sentence_of_figures_open_workshops_and_three_doors() {
        assertThat(press.page("/")).contains("1,092–1,102 of more than 2,000", "/workshops/workshop-media", "You want to take part",
                "You organize", "You fund or follow");
    }

    @Test
    void the_data_sheet_says_what_is_kept_why_and_how_long() {
        assertThat(press.page("/privacy")).contains("5 years after your last workshop", "Passport numbers", "fewer than ten people");
    }

    @Test
    void every_term_of_counting_is_defined_and_each_target_has_its_source() {
        assertThat(press.page("/help/counting", "ru")).contains("Участие", "Цель: более 2\u00a0000.", "Источник: programme page");
    }

    @Test
    void the_words_are_those_of_the_glossary_in_the_language_of_the_reader() {
        assertThat(press.page("/help/words")).contains("<th scope=\"row\">participation</th>");
        assertThat(press.page("/help/words", "ru")).contains("<th scope=\"row\">семинар</th>");
        assertThat(Glossary.in(Locale.ENGLISH)).hasSameSizeAs(Glossary.in(Locale.of("ru")));
    }

    @Test
    void a_row_of_the_glossary_is_read_without_its_marks() {
        assertThat(Glossary.words("# Words\n\ntext\n\n| word | meaning | not | in code | source |\n|---|---|---|---|---|\n| **seat** | `room` \\| place | x | `S` | y |\n"))
                .containsExactly(new Glossary.Word("seat", "room | place", "x", "y"));
    }
}
