package org.sabak.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.learning.QuestionKind.OPEN;
import static org.sabak.vault.Sheets.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.QuestionId;

class KeepingAnswersTest {

    private static final WorkshopId WORKSHOP = new WorkshopId("workshop-one"), OTHER = new WorkshopId("workshop-two");
    private static final List<Asked> ASKED = List.of(new Asked(new QuestionId("question-words"), 1, false, question(OPEN, "", 0)));
    private static final Reader DESK = new Reader("account-anna", "learning-words");
    private static final String WORDS = "The interpreter was excellent";

    @TempDir
    Path folder;
    private VaultFiles files;

    @BeforeEach
    void open() {
        files = VaultFiles.open(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void a_holder_keeps_the_code_and_no_two_share_one() {
        files.answers().prepare(WORKSHOP);
        var codes = files.answers().codes(WORKSHOP, IntStream.rangeClosed(1, 500).mapToObj(n -> "slip " + n).toList());
        assertThat(codes).doesNotHaveDuplicates().hasSize(500);
        files.answers().prepare(WORKSHOP);
        close();
        open();
        assertThat(files.answers().codes(WORKSHOP, List.of("slip 7"))).containsExactly(codes.get(6));
        files.answers().prepare(OTHER);
        assertThat(files.answers().codes(OTHER, List.of("slip 7"))).as("a code of one workshop says nothing in another").doesNotContain(codes.get(6));
    }

    @Test
    void both_tests_are_filed_under_one_respondent_and_everyday_activities_under_another() {
        files.answers().prepare(WORKSHOP);
        var code = files.answers().codes(WORKSHOP, List.of("slip 1")).getFirst();
        var before = files.answers().respondent(WORKSHOP, Form.PRE, code);
        assertThat(files.answers().respondent(WORKSHOP, Form.POST, code)).isEqualTo(before);
        assertThat(files.answers().respondent(WORKSHOP, Form.FUNCTIONING, code)).isNotEqualTo(before);
        assertThat(before.value()).doesNotContainIgnoringCase(code.value());
    }

    @Test
    void answers_are_legible_in_no_file() throws Exception {
        var filed = keep("a", WORDS);
        assertThat(filesWith(WORDS.getBytes(UTF_8))).isEmpty();
        close();
        assertThat(filesWith(WORDS.getBytes(UTF_8))).isEmpty();
        open();
        assertThat(said(filed)).containsExactly(WORDS);
    }

    @Test
    void reading_words_is_noted() {
        said(keep("a", WORDS));
        assertThat(files.vault().readings(1)).first().matches(r -> r.actor().equals("account-anna") && r.purpose().equals("learning-words"));
    }

    @Test
    void the_first_answers_under_an_id_stand() {
        var filed = keep("a", WORDS);
        keep("a", "Something else");
        assertThat(said(filed)).containsExactly(WORDS);
    }

    @Test
    void words_come_in_an_order_that_does_not_tell_who_came_first() {
        var filed = IntStream.range(0, 12).mapToObj(n -> keep("s" + n, "Answer number " + n)).toList();
        var there = said(filed.toArray(Filed[]::new));
        assertThat(there).hasSize(12).isNotEqualTo(IntStream.range(0, 12).mapToObj(n -> "Answer number " + n).toList());
        assertThat(said(filed.reversed().toArray(Filed[]::new))).isEqualTo(there);
    }

    @Test
    void nothing_is_left_of_what_was_forgotten() throws Exception {
        files.answers().prepare(WORKSHOP);
        var filed = keep("a", WORDS);
        for (int n = 0; n < 50; n++) keep("x" + n, "More words " + n);
        var sealed = stored("SELECT content FROM answer_sheet WHERE sheet = 'answersheet-a'");
        var key = stored("SELECT key FROM answer_sheet WHERE sheet = 'answersheet-a'");
        var secret = stored("SELECT secret FROM code_secret");
        assertThat(filesWith(sealed)).as("the search finds what is there").isNotEmpty();

        files.answers().forget(WORKSHOP, List.of(Form.EVALUATION));
        files.answers().forgetSecret(WORKSHOP);

        for (var bytes : List.of(sealed, key, secret)) assertThat(filesWith(bytes)).isEmpty();
        assertThat(said(filed)).isEmpty();
        assertThat(files.answers().codes(WORKSHOP, List.of("slip 1"))).isEmpty();
    }

    @Test
    void other_forms_stay_when_one_is_forgotten() {
        var filed = keep("a", WORDS);
        files.answers().forget(WORKSHOP, List.of(Form.FUNCTIONING));
        files.answers().forget(OTHER, List.of(Form.EVALUATION));
        assertThat(said(filed)).containsExactly(WORDS);
    }

    private Filed keep(String sheet, String words) {
        var id = new AnswerSheetId("answersheet-" + sheet);
        files.answers().keeping(WORKSHOP, Form.EVALUATION, id,
                new Answers(Map.of("question-words", new Answers.Answer(List.of(), words)))).run();
        return new Filed(Form.EVALUATION, id, new org.sabak.learning.RespondentId("respondent-" + sheet));
    }

    private List<String> said(Filed... filed) {
        return files.answers().words(WORKSHOP, ASKED, List.of(filed), DESK).get(new QuestionId("question-words"));
    }

    private byte[] stored(String sql) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("answers.db"));
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private List<Path> filesWith(byte[] wanted) throws Exception {
        var text = new String(wanted, java.nio.charset.StandardCharsets.ISO_8859_1);
        try (var all = Files.list(folder)) {
            return all.filter(f -> read(f).contains(text)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
