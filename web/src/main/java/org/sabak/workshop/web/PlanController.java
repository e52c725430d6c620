package org.sabak.workshop.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One screen, seven fields, two buttons: a new workshop, or a copy of one. */
@Controller
class PlanController {

    private final Desk desk;
    private final Choices choices;
    private final Copying copying;

    PlanController(Desk desk, Choices choices, Copying copying) {
        this.desk = desk;
        this.choices = choices;
        this.copying = copying;
    }

    @GetMapping("/desk/workshops/new")
    String blank(Model page) {
        return show(page.addAttribute("form", PlanForm.blank(fresh())), "", false);
    }

    @GetMapping("/desk/workshops/{workshopId}/copy")
    String copy(@PathVariable WorkshopId workshopId, Model page) {
        var form = PlanForm.copyOf(desk.workshop(workshopId), fresh());
        return show(page.addAttribute("form", form), form.copiedFrom(), false);
    }

    @PostMapping("/desk/workshops")
    String plan(@Valid @ModelAttribute("form") PlanForm form, BindingResult problems,
            @RequestParam(defaultValue = "") String then, Model page, RedirectAttributes next) {
        if (!desk.done(problems, next, () -> form.command(pattern(form)))) {
            return show(page, typed(problems, "copiedFrom"), asksForPhase(problems));
        }
        if (pattern(form) != null) copying.details(pattern(form), form.workshopId());
        if (then.equals("announce")) desk.press(next, new AnnounceWorkshop(form.workshopId()));
        return "redirect:/desk/workshops/" + form.workshopId();
    }

    private String show(Model page, String copiedFrom, boolean withPhase) {
        page.addAttribute("copying", !copiedFrom.isEmpty());
        page.addAttribute("kinds", choices.of(WorkshopKind.values()));
        page.addAttribute("themes", choices.themes());
        page.addAttribute("places", choices.countries());
        page.addAttribute("invited", choices.invited());
        page.addAttribute("phases", choices.phases());
        page.addAttribute("withPhase", withPhase);
        return "desk/workshop-new";
    }

    private static boolean asksForPhase(BindingResult problems) {
        return problems.hasFieldErrors("phase") || problems.hasFieldErrors("phaseReason")
                || !typed(problems, "phase").isEmpty();
    }

    /** A date that cannot be read leaves no form, but what was typed is still known. */
    private static String typed(BindingResult problems, String field) {
        var value = problems.getFieldValue(field);
        return value == null ? "" : value.toString();
    }

    private Workshop pattern(PlanForm form) {
        if (form.copiedFrom() == null || form.copiedFrom().isEmpty()) return null;
        return desk.workshop(NotKnown.unless(WorkshopId::new, form.copiedFrom()));
    }

    private static WorkshopId fresh() {
        return new WorkshopId("workshop-" + UUID.randomUUID());
    }
}
