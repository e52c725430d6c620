package org.sabak.workshop.web;

import jakarta.validation.Valid;
import org.sabak.desk.Desk;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.web.PartForms.DaysForm;
import org.sabak.workshop.web.PartForms.FundersForm;
import org.sabak.workshop.web.PartForms.InvitedForm;
import org.sabak.workshop.web.PartForms.PartnersForm;
import org.sabak.workshop.web.PartForms.PlaceForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where and when a workshop is, who is invited, who takes part in running and paying it. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class PlacesController {

    private final Desk desk;
    private final Choices choices;

    PlacesController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("places", choices.countries());
        page.addAttribute("zones", choices.zones());
        page.addAttribute("invited", choices.invited());
        page.addAttribute("organisations", choices.organisations());
        page.addAttribute("roles", choices.of(PartnerRole.values()));
        page.addAttribute("funders", choices.funders());
    }

    @GetMapping("/place")
    String place(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", PlaceForm.of(w));
        return "desk/workshop-place";
    }

    @PostMapping("/place")
    String move(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-place";
    }

    @GetMapping("/days")
    String days(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new DaysForm(w.days().first(), w.days().last(), ""));
        return "desk/workshop-days";
    }

    @PostMapping("/days")
    String reschedule(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") DaysForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-days";
    }

    @GetMapping("/countries")
    String countries(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", InvitedForm.of(w));
        return "desk/workshop-countries";
    }

    @PostMapping("/countries")
    String invite(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") InvitedForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-countries";
    }

    @GetMapping("/partners")
    String partners(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", PartnersForm.of(w));
        return "desk/workshop-partners";
    }

    @PostMapping("/partners")
    String link(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") PartnersForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId)) ? back(workshopId) : "desk/workshop-partners";
    }

    @GetMapping("/funders")
    String funders(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new FundersForm(w.funders()));
        return "desk/workshop-funders";
    }

    @PostMapping("/funders")
    String name(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") FundersForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new NameFunders(workshopId, form.funders()))
                ? back(workshopId) : "desk/workshop-funders";
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop;
    }
}
