package org.sabak.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.Mark;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.Refused;
import org.sabak.pages.Press;
import org.sabak.workshop.Level;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopRefusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PlanningTest {

    private static final String SHEET = "/desk/workshops/workshop-one/sessions/session-one-1/attendance";

    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void one_country_makes_a_workshop_national_and_the_other_button_announces_it() {
        var answer = desk.press.send(form().param("countries", "KZ").param("then", "announce"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/desk/workshops/workshop-new");
        assertThat(desk.sent()).hasSize(2).last().isInstanceOf(AnnounceWorkshop.class);
        var plan = ((PlanWorkshop) desk.sent().getFirst()).plan();
        assertThat(plan.level()).isEqualTo(Level.NATIONAL);
        assertThat(plan.languages()).containsExactly("ru", "en");
        assertThat(plan.zone()).isEmpty();
    }

    @Test
    void further_countries_are_written_as_codes() {
        desk.press.send(form().param("countries", "KZ").param("otherCountries", "mn, az"));
        assertThat(((PlanWorkshop) desk.sent().getFirst()).plan().countries()).extracting("code")
                .containsExactly("KZ", "MN", "AZ");
        assertThat(page(form().param("otherCountries", "XX"))).contains("not a two-letter country code");
    }

    @Test
    void a_refusal_stands_beside_its_field_and_nothing_typed_is_lost() {
        desk.refuses(new Refused(WorkshopRefusal.LAST_BEFORE_FIRST));
        assertThat(page(form())).contains("id=\"lastDay-wrong\"", "The last day is before the first day.",
                "value=\"A title\"", "value=\"Almaty\"", "value=\"2026-10-14\"", "value=\"workshop-new\"");
    }

    @Test
    void an_ambiguous_phase_is_asked_for_in_the_reader_s_language() {
        desk.refuses(new Refused(WorkshopRefusal.PHASE_AMBIGUOUS, "III, IV"));
        assertThat(page(form())).contains("id=\"phase\" name=\"phase\"", "(III, IV). Choose the phase.", "id=\"phaseReason\"");
        assertThat(page(form().header("Accept-Language", "ru"))).contains("Выберите этап.");
    }

    @Test
    void a_day_that_does_not_exist_and_seats_in_words_are_shown_again_as_typed() {
        var page = page(post("/desk/workshops").param("workshopId", "workshop-new").param("title", "Kept")
                .param("firstDay", "2026-02-31").param("seats", "many"));
        assertThat(page).contains("value=\"2026-02-31\"", "value=\"many\"", "value=\"Kept\"", "Enter a date that exists",
                "Enter a whole number");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_sheet_sends_marks_only_for_people_without_one() {
        desk.press.send(post(SHEET).param("mark-registration-amina", "ABSENT").param("everybody-else", "PRESENT"));
        assertThat(desk.sent()).hasSize(1);
        assertThat(((TakeAttendance) desk.sent().getFirst()).marks())
                .containsExactly(new Entry(Sample.BORIS, Mark.PRESENT));
    }

    @Test
    void nobody_is_erased_without_the_word() {
        var page = page(post("/desk/people/person-amina/erasure").param("basis", "asked").param("confirmation", "erase"));
        assertThat(page).contains("Type ERASE exactly");
        assertThat(desk.sent()).isEmpty();
    }

    private String page(MockHttpServletRequestBuilder request) {
        return Press.text(desk.press.send(request));
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/desk/workshops").param("workshopId", "workshop-new").param("title", "A title")
                .param("kind", "TRAINING_COURSE").param("theme", "T1").param("country", "KZ").param("city", "Almaty")
                .param("firstDay", "2026-10-14").param("lastDay", "2026-10-16").param("seats", "24");
    }
}
