package org.sabak.registration.web;

import jakarta.validation.groups.Default;
import java.util.Optional;
import org.sabak.doors.Queries;
import org.sabak.kernel.Refused;
import org.sabak.pages.Refusals;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.AcceptSeat;
import org.sabak.registration.SelectionCommand.DeclineSeat;
import org.sabak.registration.web.OwnDetailsForm.Agreeing;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A selected person says yes on one page, having checked what was sent about them, or says no. */
@Controller
@RequestMapping("/my/seat")
class OfferController {

    private static final String HOME = "redirect:/my";

    private final OwnRegistration own;
    private final Queries queries;

    OfferController(OwnRegistration own, Queries queries) {
        this.own = own;
        this.queries = queries;
    }

    @GetMapping
    String offer(Model page) {
        return offered().map(row -> {
            page.addAttribute("form", OwnDetailsForm.of(row.details()));
            return shown(row, page);
        }).orElse(HOME);
    }

    @PostMapping
    ModelAndView accept(@Validated({Default.class, Agreeing.class})
            @ModelAttribute("form") OwnDetailsForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        var row = own.row();
        if (row.details() == null) return new ModelAndView(HOME);
        if (!problems.hasErrors()) {
            try {
                own.send(new AcceptSeat(row.workshopId(), own.id(), form.details(row.details()), notice(row)));
                next.addFlashAttribute("done", "registration.accepted");
                return new ModelAndView(HOME);
            } catch (Refused no) {
                Refusals.show(no, problems);
            }
        }
        return new ModelAndView(shown(row, page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/refusal")
    String decline(RedirectAttributes next) {
        var row = own.row();
        try {
            own.send(new DeclineSeat(row.workshopId(), own.id()));
            boolean gone = own.row().state() == State.WITHDRAWN;
            next.addFlashAttribute("done", gone ? "registration.declined" : "registration.wish-noted");
        } catch (Refused no) {
            next.addFlashAttribute("refused", no.no().code());
        }
        return HOME;
    }

    private Optional<Row> offered() {
        return own.found().filter(row -> row.state() == State.SEATED
                && row.details() != null && row.candidacy() != null && !row.candidacy().accepted());
    }

    /** Of the note that stood on the page. */
    private static String notice(Row row) {
        return row.candidacy() != null && row.candidacy().nominated() ? RegistrationForm.NOTICE_TO_NOMINEES : RegistrationForm.NOTICE;
    }

    private String shown(Row row, Model page) {
        page.addAttribute("row", row).addAttribute("workshop", queries.get(new WorkshopOf(row.workshopId()), Workshop.class));
        return "registration/offer";
    }
}
