package org.sabak.workshop.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.sabak.desk.Desk;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.workshop.WorkshopCommand;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.web.PartForms.ReasonForm;
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

/** Turns in the life of a workshop that ask one question more: until when, or why. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class TurnsController {

    private static final LocalTime USUAL_END = LocalTime.of(18, 0);

    private final Desk desk;

    TurnsController(Desk desk) {
        this.desk = desk;
    }

    /** @param closesAt by the clock at the venue */
    record OpeningForm(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime closesAt) { }

    @ModelAttribute("workshop")
    Workshop workshop(@PathVariable WorkshopId workshopId) {
        return desk.workshop(workshopId);
    }

    @GetMapping("/{turn:cancellation|postponement|reopening}")
    String why(@PathVariable String turn, Model page) {
        page.addAttribute("turn", turn);
        page.addAttribute("form", new ReasonForm(""));
        return "desk/workshop-reason";
    }

    @PostMapping("/{turn:cancellation|postponement|reopening}")
    String because(@PathVariable WorkshopId workshopId, @PathVariable String turn,
            @Valid @ModelAttribute("form") ReasonForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> turn(turn, workshopId, Wording.tidy(form.reason())))
                ? "redirect:/desk/workshops/" + workshopId : "desk/workshop-reason";
    }

    @GetMapping("/registration")
    String until(@ModelAttribute(name = "workshop", binding = false) Workshop workshop, Model page) {
        var zone = ZoneId.of(workshop.zone());
        var before = workshop.registrationUntil() != null ? workshop.registrationUntil().atZone(zone).toLocalDateTime()
                : workshop.days().first().minusDays(1).atTime(USUAL_END);
        page.addAttribute("form", new OpeningForm(before));
        return "desk/workshop-registration";
    }

    @PostMapping("/registration")
    String open(@ModelAttribute(name = "workshop", binding = false) Workshop workshop,
            @Valid @ModelAttribute("form") OpeningForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new OpenRegistration(workshop.workshopId(),
                form.closesAt().atZone(ZoneId.of(workshop.zone())).toInstant()))
                ? "redirect:/desk/workshops/" + workshop.workshopId() : "desk/workshop-registration";
    }

    private static WorkshopCommand turn(String turn, WorkshopId workshop, String reason) {
        return switch (turn) {
            case "cancellation" -> new CancelWorkshop(workshop, reason);
            case "postponement" -> new PostponeWorkshop(workshop, reason);
            default -> new ReopenWorkshop(workshop, reason);
        };
    }
}
