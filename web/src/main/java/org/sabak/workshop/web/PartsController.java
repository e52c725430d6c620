package org.sabak.workshop.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.WorkshopCommand.AssignPhase;
import org.sabak.workshop.WorkshopCommand.ChangeTheme;
import org.sabak.workshop.WorkshopCommand.DecideCounting;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopCommand.RetitleWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.web.PartForms.CountingForm;
import org.sabak.workshop.web.PartForms.DiscretionForm;
import org.sabak.workshop.web.PartForms.FormatForm;
import org.sabak.workshop.web.PartForms.PhaseForm;
import org.sabak.workshop.web.PartForms.PillarsForm;
import org.sabak.workshop.web.PartForms.ThemeForm;
import org.sabak.workshop.web.PartForms.TitleForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a workshop is about and how it counts, one small form for each part. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class PartsController {

    /** Languages in which workshops of the region are held. */
    static final List<String> LANGUAGES = List.of("ru", "en", "kk", "ky", "tg", "tk", "uz", "fa");

    private final Desk desk;
    private final Choices choices;

    PartsController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("phases", choices.phases());
        page.addAttribute("themes", choices.themes());
        page.addAttribute("pillars", choices.pillars());
        page.addAttribute("kinds", choices.of(WorkshopKind.values()));
        page.addAttribute("levels", choices.of(Level.values()));
        page.addAttribute("modes", choices.of(Mode.values()));
        page.addAttribute("languages", choices.languages(LANGUAGES));
    }

    @GetMapping("/title")
    String title(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new TitleForm(w.title()));
        return "desk/workshop-title";
    }

    @PostMapping("/title")
    String retitle(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") TitleForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new RetitleWorkshop(workshopId, Wording.tidy(form.title())))
                ? back(workshopId) : "desk/workshop-title";
    }

    @GetMapping("/phase")
    String phase(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new PhaseForm(w.phase(), ""));
        return "desk/workshop-phase";
    }

    @PostMapping("/phase")
    String assignPhase(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new AssignPhase(workshopId, form.phase(), Wording.tidy(form.reason())))
                ? back(workshopId) : "desk/workshop-phase";
    }

    @GetMapping("/theme")
    String theme(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new ThemeForm(w.theme()));
        return "desk/workshop-theme";
    }

    @PostMapping("/theme")
    String changeTheme(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") ThemeForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new ChangeTheme(workshopId, form.theme()))
                ? back(workshopId) : "desk/workshop-theme";
    }

    @GetMapping("/pillars")
    String pillars(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new PillarsForm(w.primaryPillar(), w.secondaryPillars()));
        return "desk/workshop-pillars";
    }

    @PostMapping("/pillars")
    String tag(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") PillarsForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-pillars";
    }

    @GetMapping("/format")
    String format(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new FormatForm(w.kind(), w.level(), w.mode(), w.languages()));
        return "desk/workshop-format";
    }

    @PostMapping("/format")
    String changeFormat(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") FormatForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-format";
    }

    @GetMapping("/counting")
    String counting(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new CountingForm(w.observersCount(), w.countsTowardTarget(), w.completionPercent()));
        return "desk/workshop-counting";
    }

    @PostMapping("/counting")
    String decide(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") CountingForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new DecideCounting(workshopId, Boolean.TRUE.equals(form.observersCount()),
                Boolean.TRUE.equals(form.countsTowardTarget()), form.completionPercent()))
                ? back(workshopId) : "desk/workshop-counting";
    }

    @GetMapping("/discretion")
    String discretion(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new DiscretionForm(w.sensitive()));
        return "desk/workshop-discretion";
    }

    @PostMapping("/discretion")
    String mark(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") DiscretionForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new MarkSensitive(workshopId, Boolean.TRUE.equals(form.sensitive())))
                ? back(workshopId) : "desk/workshop-discretion";
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop;
    }
}
