package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Secrets;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Ids;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refused;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Sex;
import org.sabak.pages.Refusals;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.ReplaceNominee;
import org.sabak.registration.NominationQuery.Line;
import org.sabak.registration.NominationQuery.Nomination;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a country names: the table, pasted or typed, and somebody else in the place of one who was sent. */
@Controller
@RequestMapping("/nominations/nominees")
class NomineesController {

    private final OwnNominations own;
    private final Desk desk;
    private final Validator validator;

    NomineesController(OwnNominations own, Desk desk, Validator validator) {
        this.own = own;
        this.desk = desk;
        this.validator = validator;
    }

    @ModelAttribute
    void offer(Model page) {
        page.addAttribute("kinds", desk.words().options(OrganisationKind.values()));
        page.addAttribute("sexes", desk.words().sexes());
        page.addAttribute("ages", desk.words().ageBands());
    }

    @GetMapping
    String table(Model page) {
        var nomination = own.show(own.invitation(), page);
        page.addAttribute("sheet", NomineesSheet.of(nomination, Secrets.fresh()));
        return "nominations/table";
    }

    /** @param typed what stands in the rows and in the field to paste into; with {@code add} there is one more row to fill in */
    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> typed, Model page, RedirectAttributes next) {
        var invitation = own.invitation();
        var nomination = own.show(invitation, page);
        var sheet = NomineesSheet.filledIn(typed).takeOver(desk);
        if (typed.containsKey("add")) return shown(sheet.withBlank(), page, HttpStatus.OK);
        sheet = sheet.checked(validator, desk);
        if (!sheet.problems().isEmpty()) return shown(sheet, page, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            own.send(new ListNominees(invitation.workshopId(), invitation.country(), invitation.invitationId(), sheet.version(),
                    sheet.named(nomination, invitation.country())));
            next.addFlashAttribute("done", "nominations.table-saved");
            return new ModelAndView("redirect:/nominations");
        } catch (Refused no) {
            return shown(sheet.refused(no.no(), own.show(invitation, page), desk), page, HttpStatus.valueOf(no.no().status()));
        }
    }

    @GetMapping("/{registrationId}/replacement")
    String replacement(@PathVariable RegistrationId registrationId, Model page) {
        page.addAttribute("was", sent(own.show(own.invitation(), page), registrationId)).addAttribute("form", NomineeRow.BLANK)
                .addAttribute("ticket", Secrets.fresh());
        return "nominations/replacement";
    }

    @PostMapping("/{registrationId}/replacement")
    ModelAndView replace(@PathVariable RegistrationId registrationId, @Valid @ModelAttribute("form") NomineeRow form,
            BindingResult problems, @RequestParam(defaultValue = "") String ticket, Model page, RedirectAttributes next) {
        var invitation = own.invitation();
        if (!problems.hasErrors()) {
            try {
                own.send(new ReplaceNominee(invitation.workshopId(), invitation.country(), invitation.invitationId(), registrationId,
                        form.named(invitation.country(), Ids.derived(ticket + "\n" + registrationId))));
                next.addFlashAttribute("done", "nominations.replaced");
                return new ModelAndView("redirect:/nominations");
            } catch (Refused no) {
                Refusals.show(no, problems);
            }
        }
        page.addAttribute("was", sent(own.show(invitation, page), registrationId)).addAttribute("ticket", ticket);
        return new ModelAndView("nominations/replacement", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(NomineesSheet sheet, Model page, HttpStatus status) {
        page.addAttribute("sheet", sheet);
        return new ModelAndView("nominations/table", status);
    }

    private static Line sent(Nomination nomination, RegistrationId registration) {
        return nomination.sent().stream().filter(l -> l.nominee().registrationId().equals(registration)).findFirst()
                .orElseThrow(NotKnown::new);
    }
}
