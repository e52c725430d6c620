package org.sabak.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.desk.AgendaSample.DANA;
import static org.sabak.desk.AgendaSample.ERLAN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.Item;
import org.sabak.agenda.Weight;
import org.sabak.desk.AgendaSample;
import org.sabak.desk.DeskFixture;
import org.sabak.pages.Press;
import org.sabak.workshop.SessionKind;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;

class ImportingAgendasTest {

    private static final String IMPORT = "/desk/workshops/workshop-one/agenda/import";
    private static final String RUSSIAN = """
            День;Начало;Окончание;Название;Вид;Права человека;Гендер;Выступающие;Панель
            14.10.2026;9:00;10.30;"Права человека; основы";обучение;основная тема;0,5;dana, Erlan;да
            ;10:30;11:00;Кофе;Перерыв;;;;
            15.10.2026;9:00;9:45;Закрытие;церемония;;;;нет
            """;

    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_russian_table_is_looked_at_first_and_then_taken_as_a_whole() {
        var looked = look(RUSSIAN);
        assertThat(looked.getStatus()).isEqualTo(200);
        assertThat(Press.text(looked)).contains("The table can be taken (items: 3). It takes the place of the draft (items: 5).",
                "New: “Права человека; основы”, day 1, 09:00.", "Left out: “coffee”, day 1, 10:30.", "09:00–10:30");
        assertThat(desk.sent()).as("nothing is written yet").isEmpty();
        assertThat(take(RUSSIAN).getStatus()).isEqualTo(302);
        var command = (DraftAgenda) desk.sent().getFirst();
        assertThat(command.revision()).isEqualTo(7);
        var first = command.items().getFirst();
        assertThat(first).isEqualTo(new Item(first.itemId(), "Права человека; основы", 1, LocalTime.of(9, 0), 90, SessionKind.LEARNING,
                Optional.of(Weight.DEDICATED), Optional.of(Weight.INTEGRATED), true, List.of(DANA, ERLAN)));
        assertThat(command.items()).extracting(Item::day).containsExactly(1, 1, 2);
        assertThat(command.items()).extracting(Item::kind).containsExactly(SessionKind.LEARNING, SessionKind.LOGISTICS, SessionKind.CEREMONY);
        assertThat(command.items().get(1).humanRights()).as("not tagged").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void a_file_of_either_encoding_is_read(String encoding) {
        var file = new MockMultipartFile("file", "agenda.csv", "text/csv", RUSSIAN.getBytes(Charset.forName(encoding)));
        var page = Press.text(desk.press.send(multipart(IMPORT).file(file)));
        assertThat(page).contains("New: “Закрытие”, day 2, 09:00.").contains("<textarea name=\"pasted\" hidden");
        var marked = new MockMultipartFile("file", "a.csv", "text/csv", ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8));
        assertThat(Press.text(desk.press.send(multipart(IMPORT).file(marked)))).contains("New: “Закрытие”");
    }

    @Test
    void columns_come_in_their_order_without_headings_and_a_time_may_be_a_span() {
        take("2\t09:00–10:30\t\tRights\tlearning\tdedicated\tnone\n\t11:00\t30 min\tLunch\tlunch\n");
        assertThat(((DraftAgenda) desk.sent().getFirst()).items()).extracting(Item::day, Item::startsAt, Item::minutes, Item::gender)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, LocalTime.of(9, 0), 90, Optional.of(Weight.NONE)),
                        org.assertj.core.api.Assertions.tuple(2, LocalTime.of(11, 0), 30, Optional.empty()));
    }

    @Test
    void everything_that_is_the_matter_is_told_by_line_and_column_and_nothing_is_written() {
        var table = """
                Day;Begins;Minutes;Title;Kind;Human rights;Gender;Speakers;Panel
                1;9 h;90;Rights;learning;much;;nobody known;perhaps
                17.10.2026;09:00;-30;;lesson;;;;
                2;09:00;60;Borders;learning;;;;
                2;09:30;60;Coffee;break;dedicated;;;
                3;23:30;60;Night;;;;;
                """;
        var page = Press.text(take(table));
        assertThat(page).contains("There is a problem", "Line 2, begins: Write a time such as 09:30.", "Line 2, human rights: “much” is not one",
                "Line 2, speakers: Nobody called “nobody known”", "Line 2, panel: “perhaps” is not one",
                "Line 3, day: This date is not one of the days of the workshop (14–16 October 2026).", "Line 3, kind: “lesson” is not one",
                "Line 4, begins: “Borders”: at this time there is already “Coffee”.", "Line 5, begins: “Coffee”: at this time there is already “Borders”.",
                "Line 5, human rights: “Coffee”: only learning time is weighed.", "Line 6, kind: Write learning, break or ceremony.");
        assertThat(page).as("nothing is lost").contains("1;9 h;90;Rights");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void lengths_below_nothing_and_past_midnight_are_told() {
        assertThat(Press.text(take("1;09:00;-30;Rights;learning\n2;23:30;60;Night;learning\n"))).contains(
                "Line 1, minutes: “Rights”: write a length from 1 to 720 minutes.", "Line 2, minutes: “Night”: it would go on past midnight.");
    }

    @Test
    void an_item_of_the_same_title_keeps_its_id_so_that_calendars_follow_it() {
        take("1;09:15;90;rights;learning\n3;09:00;60;Something new;learning\n");
        assertThat(((DraftAgenda) desk.sent().getFirst()).items()).extracting(Item::itemId)
                .first().isEqualTo(AgendaSample.RIGHTS.itemId());
        take("1;09:15;90;rights;learning\n3;09:00;60;Something new;learning\n");
        assertThat(desk.sent().get(1)).as("the same form, sent twice").isEqualTo(desk.sent().getFirst());
    }

    @Test
    void an_empty_table_is_told_and_so_is_a_file_that_is_too_large() {
        assertThat(Press.text(look(" \n"))).contains("The table is empty.");
        assertThat(desk.press.page(IMPORT + "?file=too-large")).contains("larger than 1 MB");
    }

    private MockHttpServletResponse look(String table) {
        return desk.press.send(post(IMPORT).param("pasted", table).param("ticket", "one"));
    }

    private MockHttpServletResponse take(String table) {
        return desk.press.send(post(IMPORT).param("pasted", table).param("ticket", "one").param("revision", "7").param("take", "true"));
    }
}
