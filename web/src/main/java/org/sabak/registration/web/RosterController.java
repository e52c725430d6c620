package org.sabak.registration.web;

import java.nio.charset.StandardCharsets;
import org.sabak.desk.Desk;
import org.sabak.doors.Links;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The named roster of a workshop: who has a seat, who waits, who withdrew. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class RosterController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Desk desk;
    private final Links links;

    RosterController(Desk desk, Links links) {
        this.desk = desk;
        this.links = links;
    }

    @GetMapping("/roster")
    String roster(@PathVariable WorkshopId workshopId, @ModelAttribute("filter") RosterFilter filter, Model page) {
        var workshop = desk.workshop(workshopId);
        var roster = roster(workshopId);
        page.addAttribute("workshop", workshop);
        page.addAttribute("roster", roster);
        page.addAttribute("rows", roster.rows().stream().filter(filter::shows).toList());
        page.addAttribute("states", desk.words().options(State.values()));
        page.addAttribute("roles", desk.words().options(Role.values()));
        return "desk/roster";
    }

    /** What the page would show under the same filter, for a spreadsheet. */
    @GetMapping("/roster.csv")
    ResponseEntity<byte[]> download(@PathVariable WorkshopId workshopId, @ModelAttribute("filter") RosterFilter filter) {
        var workshop = desk.workshop(workshopId);
        var rows = roster(workshopId).rows().stream().filter(filter::shows).toList();
        var name = ContentDisposition.attachment().filename("roster-" + workshop.days().first() + ".csv").build();
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new RosterSheet(desk, workshop.zone()).of(rows));
    }

    @PostMapping("/registrations/{registrationId}/withdrawal")
    String withdraw(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            RedirectAttributes next) {
        desk.press(next, new WithdrawRegistration(workshopId, registrationId, true));
        return "redirect:/desk/workshops/" + workshopId + "/roster";
    }

    @PostMapping("/registrations/{registrationId}/return")
    String bringBack(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            RedirectAttributes next) {
        desk.press(next, new ReturnToWorkshop(workshopId, registrationId, true));
        return "redirect:/desk/workshops/" + workshopId + "/roster";
    }

    /** Shows a fresh link once: the secret is in this answer and nowhere else. */
    @PostMapping("/registrations/{registrationId}/link")
    String link(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, Model page) {
        var row = desk.get(new RegistrationIn(workshopId, registrationId, desk.reader()), Row.class);
        page.addAttribute("link", links.toOwnRegistration(desk.reader(), registrationId));
        page.addAttribute("about", "desk.link.registration");
        page.addAttribute("who", row.details() == null ? registrationId.value() : row.details().name());
        page.addAttribute("days", Links.OWN_REGISTRATION.toDays());
        page.addAttribute("back", "/desk/workshops/" + workshopId + "/roster");
        return "desk/link";
    }

    private Roster roster(WorkshopId workshop) {
        return desk.ask(new RosterOf(workshop, desk.reader()), Roster.class);
    }
}
