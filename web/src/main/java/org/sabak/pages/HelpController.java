package org.sabak.pages;

import java.util.List;
import java.util.Locale;
import org.sabak.doors.Queries;
import org.sabak.figures.Measure;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What we keep, how we count, and the words we use. */
@Controller
class HelpController {

    /** Rows of the data sheet, in the order of the form; the sentences are under {@code pages.keep-} and the name. */
    private static final List<String> KEPT = List.of("names", "contact", "organisation", "country", "sex", "age",
            "registration", "attendance", "official", "trainer", "trainer-sex", "told", "reading");

    /** Terms of the page on counting; the sentences are under {@code pages.count-} and the name. */
    private static final List<String> TERMS = List.of("attended", "completed", "participation", "person", "roles", "women",
            "no-show", "range", "target", "released", "as-of");

    private final Queries queries;

    HelpController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("kept", KEPT);
        return "help/privacy";
    }

    @GetMapping("/help/counting")
    String counting(Model model) {
        model.addAttribute("terms", TERMS).addAttribute("measures", Measure.values());
        model.addAttribute("indicators", queries.ask(new ProgrammeOverview(), Overview.class).indicators());
        return "help/counting";
    }

    @GetMapping("/help/words")
    String words(Model model, Locale locale) {
        model.addAttribute("words", Glossary.in(locale));
        return "help/words";
    }
}
