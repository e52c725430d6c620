package org.sabak.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.pages.Press;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every page of the desk is printed in both languages; every form is sent empty and comes back with sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

    private static final String ONE = "/desk/workshops/workshop-one";
    private static final String PERSON = "/desk/people/person-amina";
    private static final String SHEET = ONE + "/sessions/session-one-1/attendance";
    private static final String ANNA = "/desk/accounts/account-anna";

    private final DeskFixture desk = new DeskFixture();

    static List<String> pages() {
        return Stream.concat(Stream.of("/desk", "/desk/workshops", "/desk/workshops?phase=IV&q=none&year=2026&country=KZ", ONE,
                ONE + "/roster", ONE + "/roster?q=amina&state=SEATED", ONE + "/attendance", SHEET, ONE + "/history",
                ONE + "/history?about=workshop&q=old", ONE + "/shares", ONE + "/board", ONE + "/agenda", ONE + "/agenda/print", ONE + "/agenda/import", ONE + "/registrations/registration-amina/story", "/desk/people", "/desk/people?q=a", PERSON, "/desk/accounts",
                "/desk/totals", "/desk/editions", "/desk/letters", "/desk/calendars", ONE + "/letters",
                ONE + "/letters?template=SEAT_OFFERED&registration=registration-amina",
                "/desk/letters?stand=DEAD"), forms().stream()).toList();
    }

    static List<String> forms() {
        return Stream.concat(Stream.of("/desk/workshops/new", ONE + "/copy", ONE + "/sessions/new",
                ONE + "/sessions/session-one-1", ONE + "/sessions/session-one-1/drop", ONE + "/roster/new", ONE + "/seats",
                ONE + "/held-seats", ONE + "/kinds", ONE + "/womens-target", ONE + "/funded-seats",
                ONE + "/registrations/registration-amina/selection",
                ONE + "/agenda/items/new", ONE + "/agenda/items/item-rights",
                SHEET + "/registration-amina", PERSON + "/links/new", PERSON + "/links/person-boris/end",
                PERSON + "/erasure", "/desk/accounts/new", ANNA + "/role", ANNA + "/closing", "/desk/tokens/new",
                "/desk/totals/new", "/desk/totals/total-one/endorsement", "/desk/totals/total-one/setting-aside"),
                Stream.of("title", "theme", "pillars", "format", "counting", "discretion", "place", "days", "countries", "partners",
                        "funders", "registration", "cancellation", "postponement", "reopening").map(p -> ONE + "/" + p)).toList();
    }

    @BeforeEach
    void sitDown() {
        desk.signIn();
        desk.sent().clear();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_printed_in_both_languages(String path) {
        for (var language : List.of("en", "ru")) {
            var page = desk.press.send(get(path).header("Accept-Language", language));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(Press.text(page)).contains("<html lang=\"" + language + "\"", "<h1").contains("</html>")
                    .doesNotContain("??", "th:", "style=", "<script", "Optional[", "{0}");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_sent_empty_comes_back_with_a_sentence_or_is_taken(String path) {
        var action = path.replaceAll("/(sessions|items|links|accounts|tokens|totals|workshops|roster)/new$", "/$1")
                .replaceAll(ONE + "/copy$", "/desk/workshops");
        var answer = desk.press.send(post(action));
        if (answer.getStatus() == 302) return;
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Press.text(answer)).contains("There is a problem", "class=\"wrong\"").doesNotContain("??");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void names_are_escaped() {
        var page = desk.press.page(ONE);
        assertThat(page).contains("Mediation skills for &lt;officers&gt;").doesNotContain("<officers>");
    }
}
