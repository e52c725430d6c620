package org.sabak.mainstreaming.web;

import jakarta.validation.Valid;
import org.sabak.desk.Desk;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingCommand.ClearDac;
import org.sabak.mainstreaming.MainstreamingCommand.ClearGem;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.ScreenDac;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.web.MarkForms.ClearingForm;
import org.sabak.mainstreaming.web.MarkForms.DacForm;
import org.sabak.mainstreaming.web.MarkForms.GemForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has been answered about a workshop, instrument by instrument, and its two gender markers. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/mainstreaming")
class MainstreamingController {

    private final Desk desk;

    MainstreamingController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, @PathVariable(required = false) String marker, Model page) {
        page.addAttribute("marker", marker);
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("now", desk.get(new MainstreamingOf(workshopId), Mainstreaming.class));
        page.addAttribute("gems", desk.words().options(Gem.values()));
        page.addAttribute("dacs", desk.words().options(Dac.values()));
    }

    @GetMapping
    String overview(Model page) {
        page.addAttribute("principles", Principle.values());
        page.addAttribute("best", Principle.BEST);
        return "mainstreaming/overview";
    }

    @GetMapping("/gem")
    String gem(@ModelAttribute(name = "now", binding = false) Mainstreaming now, Model page) {
        page.addAttribute("form", new GemForm(now.gem(), now.gemNote()));
        return "mainstreaming/gem";
    }

    @PostMapping("/gem")
    String code(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") GemForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new CodeGem(workshopId, form.gem(), form.note(), null)) ? back(workshopId) : "mainstreaming/gem";
    }

    @GetMapping("/dac")
    String dac(@ModelAttribute(name = "now", binding = false) Mainstreaming now, Model page) {
        page.addAttribute("form", new DacForm(now.dac(), now.dacNote()));
        return "mainstreaming/dac";
    }

    @PostMapping("/dac")
    String screen(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") DacForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new ScreenDac(workshopId, form.dac(), form.note(), null)) ? back(workshopId) : "mainstreaming/dac";
    }

    @GetMapping("/{marker:gem|dac}/clearing")
    String clearing(Model page) {
        page.addAttribute("form", new ClearingForm(""));
        return "mainstreaming/clearing";
    }

    @PostMapping("/{marker:gem|dac}/clearing")
    String clear(@PathVariable WorkshopId workshopId, @PathVariable String marker, @Valid @ModelAttribute("form") ClearingForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> marker.equals("gem") ? new ClearGem(workshopId, form.reason(), null)
                : new ClearDac(workshopId, form.reason(), null)) ? back(workshopId) : "mainstreaming/clearing";
    }

    static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "/mainstreaming";
    }
}
