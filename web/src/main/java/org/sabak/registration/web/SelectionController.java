package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.sabak.desk.Desk;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Worded;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.SelectionRefusal;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.ReconsiderCandidate;
import org.sabak.registration.SelectionCommand.SelectCandidate;
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

/** Moves one candidate: with one press for what is usual, on a page of its own for what has to be said with it. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/registrations/{registrationId}")
class SelectionController {

    /** Longest reason, in characters. */
    static final int MOST_REASON = 500;

    private final Desk desk;
    private final Clock clock;

    SelectionController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param answerBy last day to say yes, at the venue; empty when no answer is waited for
     * @param reason   why this one, when somebody else would be next in line
     */
    record SelectForm(@NotNull Funding funding, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate answerBy,
            @Worded(max = MOST_REASON, required = false) String reason) { }

    @GetMapping("/selection")
    String form(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, Model page) {
        var workshop = offer(workshopId, registrationId, page);
        var funding = page.getAttribute("row") instanceof Row row && row.candidacy() != null
                && row.candidacy().funding() != null ? row.candidacy().funding() : Funding.FUNDED;
        page.addAttribute("form", new SelectForm(funding, AnswerBy.usual(workshop, clock.instant()), ""));
        return "desk/select";
    }

    @PostMapping("/selection")
    String select(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            @Valid @ModelAttribute("form") SelectForm form, BindingResult problems, Model page, RedirectAttributes next) {
        var workshop = offer(workshopId, registrationId, page);
        return desk.done(problems, next, () -> new SelectCandidate(workshopId, registrationId, form.funding(),
                AnswerBy.endOf(form.answerBy(), workshop), Wording.tidy(form.reason()))) ? board(workshopId) : "desk/select";
    }

    /** Gives the seat as usual; when a reason has to be given, the page that asks for it comes next. */
    @PostMapping("/seat")
    String seat(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, RedirectAttributes next) {
        var workshop = desk.workshop(workshopId);
        var answerBy = AnswerBy.endOf(AnswerBy.usual(workshop, clock.instant()), workshop);
        var no = desk.no(next, new SelectCandidate(workshopId, registrationId, null, answerBy, ""));
        no.ifPresent(refused -> next.addFlashAttribute("refused", desk.sentence(refused)));
        return no.filter(refused -> refused.code().equals(SelectionRefusal.REASON_NEEDED.code())).isPresent()
                ? "redirect:/desk/workshops/" + workshopId + "/registrations/" + registrationId + "/selection"
                : board(workshopId);
    }

    @PostMapping("/reserve")
    String reserve(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, RedirectAttributes next) {
        desk.press(next, new PutCandidateOnReserve(workshopId, registrationId));
        return board(workshopId);
    }

    @PostMapping("/decline")
    String decline(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, RedirectAttributes next) {
        desk.press(next, new DeclineCandidate(workshopId, registrationId));
        return board(workshopId);
    }

    @PostMapping("/reconsideration")
    String reconsider(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            RedirectAttributes next) {
        desk.press(next, new ReconsiderCandidate(workshopId, registrationId));
        return board(workshopId);
    }

    private Workshop offer(WorkshopId workshopId, RegistrationId registrationId, Model page) {
        var workshop = desk.workshop(workshopId);
        page.addAttribute("workshop", workshop);
        page.addAttribute("row", desk.get(new RegistrationIn(workshopId, registrationId, desk.reader()), Row.class));
        page.addAttribute("fundings", desk.words().options(Funding.values()));
        return workshop;
    }

    private static String board(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "/board";
    }
}
