package org.sabak.registration.web;

import jakarta.validation.Valid;
import org.sabak.kernel.Refused;
import org.sabak.pages.Refusals;
import org.sabak.registration.RegistrationCommand.CorrectOwnDetails;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person puts right what is kept about that person. */
@Controller
@RequestMapping("/my/details")
class OwnDetailsController {

    private static final String HOME = "redirect:/my", FORM = "registration/own-details";

    private final OwnRegistration own;

    OwnDetailsController(OwnRegistration own) {
        this.own = own;
    }

    @GetMapping
    String form(Model page) {
        var row = own.row();
        if (row.details() == null) return HOME;
        page.addAttribute("form", OwnDetailsForm.of(row.details()));
        return FORM;
    }

    @PostMapping
    ModelAndView correct(@Valid @ModelAttribute("form") OwnDetailsForm form, BindingResult problems, RedirectAttributes next) {
        var row = own.row();
        if (row.details() == null) return new ModelAndView(HOME);
        if (!problems.hasErrors()) {
            try {
                own.send(new CorrectOwnDetails(row.workshopId(), row.registrationId(), form.details(row.details())));
                next.addFlashAttribute("done", "registration.corrected");
                return new ModelAndView(HOME);
            } catch (Refused no) {
                Refusals.show(no, problems);
            }
        }
        return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
