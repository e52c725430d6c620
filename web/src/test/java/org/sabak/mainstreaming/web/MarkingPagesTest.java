package org.sabak.mainstreaming.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.mainstreaming.Answer.NO;
import static org.sabak.mainstreaming.Answer.YES;
import static org.sabak.mainstreaming.Screening.Outcome.APPROVED;
import static org.sabak.mainstreaming.web.MarkedSample.answered;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.Refused;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingCommand.ClearGem;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.MainstreamingRefusal;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.pages.Press;
import org.springframework.security.core.context.SecurityContextHolder;

class MarkingPagesTest {

    private static final String PAGE = "/desk/workshops/workshop-one/mainstreaming";
    private static final GemCoded ZERO = new GemCoded(Sample.ID, Optional.empty(), Gem.NO_CONTRIBUTION, "concept note");

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void nothing_is_answered_yet() {
        answered(desk);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_marker_of_zero_differs_from_none_in_words_and_in_look() {
        assertThat(desk.press.page(PAGE)).contains("<span class=\"state wait\">Not coded: nobody has coded it yet. This is not 0.</span>",
                "<span class=\"state wait\">Not screened: nobody has looked yet. This is not 0.</span>").doesNotContain("Take the GEM back");
        answered(desk, ZERO);
        assertThat(desk.press.page(PAGE)).contains("<span class=\"state in\">0 – no contribution</span>", "Take the GEM back",
                "0 – not targeted, derived from the GEM by a fixed table. The workshop still counts as not screened.",
                "<span class=\"state wait\">Not screened");
    }

    @Test
    void each_instrument_names_its_source_and_its_points() {
        assertThat(desk.press.page(PAGE)).contains("Gender Equality Marker Guidance Note, 2013", "3 (2b) – principal objective",
                "the activity would not have been undertaken without it", "OECD-DAC Network on Gender Equality, 2016",
                "ENNHRI, Scottish Human Rights Commission", "A/67/775–S/2013/110", "Were those affected").doesNotContain("UN checklist", "UN PANEL");
    }

    @Test
    void a_marker_without_a_note_is_refused_beside_the_note_and_nothing_typed_is_lost() {
        desk.refuses(new Refused(MainstreamingRefusal.NOTE_NEEDED));
        assertThat(Press.text(desk.press.send(post(PAGE + "/gem").param("gem", "LIMITED").param("note", ""))))
                .contains("id=\"note-wrong\"", "what in the documents this answer rests on", "value=\"LIMITED\" id=\"gem2\" name=\"gem\" checked");
    }

    @Test
    void a_marker_is_coded_and_taken_back_with_a_reason() {
        assertThat(desk.press.send(post(PAGE + "/gem").param("gem", "LIMITED").param("note", "agenda")).getStatus()).isEqualTo(302);
        assertThat(desk.press.send(post(PAGE + "/gem/clearing").param("reason", "slip")).getStatus()).isEqualTo(302);
        assertThat(desk.sent()).containsExactly(new CodeGem(Sample.ID, Gem.LIMITED, "agenda", null), new ClearGem(Sample.ID, "slip", null));
        assertThat(desk.press.page(PAGE + "/dac/clearing")).contains("action=\"" + PAGE + "/dac/clearing\"", "Take the DAC marker back");
    }

    @Test
    void a_checklist_without_a_note_is_explained_beside_it_and_keeps_what_was_typed() {
        var page = Press.text(desk.press.send(post(PAGE + "/panel").param("participation", "2").param("participationNote", "groups in Osh")
                .param("legality", "1").param("legalityNote", " ").param("empowermentNote", "a test")));
        assertThat(page).contains("Write a note on “Legality”", "Choose an answer on “Empowerment”", "id=\"legalityNote-wrong\"", "id=\"empowerment-wrong\"", "groups in Osh</textarea>", "a test</textarea>",
                "value=\"2\" id=\"participation3\" name=\"participation\" checked").doesNotContain("participationNote-wrong", "accountability-wrong");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_checklist_may_be_answered_in_part_and_has_no_score_then() {
        desk.press.send(post(PAGE + "/panel").param("seen", Answers.NONE.tag()).param("legality", "1").param("legalityNote", "one treaty"));
        assertThat(desk.sent()).containsExactly(new AnswerPanel(Sample.ID, List.of(new PanelAnswer(Principle.LEGALITY, 1, "one treaty")),
                Answers.NONE.tag()));
        answered(desk, new PanelAnswered(Sample.ID, Principle.LEGALITY, 1, "one treaty"));
        assertThat(desk.press.page(PAGE)).contains("Incomplete: 1 of 5 questions answered, so there is no score.").doesNotContain("of 10 points");
        answered(desk, java.util.Arrays.stream(Principle.values()).map(p -> new PanelAnswered(Sample.ID, p, 1, "note")).toArray(PanelAnswered[]::new));
        assertThat(desk.press.page(PAGE)).contains("5 of 10 points");
    }

    @Test
    void whoever_writes_the_checklist_while_somebody_else_does_keeps_what_was_typed_and_may_press_again() {
        answered(desk, ZERO);
        desk.refuses(new Refused(MainstreamingRefusal.ANSWERS_MOVED));
        assertThat(Press.text(desk.press.send(post(PAGE + "/panel").param("seen", "old").param("legality", "1").param("legalityNote", "treaty"))))
                .contains("Somebody else has answered", "treaty</textarea>", "name=\"seen\" value=\"" + Answers.NONE.then(ZERO).tag() + "\"");
    }

    @Test
    void a_workshop_in_scope_without_a_decision_is_warned_of_while_seats_are_given() {
        assertThat(desk.press.page(PAGE)).contains("scope not settled, treated as in scope", "has given seats since 20 September 2026, but no decision");
        answered(desk, new ScopeDecided(Sample.ID, YES, NO));
        assertThat(desk.press.page(PAGE)).contains("out of scope").doesNotContain("has given seats since");
        answered(desk, decided("2026-09-20", "2027-09-20"));
        assertThat(desk.press.page(PAGE)).contains("first seat was given on 20 September 2026", "Valid to the last day");
        answered(desk, decided("2026-09-19", "2026-10-15"));
        assertThat(desk.press.page(PAGE)).contains("Expires before the last day").doesNotContain("class=\"note wait\"");
        answered(desk, decided("2026-09-19", "2026-09-30"));
        assertThat(desk.press.page(PAGE)).contains("<span class=\"state stop\">Expired</span>");
    }

    @Test
    void a_decision_is_recorded_without_a_field_for_reasons() {
        assertThat(desk.press.page(PAGE + "/screening")).contains("There is no field for reasons", "The last day of the workshop is 16 October 2026")
                .doesNotContain("<textarea", "type=\"text\"", "name=\"corrects\"");
        desk.press.send(post(PAGE + "/screening").param("outcome", "APPROVED").param("decidedOn", "2026-09-19").param("validUntil", "2027-09-19"));
        assertThat(desk.sent()).containsExactly(new RecordScreening(Sample.ID, APPROVED, LocalDate.parse("2026-09-19"),
                LocalDate.parse("2027-09-19"), false, null));
        answered(desk, decided("2026-09-19", "2027-09-19"));
        assertThat(desk.press.page(PAGE + "/screening")).contains("name=\"corrects\"");
    }

    @Test
    void a_budget_is_a_whole_number_of_dollars() {
        assertThat(Press.text(desk.press.send(post(PAGE + "/budget").param("usd", "12.5")))).contains("Enter a whole number", "value=\"12.5\"");
        assertThat(desk.press.page(PAGE)).contains("<span class=\"state wait\">Not stated.</span>");
        assertThat(desk.press.send(post(PAGE + "/budget").param("usd", "0")).getStatus()).isEqualTo(302);
    }

    @Test
    void a_workshop_nobody_knows_has_no_page() {
        assertThat(desk.press.send(get("/desk/workshops/workshop-none/mainstreaming")).getStatus()).isEqualTo(404);
    }

    @Test
    void everything_is_there_in_russian() {
        answered(desk, ZERO, decided("2026-09-20", "2027-09-20"));
        assertThat(desk.press.page(PAGE, "ru")).contains("0 – вклада нет", "Не проверен: никто ещё не смотрел. Это не 0.", "Поля для причин нет");
    }

    private static ScreeningRecorded decided(String on, String until) {
        return new ScreeningRecorded(Sample.ID, APPROVED, LocalDate.parse(on), LocalDate.parse(until), false);
    }
}
