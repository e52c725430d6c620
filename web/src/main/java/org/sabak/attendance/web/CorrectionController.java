package org.sabak.attendance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.Mark;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Worded;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects one mark of one person, with a reason; the earlier mark stays visible. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/sessions/{sessionId}/attendance/{registrationId}")
class CorrectionController {

    /** Most characters of a reason. */
    private static final int REASON = 500;

    private final Desk desk;

    CorrectionController(Desk desk) {
        this.desk = desk;
    }

    record CorrectionForm(@NotNull Mark mark,
            @Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId,
            @PathVariable RegistrationId registrationId, Model page) {
        var sheet = desk.get(new SheetOf(sessionId), Sheet.class);
        if (!sheet.workshopId().equals(workshopId)) throw new NotKnown();
        var roster = desk.ask(new RosterOf(workshopId, desk.reader()), Roster.class);
        page.addAttribute("person", SheetRows.of(sheet, roster).person(registrationId).filter(p -> p.line() != null)
                .orElseThrow(NotKnown::new));
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("marks", desk.words().options(Mark.values()));
    }

    @GetMapping
    String mark(Model page) {
        page.addAttribute("form", new CorrectionForm(null, ""));
        return "desk/correction";
    }

    @PostMapping
    String correct(@ModelAttribute(name = "person", binding = false) SheetRows.Person person,
            @Valid @ModelAttribute("form") CorrectionForm form, BindingResult problems, At at, RedirectAttributes next) {
        if (!problems.hasErrors() && form.mark() == person.line().mark()) problems.rejectValue("mark", "attendance.correction.same");
        return desk.done(problems, next, () -> new CorrectAttendance(at.workshopId(), at.sessionId(), at.registrationId(),
                form.mark(), Wording.tidy(form.reason()))) ? "redirect:" + at.sheet() : "desk/correction";
    }

    /** Which mark, as the address says. */
    record At(WorkshopId workshopId, SessionId sessionId, RegistrationId registrationId) {

        String sheet() {
            return "/desk/workshops/" + workshopId + "/sessions/" + sessionId + "/attendance";
        }
    }
}
