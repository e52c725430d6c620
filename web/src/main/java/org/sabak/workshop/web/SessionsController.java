package org.sabak.workshop.web;

import jakarta.validation.Valid;
import java.time.LocalTime;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopCommand.ChangeSession;
import org.sabak.workshop.WorkshopCommand.DropSession;
import org.sabak.workshop.WorkshopCommand.ScheduleSession;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.web.PartForms.ReasonForm;
import org.sabak.workshop.web.PartForms.SessionForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of a workshop: add, change, drop. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/sessions")
class SessionsController {

    /** Start and length in minutes that a new session is offered with. */
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final int USUAL_LENGTH = 180;

    private final Desk desk;
    private final Choices choices;

    SessionsController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, @PathVariable(required = false) SessionId sessionId, Model page) {
        var workshop = desk.workshop(workshopId);
        page.addAttribute("workshop", workshop);
        if (sessionId != null) page.addAttribute("scheduled", session(workshop, sessionId));
        page.addAttribute("kinds", choices.of(SessionKind.values()));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new SessionForm("", w.days().first(), USUAL_START, USUAL_LENGTH, SessionKind.LEARNING));
        return "desk/session";
    }

    @PostMapping
    String schedule(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") SessionForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new ScheduleSession(workshopId, Wording.tidy(form.title()), form.day(),
                form.startsAt(), form.minutes(), form.kind())) ? back(workshopId) : "desk/session";
    }

    @GetMapping("/{sessionId}")
    String session(@ModelAttribute(name = "scheduled", binding = false) Session session, Model page) {
        page.addAttribute("form", SessionForm.of(session));
        return "desk/session";
    }

    @PostMapping("/{sessionId}")
    String change(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable SessionId sessionId,
            @Valid @ModelAttribute("form") SessionForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new ChangeSession(w.workshopId(), new Session(sessionId,
                Wording.tidy(form.title()), form.day(), form.startsAt(), form.minutes(), form.kind())))
                ? back(w.workshopId()) : "desk/session";
    }

    @GetMapping("/{sessionId}/drop")
    String why(Model page) {
        page.addAttribute("form", new ReasonForm(""));
        return "desk/session-drop";
    }

    @PostMapping("/{sessionId}/drop")
    String drop(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable SessionId sessionId,
            @Valid @ModelAttribute("form") ReasonForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new DropSession(w.workshopId(), sessionId, Wording.tidy(form.reason())))
                ? back(w.workshopId()) : "desk/session-drop";
    }

    private static Session session(Workshop w, SessionId id) {
        return w.sessions().stream().filter(s -> s.sessionId().equals(id)).findFirst().orElseThrow(NotKnown::new);
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "#sessions";
    }
}
