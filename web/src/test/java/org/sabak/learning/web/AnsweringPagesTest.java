package org.sabak.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.Classroom;
import org.sabak.assembly.House;
import org.sabak.doors.Queries;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.QuestionId;
import org.sabak.learning.StandingQuestions;

/** People answer, and the desk reads what it adds up to, as their browsers send it. */
class AnsweringPagesTest {

    private final House house = House.shared();
    private final Classroom room = Classroom.open(house);
    private final Browser somebody = house.browser();

    @Test
    void the_open_form_comes_up_by_itself_and_a_receipt_after_it() {
        var page = somebody.get(room.page()).body();
        assertThat(page).contains("First test").contains("May torture ever be justified?").doesNotContain("<script");
        var sent = answer(Form.PRE, room.code(1), "0", "0");
        assertThat(sent.headers().firstValue("Location")).get().asString().endsWith("/received?form=PRE");
        assertThat(somebody.get(room.page() + "/received?form=PRE").body()).contains("Your answers have arrived").contains("Keep your slip")
                .doesNotContain(room.code(1));
        assertThat(answered(Form.PRE)).isEqualTo(1);
    }

    @Test
    void of_two_open_forms_one_is_chosen_and_of_none_it_is_said() {
        room.opened(Form.POST);
        assertThat(somebody.get(room.page()).body()).contains("form=PRE").contains("form=POST").doesNotContain("name=\"q1\"");
        room.send(new CloseForm(room.workshop(), Form.POST));
        assertThat(somebody.get(room.page() + "?form=POST").body()).contains("No answers are taken");
        room.send(new CloseForm(room.workshop(), Form.PRE));
        assertThat(somebody.get(room.page()).body()).contains("Nothing is asked");
        assertThat(answer(Form.PRE, room.code(1), "0", "0").body()).contains("No answers are taken for this form now");
        assertThat(somebody.get("/answers/workshop-nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void the_short_address_on_the_slip_leads_to_the_form_of_the_code_s_workshop() {
        assertThat(somebody.get("/answers").body()).contains("Type the code from your slip");
        var found = somebody.post("/answers", "code=" + room.code(3).toLowerCase());
        assertThat(found.headers().firstValue("Location")).get().asString().contains(room.page() + "?code=" + room.code(3));
        assertThat(somebody.post("/answers", "code=7F3K-Q2M8").body()).contains("This is not a code").contains("value=\"7F3K-Q2M8\"");
        room.send(new CloseForm(room.workshop(), Form.PRE));
        assertThat(somebody.post("/answers", "code=" + room.code(3)).body()).contains("No workshop that asks something at present has this code");
    }

    @Test
    void a_wrong_code_is_explained_beside_the_field_and_nothing_typed_is_lost() {
        var wrong = answer(Form.PRE, "7F3K-Q2M8", "1", "0");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not a code").contains("id=\"code-wrong\"").contains("value=\"7F3K-Q2M8\"")
                .containsPattern("name=\"q1\" value=\"1\" checked").containsPattern("name=\"q2\" value=\"0\" checked").contains("<title>Error: ");
        var other = Classroom.open(house);
        assertThat(answer(Form.PRE, other.code(1), "1", "0").body()).contains("No slip and no letter of this workshop has this code");
        assertThat(answer(Form.PRE, "", "1", "0").body()).contains("Type the code");
        assertThat(answered(Form.PRE)).isZero();
    }

    @Test
    void a_second_time_under_one_code_is_refused_and_the_first_answers_stand() {
        answer(Form.PRE, room.code(1), "0", "0");
        var again = answer(Form.PRE, room.code(1).replace("-", "").toLowerCase(), "1", "1");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Those first answers stand");
        assertThat(answered(Form.PRE)).isEqualTo(1);
    }

    @Test
    void a_second_test_under_a_code_without_a_first_is_asked_about() {
        room.opened(Form.POST);
        var first = answer(Form.POST, room.code(1), "0", "0");
        assertThat(first.body()).contains("Nobody took the first test with this code").contains("name=\"unpaired\"");
        var fields = fields(Form.POST, room.code(1), "0", "0");
        fields.put("unpaired", "yes");
        assertThat(somebody.post(room.page(), Browser.form(fields)).statusCode()).isEqualTo(302);
        assertThat(house.signedIn(AccountRole.ORGANIZER).get(desk()).body()).contains("0 of 1 paired");
    }

    @Test
    void a_form_without_any_answer_or_with_one_that_is_not_offered_is_not_taken() {
        assertThat(answer(Form.PRE, room.code(1)).body()).contains("You have not answered anything yet");
        assertThat(answer(Form.PRE, room.code(1), "0", "7").body()).contains("The answer to question 2 is not one of those offered").contains("href=\"#q2\"");
        assertThat(answer(Form.PRE, room.code(1), "many").statusCode()).isEqualTo(422);
        var fields = fields(Form.PRE, room.code(1), "0");
        fields.put("sheet", "x");
        assertThat(somebody.post(room.page(), Browser.form(fields)).statusCode()).isEqualTo(404);
    }

    @Test
    void six_pairs_show_a_gain_and_four_do_not() {
        var organizer = house.signedIn(AccountRole.ORGANIZER);
        room.opened(Form.POST);
        for (int slip = 1; slip <= 4; slip++) pair(slip, slip);
        assertThat(organizer.get(desk()).body()).contains("4 of 4 paired").doesNotContain("answers deleted, averages kept").contains("With fewer than 5 pairs").doesNotContain("Answered rightly");
        for (int slip = 5; slip <= 6; slip++) pair(slip, slip);
        answer(Form.PRE, room.code(7), "1", "1");
        assertThat(organizer.get(desk()).body()).contains("6 of 7 paired").contains("Of what could be learned, 0.83 was learned: high")
                .contains("Answered rightly");
        assertThat(organizer.send("GET", desk(), null, Map.of("Accept-Language", "ru")).body()).contains("усвоено 0,83");
    }

    @Test
    void what_people_thought_is_counted_and_their_words_are_read_apart() {
        var words = new QuestionId("question-what-was-missing");
        room.send(new ChooseQuestions(room.workshop(), Form.EVALUATION, List.of(new Chosen(StandingQuestions.SATISFACTION, true), new Chosen(words, false))));
        room.opened(Form.EVALUATION);
        for (int slip = 1; slip <= 5; slip++) answer(Form.EVALUATION, room.code(slip), slip == 1 ? "2" : "5", "More time, said " + slip);
        var organizer = house.signedIn(AccountRole.ORGANIZER);
        assertThat(organizer.get(desk()).body()).contains("80.0").contains("4 of 5 answers are 4 or 5").doesNotContain("More time, said");
        assertThat(organizer.get(desk() + "/words").body()).contains("More time, said 1").doesNotContain(room.code(1));
    }

    @Test
    void slips_carry_a_number_a_code_and_an_address_and_nothing_else() {
        var organizer = house.signedIn(AccountRole.ORGANIZER);
        assertThat(organizer.get(desk() + "/slips").body()).contains(room.code(10)).contains("/answers<");
        assertThat(organizer.post(desk() + "/slips", "slips=5").statusCode()).isEqualTo(302);
        assertThat(organizer.get(desk() + "/slips").body()).contains("Give a number from 10 to 500").contains(room.code(10));
    }

    @Test
    void the_desk_writes_questions_in_two_languages_and_chooses_them() {
        var organizer = house.signedIn(AccountRole.ORGANIZER);
        var id = "question-" + UUID.randomUUID();
        var form = new LinkedHashMap<>(Map.of("questionId", id, "version", "0", "kind", "MULTIPLE", "text", "Who is bound by treaties?",
                "textRu", "Кого связывают договоры?", "options", "* Every state party\nNobody", "optionsRu", "Каждое государство-участник", "points", "2"));
        assertThat(organizer.post("/desk/questions", Browser.form(form)).body()).contains("in English and in Russian").contains("* Every state party");
        form.put("optionsRu", "Каждое государство-участник\nНикого");
        assertThat(organizer.post("/desk/questions", Browser.form(form)).statusCode()).isEqualTo(302);
        assertThat(organizer.get("/desk/questions").body()).contains("Who is bound by treaties?");
        assertThat(organizer.get("/desk/questions/" + id).body()).contains("* Every state party");
        var other = Classroom.open(house);
        assertThat(organizer.post("/desk/workshops/" + other.workshop() + "/learning/questions/PRE", id + "=1").statusCode()).as("fixed").isEqualTo(200);
        assertThat(organizer.get("/desk/workshops/" + other.workshop() + "/learning/questions/EVALUATION").body()).contains("All in all, how satisfied");
    }

    @Test
    void a_second_test_cannot_be_opened_before_a_first_and_the_desk_is_told_why() {
        var organizer = house.signedIn(AccountRole.ORGANIZER);
        var other = Classroom.open(house);
        assertThat(organizer.post("/desk/workshops/" + other.workshop() + "/learning/forms/EVALUATION/opening", "").statusCode()).isEqualTo(302);
        assertThat(organizer.get("/desk/workshops/" + other.workshop() + "/learning").body()).contains("Choose the questions first");
    }

    private void pair(int slip, int right) {
        answer(Form.PRE, room.code(slip), "1", "1");
        answer(Form.POST, room.code(slip), "0", right % 3 == 0 ? "1" : "0");
    }

    private HttpResponse<String> answer(Form form, String code, String... chosen) {
        return somebody.post(room.page(), Browser.form(fields(form, code, chosen)));
    }

    private static Map<String, String> fields(Form form, String code, String... chosen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("form", form.name());
        fields.put("sheet", "answersheet-" + UUID.randomUUID());
        fields.put("code", code);
        for (int i = 0; i < chosen.length; i++) fields.put("q" + (i + 1), chosen[i]);
        return fields;
    }

    private int answered(Form form) {
        return house.bean(Queries.class).ask(new AssessmentOf(room.workshop()), Assessment.class).form(form).answered();
    }

    private String desk() {
        return "/desk/workshops/" + room.workshop() + "/learning";
    }
}
