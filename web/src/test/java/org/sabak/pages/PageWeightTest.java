package org.sabak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.QuestionId;
import org.sabak.learning.Question;
import org.sabak.learning.Option;
import org.sabak.learning.LearningQuery.FormNow;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.Form;
import org.sabak.learning.Asked;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.LocalText;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Participants;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.Country;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.core.io.ClassPathResource;

/** A first visit, everything it loads, as it crosses the line. STYLE 3.7: at most 14 kB without scripts. */
class PageWeightTest {

    private static final int MOST = 14 * 1024;

    private final Press press = new Press(new Answers().to(ReleasedFigures.class, Answers.released())
            .to(FiguresNow.class, Answers.figures()).to(ProgrammeOverview.class, Answers.programme())
            .to(WorkshopOf.class, Answers.workshop(Stage.REGISTRATION_OPEN, 3, 0, "", new Country("KZ"), new Country("KG")))
            .to(AssessmentOf.class, tested())
            .to(AllWorkshops.class, new Workshops(List.of(Answers.workshop(Stage.REGISTRATION_OPEN, 3, 0, "")), Answers.STANDING))
            .queries(), Mockito.mock(Commands.class), Mockito.mock(Links.class), Mockito.mock(Participants.class),
            HomeController.class, HelpController.class, controller("org.sabak.workshop.web.PublicWorkshopController"),
            controller("org.sabak.registration.web.RegistrationController"), controller("org.sabak.figures.web.FiguresController"), controller("org.sabak.learning.web.AnswersController"));

    @ParameterizedTest
    @CsvSource({"/,en", "/,ru", "/workshops/workshop-media/registration,en", "/workshops/workshop-media/registration,ru",
            "/figures,en", "/figures,ru", "/workshops,en", "/privacy,ru", "/help/counting,ru",
            "/answers/workshop-media,ru", "/answers/workshop-media,en"})
    void a_first_visit_weighs_at_most_14_kilobytes(String path, String language) {
        var page = press.page(path, language);
        assertThat(zipped(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + loaded(page).stream().mapToInt(PageWeightTest::weight).sum())
                .as(path).isLessThanOrEqualTo(MOST);
    }

    /** As long as a test may be: thirty questions of four options each. */
    private static Assessment tested() {
        var texts = java.util.stream.IntStream.range(0, 30).mapToObj(n -> new Asked(new QuestionId("question-" + n), 1, false,
                new Question(QuestionKind.SINGLE, LocalText.of("Which of these may be limited in an emergency, number " + n + "?",
                        "Какие из этих прав можно ограничить в чрезвычайном положении, номер " + n + "?"),
                        java.util.Collections.nCopies(4, new Option(LocalText.of("The right to a fair hearing", "Право на справедливое разбирательство"), false)), 1))).toList();
        return new Assessment(new WorkshopId("workshop-media"), java.util.Arrays.stream(Form.values()).map(form ->
                new FormNow(form, List.of(), form == Form.PRE ? texts : List.of(), form == Form.PRE, 0, false, false)).toList(), 24, Answers.STANDING);
    }

    @Test
    void a_page_loads_nothing_but_its_stylesheet_and_its_mark() {
        assertThat(loaded(press.page("/"))).hasSize(2).allMatch(l -> l.startsWith("/styles/"));
    }

    private static Set<String> loaded(String page) {
        return Pattern.compile("<(?:link|script|img)[^>]+(?:href|src)=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static int weight(String address) {
        try {
            return zipped(new ClassPathResource("static" + address.replaceFirst("-[0-9a-f]{32}", "")).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private static Class<?> controller(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
