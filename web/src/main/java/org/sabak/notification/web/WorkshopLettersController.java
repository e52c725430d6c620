package org.sabak.notification.web;

import java.util.List;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.NotificationQuery.Old;
import org.sabak.notification.NotificationQuery.Told;
import org.sabak.notification.NotificationQuery.ToldOf;
import org.sabak.notification.Template;
import org.sabak.pages.Option;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters of one workshop: who was told what is no longer so, and how a letter to one of its people would read. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/letters")
class WorkshopLettersController {

    private static final List<String> LANGUAGES = List.of("en", "ru");

    private final Desk desk;
    private final Preview preview;

    WorkshopLettersController(Desk desk, Preview preview) {
        this.desk = desk;
        this.preview = preview;
    }

    /** @param words the letter in that language */
    record InLanguage(String language, LetterWords.Words words) { }

    @GetMapping
    String letters(@PathVariable WorkshopId workshopId, @RequestParam(required = false) Template template,
            @RequestParam(required = false) RegistrationId registration, Model page) {
        var workshop = desk.workshop(workshopId);
        var people = people(workshopId);
        var told = desk.ask(new ToldOf(workshopId, desk.reader()), Told.class);
        page.addAttribute("workshop", workshop);
        page.addAttribute("told", told);
        page.addAttribute("correctable", told.correctable().size());
        page.addAttribute("draft", told.now().on() ? LANGUAGES.stream().map(l -> preview.correction(workshop, l)).toList() : List.of());
        page.addAttribute("templates", desk.words().options(templates()));
        page.addAttribute("people", people.stream().map(r -> new Option(r.registrationId().value(), r.details().name())).toList());
        page.addAttribute("template", template == null ? "" : template.name());
        page.addAttribute("registration", registration == null ? "" : registration.value());
        page.addAttribute("previews", template == null || registration == null ? List.of() : LANGUAGES.stream()
                .map(language -> new InLanguage(language, preview.of(workshop, one(people, registration), template, language))).toList());
        return "desk/workshop-letters";
    }

    /** The other half of the letter, as a mail program would show it. */
    @GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String html(@PathVariable WorkshopId workshopId, @RequestParam Template template, @RequestParam RegistrationId registration,
            @RequestParam String language) {
        if (!LANGUAGES.contains(language)) throw new NotKnown();
        return preview.of(desk.workshop(workshopId), one(people(workshopId), registration), template, language).html();
    }

    /** Pressed twice it sends nothing twice: a letter is known by what it tells whom. */
    @PostMapping("/corrections")
    String correct(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        var told = desk.ask(new ToldOf(workshopId, desk.reader()), Told.class);
        for (Old old : told.correctable()) desk.press(next, old.correction(workshopId, told.now()));
        return "redirect:/desk/workshops/" + workshopId + "/letters";
    }

    private List<Row> people(WorkshopId workshop) {
        return desk.ask(new RosterOf(workshop, desk.reader()), Roster.class).rows().stream().filter(r -> r.details() != null).toList();
    }

    private static Row one(List<Row> people, RegistrationId registration) {
        return people.stream().filter(r -> r.registrationId().equals(registration)).findFirst().orElseThrow(NotKnown::new);
    }

    private static Template[] templates() {
        return Stream.of(Template.values()).filter(Template::isForParticipants).toArray(Template[]::new);
    }
}
