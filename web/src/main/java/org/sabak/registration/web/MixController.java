package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.SelectionCommand.AllotSeatsToKinds;
import org.sabak.registration.SelectionCommand.SetFundedSeats;
import org.sabak.registration.SelectionCommand.SetWomensTarget;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a selection aims at besides countries: kinds of organisation, women's share, and seats that are paid for. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class MixController {

    private final Desk desk;

    MixController(Desk desk) {
        this.desk = desk;
    }

    /** @param percent of the seats that women are to have */
    record TargetForm(@NotNull Integer percent) { }

    /** @param funded for how many seats the journey is paid; empty for all */
    record FundedForm(Integer funded) { }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("now", desk.ask(new SeatsOf(workshopId), Seats.class));
    }

    @GetMapping("/kinds")
    String kinds(@ModelAttribute(name = "now", binding = false) Seats now, Model page) {
        page.addAttribute("sheet", SeatLines.ofKinds(now, desk));
        return "desk/kinds";
    }

    /** @param typed what stands in the fields, by {@code seats-} and the kind; with {@code sum} it is only added up */
    @PostMapping("/kinds")
    String allot(@PathVariable WorkshopId workshopId, @ModelAttribute(name = "now", binding = false) Seats now,
            @RequestParam Map<String, String> typed, Model page, RedirectAttributes next) {
        var sheet = SeatLines.ofKinds(now, desk).filledIn(typed, desk);
        if (!typed.containsKey("sum") && sheet.problems().isEmpty()) {
            var no = desk.no(next, new AllotSeatsToKinds(workshopId,
                    sheet.wanted(MixController::share), SeatLines.seen(typed.get("seen"), MixController::share)));
            if (no.isEmpty()) return shares(workshopId);
            sheet = sheet.refused(no.get(), desk);
        }
        page.addAttribute("sheet", sheet);
        return "desk/kinds";
    }

    @GetMapping("/womens-target")
    String target(@ModelAttribute(name = "now", binding = false) Seats now, Model page) {
        page.addAttribute("form", new TargetForm(now.shares().women().target()));
        return "desk/womens-target";
    }

    @PostMapping("/womens-target")
    String aim(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") TargetForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new SetWomensTarget(workshopId, form.percent()))
                ? shares(workshopId) : "desk/womens-target";
    }

    @GetMapping("/funded-seats")
    String funded(@ModelAttribute(name = "now", binding = false) Seats now, Model page) {
        page.addAttribute("form", new FundedForm(now.choice().fundedSeats()));
        return "desk/funded-seats";
    }

    @PostMapping("/funded-seats")
    String fund(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") FundedForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> new SetFundedSeats(workshopId, form.funded()))
                ? shares(workshopId) : "desk/funded-seats";
    }

    private static String shares(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "/shares";
    }

    private static KindSeats share(String kind, Integer seats) {
        return new KindSeats(OrganisationKind.valueOf(kind), seats);
    }
}
