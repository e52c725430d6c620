package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.desk.DeskFixture;
import org.springframework.security.core.context.SecurityContextHolder;

class RosterSheetTest {

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 700", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
    void a_cell_that_could_be_a_formula_gets_an_apostrophe(String text) {
        assertThat(RosterSheet.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void quotation_marks_are_doubled_and_plain_text_stays_as_it_is() {
        assertThat(RosterSheet.cell("Hall \"B\"")).isEqualTo("\"Hall \"\"B\"\"\"");
        assertThat(RosterSheet.cell("Amina Farah")).isEqualTo("Amina Farah");
        assertThat(RosterSheet.cell("")).isEmpty();
    }

    @Test
    void the_download_is_utf_8_with_a_byte_order_mark_and_a_line_for_everybody_shown() {
        var file = new DeskFixture().press.send(get("/desk/workshops/workshop-one/roster.csv?state=SEATED"));
        var text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFName,").contains("Amina Farah,Амина,Ministry", "'+7 700 000 00 00");
        assertThat(text.lines()).hasSize(3);
        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"roster-2026-10-14.csv\"");
    }
}
