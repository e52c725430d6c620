package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingPastedTablesTest {

    static final NomineeRow DANA = NomineeRow.of(List.of("Dana Omarova", "Дана Омарова", "dana@mfa.example", "Ministry", "Head", "FEMALE",
            "FROM_35_TO_49", "GOVERNMENT"));

    @Test
    void columns_come_in_their_order_without_headings() {
        assertThat(Pasted.read("Dana Omarova\tДана Омарова\tdana@mfa.example\tMinistry\tHead\tF\t35-49\tGovernment\r\n").rows).containsExactly(DANA);
        assertThat(Pasted.read("Dana Omarova\t\tdana@mfa.example\tMinistry").rows).extracting(NomineeRow::kind).containsExactly("");
    }

    @Test
    void headings_in_either_language_give_the_order() {
        assertThat(Pasted.read("Пол\tОрганизация\tИмя латиницей\tФИО\tЭл. почта\tДолжность\tВозраст\tВид организации\t№\n"
                + "жен.\tMinistry\tDana Omarova\tДана Омарова\tdana@mfa.example\tHead\t35 – 49\tгосорган\t1\n").rows).containsExactly(DANA);
        assertThat(Pasted.read("Organisation\tFull name\tPhone\tE-mail\tOwn script\tPosition\tSex\tAge group\tType\n"
                + "Ministry\tDana Omarova\t\tdana@mfa.example\tДана Омарова\tHead\tfemale\t35–49\tministry\n").rows).containsExactly(DANA);
    }

    @Test
    void the_two_names_may_stand_the_other_way_round() {
        assertThat(Pasted.read("Дана Омарова\tDana Omarova\tdana@mfa.example\tMinistry\tHead\tж\t35-49\tGovernment").rows).containsExactly(DANA);
    }

    @Test
    void a_cell_in_quotation_marks_may_hold_breaks_tabs_and_marks_and_becomes_one_line() {
        var rows = Pasted.read("\"Dana\r\nBcc: x\"\t\tdana@mfa.example\t\"The \"\"Peace\"\"\tCentre\"\tHead\tF\t\tNGO\n").rows;
        assertThat(rows).extracting(NomineeRow::name, NomineeRow::organisation, NomineeRow::kind)
                .containsExactly(tuple("Dana Bcc: x", "The \"Peace\" Centre", "CIVIL_SOCIETY"));
        assertThat(Pasted.read("Dana \"D\" Omarova\t\td@mfa.example\t\"Ministry\tHead\tF\t\tNGO").rows).extracting(NomineeRow::organisation)
                .as("a mark that is never closed").containsExactly("Ministry");
    }

    @Test
    void too_many_or_too_few_cells_are_counted_and_empty_lines_and_trailing_cells_are_not() {
        var read = Pasted.read("\n\t\t\t\nDana\tOnly two\nA\tB\tC\tD\tE\tF\tG\tH\tI\nDana Omarova\tДана Омарова\tdana@mfa.example\tMinistry\tHead\tF\t35-49\tGovernment\t\t\n");
        assertThat(read.odd).containsExactly(new Pasted.Odd(3, 2), new Pasted.Odd(4, 9));
        assertThat(read.rows).containsExactly(DANA);
    }

    @Test
    void a_word_that_is_none_of_the_answers_is_told_and_nothing_is_guessed() {
        var read = Pasted.read("Dana Omarova\tДана Омарова\tdana@mfa.example\tMinistry\tHead\tFemail\tforty\tGovt");
        assertThat(read.rows.getFirst().cells().subList(5, 8)).containsExactly("", "", "");
        assertThat(read.unknown).containsExactly(new Pasted.Unknown(0, "sex", "Femail"), new Pasted.Unknown(0, "ageBand", "forty"),
                new Pasted.Unknown(0, "kind", "Govt"));
    }
}
