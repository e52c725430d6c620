package org.sabak.mainstreaming.web;

import jakarta.validation.Valid;
import org.sabak.desk.Desk;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.MainstreamingCommand.DecideScope;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingCommand.StateBudget;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.mainstreaming.web.MarkForms.BudgetForm;
import org.sabak.mainstreaming.web.MarkForms.ScopeForm;
import org.sabak.mainstreaming.web.MarkForms.ScreeningForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the due diligence policy binds a workshop and what was decided, without reasons; and what the workshop costs. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/mainstreaming")
class ScreeningController {

    private final Desk desk;

    ScreeningController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("now", desk.get(new MainstreamingOf(workshopId), Mainstreaming.class));
        page.addAttribute("answers", desk.words().options(Answer.values()));
        page.addAttribute("outcomes", desk.words().options(Outcome.values()));
    }

    @GetMapping("/scope")
    String scope(@ModelAttribute(name = "now", binding = false) Mainstreaming now, Model page) {
        page.addAttribute("form", new ScopeForm(now.hrddp().securityForces(), now.hrddp().operationalContent()));
        return "mainstreaming/scope";
    }

    @PostMapping("/scope")
    String decideScope(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") ScopeForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new DecideScope(workshopId, form.securityForces(), form.operationalContent(), null))
                ? MainstreamingController.back(workshopId) : "mainstreaming/scope";
    }

    @GetMapping("/screening")
    String screening(Model page) {
        page.addAttribute("form", new ScreeningForm(null, null, null, false));
        return "mainstreaming/screening";
    }

    @PostMapping("/screening")
    String record(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") ScreeningForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new RecordScreening(workshopId, form.outcome(), form.decidedOn(), form.validUntil(),
                Boolean.TRUE.equals(form.corrects()), null)) ? MainstreamingController.back(workshopId) : "mainstreaming/screening";
    }

    @GetMapping("/budget")
    String budget(@ModelAttribute(name = "now", binding = false) Mainstreaming now, Model page) {
        page.addAttribute("form", new BudgetForm(now.budget()));
        return "mainstreaming/budget";
    }

    @PostMapping("/budget")
    String state(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") BudgetForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new StateBudget(workshopId, form.usd(), null))
                ? MainstreamingController.back(workshopId) : "mainstreaming/budget";
    }
}
