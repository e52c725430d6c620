package org.sabak.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Classroom;
import org.sabak.assembly.House;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.learning.AnswerLinks;
import org.sabak.learning.Form;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.people.PersonDetails;

/** Nobody can tell whose a code or an answer is: neither from what can be asked, nor from what is recorded, nor from a page. */
class NobodyCanTellTest {

    private static final List<JavaClass> HOUSE = List.copyOf(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sabak"));

    private final House house = House.shared();

    @Test
    void no_question_answer_or_event_of_tests_leads_to_a_registration_or_a_person() {
        var told = HOUSE.stream().filter(c -> c.getPackageName().equals("org.sabak.learning")).filter(JavaClass::isRecord)
                .filter(c -> c.getName().contains("Query$") || c.getName().contains("Event$")).toList();
        assertThat(told).hasSizeGreaterThan(15);
        var persons = Set.of(RegistrationId.class.getName(), PersonId.class.getName(), PersonDetails.class.getName());
        assertThat(told).allSatisfy(c -> assertThat(reach(c, new HashSet<>()).stream().map(JavaClass::getName)).as(c.getSimpleName())
                .doesNotContainAnyElementsOf(persons));
    }

    @Test
    void a_code_is_made_for_a_registration_only_while_a_letter_is_sent() {
        assertThat(HOUSE.stream().filter(c -> c.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(AnswerLinks.class)))
                .map(JavaClass::getSimpleName)).containsExactly("LetterLinks");
    }

    @Test
    void the_link_in_a_letter_opens_one_form_once_and_leaves_no_trace_of_who_followed_it() {
        var room = Classroom.open(house);
        var link = room.link();
        var code = link.substring(link.indexOf("code=") + 5);
        assertThat(code).matches("[0-9A-Z]{8}");
        var phone = house.browser();
        assertThat(phone.get(link).body()).contains("value=\"" + code + "\"").contains("First test");
        var fields = "form=PRE&q1=0&code=" + code + "&sheet=answersheet-" + UUID.randomUUID();
        assertThat(phone.post(room.page(), fields).statusCode()).isEqualTo(302);
        assertThat(phone.post(room.page(), fields.replace("answersheet-", "answersheet-b")).body()).contains("Those first answers stand");

        var assessment = house.bean(org.sabak.doors.Queries.class).ask(new AssessmentOf(room.workshop()), Assessment.class);
        assertThat(assessment.form(Form.PRE).answered()).isEqualTo(1);
        var desk = house.signedIn(AccountRole.ORGANIZER);
        for (var page : List.of("/learning", "/learning/words", "/learning/slips", "/roster", "/history", "/letters")) {
            assertThat(desk.get("/desk/workshops/" + room.workshop() + page).body()).as(page).doesNotContain(code).doesNotContain(code.substring(0, 4) + "-" + code.substring(4));
        }
        assertThat(log()).as("the log").doesNotContain(code).doesNotContain(code.substring(0, 4) + "-" + code.substring(4));
    }

    private String log() {
        var all = new StringBuilder();
        for (var name : List.of("log.db", "log.db-wal")) {
            try {
                all.append(Files.readString(house.data().resolve(name), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }

    private static Set<JavaClass> reach(JavaClass from, Set<JavaClass> seen) {
        if (!seen.add(from)) return seen;
        from.getFields().stream().filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(f -> f.getType().getAllInvolvedRawTypes().stream()).filter(c -> c.getPackageName().startsWith("org.sabak"))
                .forEach(c -> reach(c, seen));
        return seen;
    }
}
