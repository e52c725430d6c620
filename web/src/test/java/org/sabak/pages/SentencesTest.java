package org.sabak.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.mainstreaming.Aim;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening;
import org.sabak.notification.NotificationQuery;
import org.sabak.notification.Template;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.programme.Quantity;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopKind;

class SentencesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_is_there_in_both_languages(String bundle) {
        assertThat(read(bundle + "_ru").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_gaps_to_fill_and_are_well_formed(String bundle) {
        var english = read(bundle);
        var russian = read(bundle + "_ru");
        for (var key : english.stringPropertyNames()) {
            assertThat(gaps(russian.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void russian_sentences_are_russian(String bundle) {
        assertThat(read(bundle + "_ru").entrySet()).allSatisfy(e -> assertThat(e.getValue().toString())
                .as(e.getKey().toString()).matches("(?s).*[а-яА-ЯёЁ].*|[^\\p{L}]*|.*\\{\\d.*|[A-Z]{2,5}|[\\w.]+@[\\w.]+"));
    }

    @Test
    void no_key_stands_in_two_bundles() {
        var owners = new HashMap<String, String>();
        bundles().forEach(b -> read(b).stringPropertyNames().forEach(key ->
                assertThat(owners.put(key, b)).as("%s also in %s", key, b).isNull()));
    }

    @Test
    void no_key_is_written_twice_in_a_bundle() {
        assertThat(bundles().flatMap(b -> Stream.of(b, b + "_ru"))).allSatisfy(b -> assertThat(lines(BUNDLES.resolve(b + ".properties"))
                .filter(l -> l.matches("[\\w.-]+\\s*=.*")).map(l -> l.replaceAll("\\s*=.*", ""))).as(b).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_key_a_page_names_has_a_sentence(Path template) {
        var keys = new TreeSet<String>();
        var named = Pattern.compile("#\\{([\\w.-]+)|msg(?:WithParams|OrNull)?\\('([\\w.-]+)'").matcher(content(template));
        while (named.find()) keys.add(named.group(1) != null ? named.group(1) : named.group(2));
        keys.removeIf(k -> k.endsWith("-") || k.endsWith("."));
        assertThat(all().keySet()).containsAll(keys);
    }

    @Test
    void every_refusal_has_a_sentence() {
        var codes = new ArrayList<String>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sabak").stream()
                .filter(c -> c.isAssignableTo(Refusal.class) && c.isEnum()).map(JavaClass::reflect)
                .forEach(c -> Arrays.stream(c.getEnumConstants()).forEach(e -> codes.add(((Refusal) e).code())));
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(all().keySet()).containsAll(codes);
    }

    @ParameterizedTest
    @MethodSource("vocabulary")
    void every_constant_has_a_word(Class<? extends Enum<?>> type) {
        var family = "vocabulary." + Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1) + ".";
        assertThat(all().keySet()).containsAll(Arrays.stream(type.getEnumConstants()).map(c -> family + c.name()).toList());
    }

    static Stream<Class<?>> vocabulary() {
        return Stream.of(Sex.class, AgeBand.class, OrganisationKind.class, Role.class, Stage.class, WorkshopKind.class, Level.class,
                Mode.class, SessionKind.class, Mark.class, Evidence.class, RegistrationQuery.State.class, WorkshopEvent.PartnerRole.class,
                ProgrammeEvent.StateRole.class, ProgrammeEvent.Confidence.class, ProgrammeEvent.PartnerGroup.class, Channel.class,
                Quantity.Qualifier.class, org.sabak.access.AccountRole.class, org.sabak.access.LinkPurpose.class, NotificationQuery.Stand.class,
                Template.class, Funding.class, ChangeKind.class,
                org.sabak.agenda.Weight.class, Gem.class, Dac.class, Principle.class, Answer.class, HrddpScope.class,
                Screening.Outcome.class, Screening.Validity.class, Aim.Course.class,
                org.sabak.learning.Form.class, org.sabak.learning.QuestionKind.class);
    }

    static Stream<String> bundles() {
        return files(BUNDLES, ".properties").map(p -> p.getFileName().toString().replace(".properties", ""))
                .filter(n -> !n.endsWith("_ru"));
    }

    static Stream<Arguments> templates() {
        return files(TEMPLATES, ".html").map(p -> arguments(p));
    }

    static Stream<Path> files(Path folder, String suffix) {
        try (var all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments. */
    static String content(Path file) {
        return String.join("\n", lines(file).toList()).replaceAll("(?s)<!--.*?-->", "");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> all() {
        var all = new HashMap<String, String>();
        bundles().forEach(b -> read(b).forEach((k, v) -> all.put(k.toString(), v.toString())));
        return all;
    }

    private static List<String> gaps(String sentence) {
        new MessageFormat(sentence.replaceAll("\\{(?!\\d)[^}]*}", ""));
        return Pattern.compile("\\{(\\w+)").matcher(sentence).results().map(m -> m.group(1)).distinct().sorted().toList();
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
