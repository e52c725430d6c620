package org.sabak.trainers.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.pages.Option;
import org.sabak.pages.Vocabulary;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What forms about trainers offer, in the reader's language. */
@Component
class Offered {

    /** Of the region and of those who come to teach there. */
    private static final List<String> LANGUAGES = List.of("ru", "en", "kk", "ky", "tg", "tk", "uz", "fa", "ps", "tr", "ar", "zh", "fr");

    private final Desk desk;

    Offered(Desk desk) {
        this.desk = desk;
    }

    /** @param spoken that somebody has already, so that none of them is lost from the form */
    void on(Model page, Collection<String> spoken) {
        page.addAttribute("themes", themes());
        page.addAttribute("tongues", options(Stream.concat(LANGUAGES.stream(), spoken.stream()).distinct(), this::language));
        page.addAttribute("places", options(Vocabulary.REGION.stream(), desk.words()::country));
    }

    List<Option> themes() {
        return desk.ask(new ProgrammeOverview(), Overview.class).themes().stream()
                .map(t -> new Option(t.theme(), t.theme() + " · " + desk.words().text(t.title()))).toList();
    }

    List<String> codes() {
        return themes().stream().map(Option::value).toList();
    }

    /** Skills as a page shows them: themes by their name, tags as they are. */
    Map<String, String> names(Collection<String> skills) {
        var themes = themes().stream().collect(Collectors.toMap(Option::value, Option::label));
        return skills.stream().distinct().collect(Collectors.toMap(Function.identity(), s -> themes.getOrDefault(s, s)));
    }

    private String language(String tag) {
        return desk.words().languages(List.of(tag));
    }

    private static List<Option> options(Stream<String> codes, Function<String, String> name) {
        return codes.map(code -> new Option(code, name.apply(code))).toList();
    }
}
