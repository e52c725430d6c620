package org.sabak.mainstreaming.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.figures.Measure;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.TargetsCommand.DropMilestone;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.mainstreaming.web.AimForms.BaselineForm;
import org.sabak.mainstreaming.web.AimForms.MeansForm;
import org.sabak.mainstreaming.web.AimForms.StepForm;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What shares a workshop or the programme aims at. There is no field for what a share is. */
@Controller
@RequestMapping({"/desk/targets", "/desk/workshops/{workshopId}/targets"})
class TargetsController {

    private final Desk desk;
    private final Clock clock;

    TargetsController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param workshopId null for the programme; a measure that is not aimed at is not there */
    @ModelAttribute
    void offer(@PathVariable(required = false) WorkshopId workshopId, @PathVariable(required = false) Measure measure, Model page) {
        if (measure != null && !Aims.MEASURES.contains(measure)) throw new NotKnown();
        var id = workshopId == null ? TargetsId.PROGRAMME : TargetsId.of(workshopId);
        page.addAttribute("workshop", workshopId == null ? null : desk.workshop(workshopId));
        page.addAttribute("id", id);
        page.addAttribute("base", base(workshopId));
        page.addAttribute("measure", measure);
        page.addAttribute("targets", desk.ask(new TargetsOf(id), Targets.class));
    }

    @GetMapping
    String overview(@ModelAttribute(name = "targets", binding = false) Targets targets, Model page) {
        page.addAttribute("rows", Shown.rows((Workshop) page.getAttribute("workshop"), targets.aims(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), desk));
        return "mainstreaming/targets";
    }

    @GetMapping("/{measure}/baseline")
    String baseline(@PathVariable Measure measure, @ModelAttribute(name = "targets", binding = false) Targets targets, Model page) {
        page.addAttribute("form", BaselineForm.of(targets.aims().of(measure).baseline()));
        return "mainstreaming/baseline";
    }

    @PostMapping("/{measure}/baseline")
    String setBaseline(@ModelAttribute(name = "targets", binding = false) Targets targets, @PathVariable Measure measure,
            @Valid @ModelAttribute("form") BaselineForm form, BindingResult problems, RedirectAttributes next) {
        var percent = problems.hasErrors() ? null : AimForms.percent(form.percent());
        if (!problems.hasErrors() && form.isUnknown() == (percent != null)) problems.rejectValue("percent", "marks.baseline.either", "");
        return desk.done(problems, next, () -> new SetBaseline(targets.targetsId(), measure, percent, form.asOf(), form.source(), null))
                ? back(targets) : "mainstreaming/baseline";
    }

    @GetMapping("/{measure}/target")
    String target(@PathVariable Measure measure, @ModelAttribute(name = "targets", binding = false) Targets targets, Model page) {
        page.addAttribute("form", StepForm.of(targets.aims().of(measure).target()));
        return "mainstreaming/target";
    }

    @PostMapping("/{measure}/target")
    String setTarget(@ModelAttribute(name = "targets", binding = false) Targets targets, @PathVariable Measure measure,
            @Valid @ModelAttribute("form") StepForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new SetTarget(targets.targetsId(), measure, AimForms.percent(form.percent()), form.by(), null))
                ? back(targets) : "mainstreaming/target";
    }

    @GetMapping("/{measure}/milestones/new")
    String milestone(Model page) {
        page.addAttribute("form", StepForm.of(null));
        return "mainstreaming/milestone";
    }

    @PostMapping("/{measure}/milestones")
    String setMilestone(@ModelAttribute(name = "targets", binding = false) Targets targets, @PathVariable Measure measure,
            @Valid @ModelAttribute("form") StepForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new SetMilestone(targets.targetsId(), measure, form.by(), AimForms.percent(form.percent()), null))
                ? back(targets) : "mainstreaming/milestone";
    }

    @PostMapping("/{measure}/milestones/{by}/drop")
    String drop(@ModelAttribute(name = "targets", binding = false) Targets targets, @PathVariable Measure measure,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate by, RedirectAttributes next) {
        desk.press(next, new DropMilestone(targets.targetsId(), measure, by, null));
        return back(targets);
    }

    @GetMapping("/{measure}/means")
    String means(@PathVariable Measure measure, @ModelAttribute(name = "targets", binding = false) Targets targets, Model page) {
        page.addAttribute("form", new MeansForm(targets.aims().of(measure).means()));
        return "mainstreaming/means";
    }

    @PostMapping("/{measure}/means")
    String nameMeans(@ModelAttribute(name = "targets", binding = false) Targets targets, @PathVariable Measure measure,
            @Valid @ModelAttribute("form") MeansForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new NameMeans(targets.targetsId(), measure, form.means(), null))
                ? back(targets) : "mainstreaming/means";
    }

    private static String base(WorkshopId workshop) {
        return workshop == null ? "/desk/targets" : "/desk/workshops/" + workshop + "/targets";
    }

    private static String back(Targets targets) {
        return "redirect:" + base(targets.targetsId().workshop().orElse(null));
    }
}
