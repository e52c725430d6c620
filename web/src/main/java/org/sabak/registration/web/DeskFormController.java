package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sabak.desk.Desk;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organizer enters into a roster: a person on the person's behalf, and the number of seats. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class DeskFormController {


    private final Desk desk;

    DeskFormController(Desk desk) {
        this.desk = desk;
    }

    record SeatsForm(@NotNull Integer seats) { }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("kinds", desk.words().options(OrganisationKind.values()));
        page.addAttribute("sexes", desk.words().options(Sex.values()));
        page.addAttribute("ages", desk.words().options(AgeBand.values()));
        page.addAttribute("roles", desk.words().options(Role.values()));
        page.addAttribute("places", desk.words().everyCountry());
    }

    @GetMapping("/roster/new")
    String blank(Model page) {
        page.addAttribute("form", DeskForm.blank(new RegistrationId("registration-" + UUID.randomUUID()),
                new PersonId("person-" + UUID.randomUUID())));
        return "desk/roster-new";
    }

    @PostMapping("/roster")
    String add(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") DeskForm form, BindingResult problems,
            RedirectAttributes next) {
        return desk.done(problems, next, () -> form.command(workshopId))
                ? "redirect:/desk/workshops/" + workshopId + "/roster" : "desk/roster-new";
    }

    @GetMapping("/seats")
    String seats(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new SeatsForm(w.seats()));
        return "desk/roster-seats";
    }

    @PostMapping("/seats")
    String change(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") SeatsForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new ChangeSeats(workshopId, form.seats()))
                ? "redirect:/desk/workshops/" + workshopId + "/roster" : "desk/roster-seats";
    }
}
