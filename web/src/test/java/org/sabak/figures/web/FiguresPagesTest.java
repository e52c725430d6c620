package org.sabak.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.pages.Answers;
import org.sabak.pages.Press;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.Totals;

class FiguresPagesTest {

    @Test
    void the_sentence_comes_first_with_participations_and_people_apart() {
        assertThat(press(Answers.released()).page("/figures")).containsSubsequence(
                "1,092–1,102 of more than 2,000 participants and experts since 2010.", "To go: 909.", "<svg",
                "These are participations", "1,001–1,877 or more different people.", "it cannot be claimed");
    }

    @Test
    void every_number_says_how_it_is_counted_and_what_it_rests_on() {
        assertThat(press(Answers.released()).page("/figures")).contains("How this is counted", "2026, first half",
                "Complete up to 1 March 2026, 09:03:20 UTC · position 1,182 in the log", "/api/figures", "about 50", "45–55",
                "UN press text", "Several countries", "40.8\u00a0%");
    }

    @Test
    void an_edition_prints_what_an_auditor_needs_to_check_the_log_it_was_made_from() {
        assertThat(press(Answers.released()).page("/figures")).containsSubsequence("Proof of the edition 2026, first half", "1182:00ff");
        assertThat(press(Answers.released()).page("/figures", "ru")).containsSubsequence("Подтверждение выпуска", "1182:00ff");
    }

    @Test
    void before_the_first_release_the_page_says_so_and_shows_no_number_of_people() {
        assertThat(press(Answers.nothingReleased()).page("/figures")).contains("No figures have been released yet")
                .doesNotContain("1,001", "By country");
    }

    @Test
    void the_desk_sees_exact_figures_with_shares_and_coverage() {
        assertThat(press(Answers.released()).page("/desk/figures")).contains("Live figures", "48.3\u00a0% · 14 of 29",
                "96.7\u00a0% · 29 of 30", "80.0\u00a0% · 8 of 10", "n/a", "T2 · The media", "T12", "Phase IV", "Kyrgyzstan", "Endorsed");
    }

    @Test
    void numbers_are_written_as_the_reader_writes_them() {
        assertThat(press(Answers.released()).page("/desk/figures", "ru")).contains("48,3\u00a0%", "1\u00a0092–1\u00a0102",
                "14 из 29", "Кыргызстан", "около 50");
    }

    private static Press press(Released released) {
        return new Press(new Answers().to(ReleasedFigures.class, released).to(FiguresNow.class, Answers.figures())
                .to(ReportedTotals.class, new Totals(Answers.released().legacy(), Answers.STANDING))
                .to(ProgrammeOverview.class, Answers.programme()).queries(), FiguresController.class);
    }
}
