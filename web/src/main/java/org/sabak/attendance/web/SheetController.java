package org.sabak.attendance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attendance sheets of a workshop, one for each session. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class SheetController {

    /** Prefix of the fields with marks; the rest of the name is the registration. */
    private static final String MARK = "mark-";

    private final Desk desk;

    SheetController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute("workshop")
    Workshop workshop(@PathVariable WorkshopId workshopId) {
        return desk.workshop(workshopId);
    }

    @GetMapping("/attendance")
    String sheets(@PathVariable WorkshopId workshopId, Model page) {
        var sheets = desk.ask(new SheetsOf(workshopId), Sheets.class);
        var bySession = new LinkedHashMap<SessionId, Sheet>();
        sheets.sheets().forEach(s -> bySession.put(s.sessionId(), s));
        page.addAttribute("sheets", bySession);
        page.addAttribute("standing", sheets.standing());
        return "desk/attendance";
    }

    @GetMapping("/sessions/{sessionId}/attendance")
    String sheet(@ModelAttribute(name = "workshop", binding = false) Workshop workshop, @PathVariable SessionId sessionId,
            Model page) {
        return show(workshop, sessionId, page);
    }

    /** Saves marks of people who have none yet; the button for everybody else fills in what was left open. */
    @PostMapping("/sessions/{sessionId}/attendance")
    String take(@ModelAttribute(name = "workshop", binding = false) Workshop workshop, @PathVariable SessionId sessionId,
            @RequestParam Map<String, String> typed, Model page, RedirectAttributes next) {
        show(workshop, sessionId, page);
        var chosen = chosen(typed, (SheetRows) page.getAttribute("sheet"));
        var refused = chosen.isEmpty() ? Optional.of(desk.say("attendance.nothing-chosen"))
                : desk.refusal(next, new TakeAttendance(workshop.workshopId(), sessionId, chosen.entrySet().stream()
                        .map(e -> new Entry(e.getKey(), e.getValue())).toList(), evidence(typed)));
        if (refused.isEmpty()) {
            return "redirect:/desk/workshops/" + workshop.workshopId() + "/sessions/" + sessionId + "/attendance";
        }
        page.addAttribute("refused", refused.get());
        page.addAttribute("chosen", chosen);
        return "desk/sheet";
    }

    private String show(Workshop workshop, SessionId sessionId, Model page) {
        var session = workshop.sessions().stream().filter(s -> s.sessionId().equals(sessionId)).findFirst();
        var sheet = desk.get(new SheetOf(sessionId), Sheet.class);
        if (!sheet.workshopId().equals(workshop.workshopId())) throw new NotKnown();
        var roster = desk.ask(new RosterOf(workshop.workshopId(), desk.reader()), Roster.class);
        page.addAttribute("heading", session.map(Session::title).orElse(""));
        page.addAttribute("scheduled", session.orElse(null));
        page.addAttribute("sheet", SheetRows.of(sheet, roster));
        page.addAttribute("chosen", Map.of());
        page.addAttribute("marks", List.of(Mark.values()));
        page.addAttribute("evidences", desk.words().options(Evidence.values()));
        return "desk/sheet";
    }

    /** Only people without a mark: what is marked already is corrected elsewhere, with a reason. */
    private static Map<RegistrationId, Mark> chosen(Map<String, String> typed, SheetRows sheet) {
        var chosen = new LinkedHashMap<RegistrationId, Mark>();
        for (var person : sheet.unmarked()) {
            var mark = typed.get(MARK + person.registrationId());
            if (mark == null) mark = typed.get("everybody-else");
            if (mark != null) chosen.put(person.registrationId(), mark(mark));
        }
        return chosen;
    }

    private static Mark mark(String code) {
        return NotKnown.unless(Mark::valueOf, code);
    }

    private static Evidence evidence(Map<String, String> typed) {
        return NotKnown.unless(Evidence::valueOf, typed.getOrDefault("evidence", Evidence.ORGANIZER.name()));
    }
}
