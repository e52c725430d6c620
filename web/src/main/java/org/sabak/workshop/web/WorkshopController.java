package org.sabak.workshop.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.desk.Desk;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One workshop on the desk: its facts, the next thing to do, and the buttons that fit its stage. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class WorkshopController {

    private final Desk desk;
    private final Choices choices;
    private final InWords inWords;
    private final Clock clock;

    WorkshopController(Desk desk, Choices choices, InWords inWords, Clock clock) {
        this.desk = desk;
        this.choices = choices;
        this.inWords = inWords;
        this.clock = clock;
    }

    @GetMapping
    String workshop(@PathVariable WorkshopId workshopId, Model page) {
        var workshop = desk.workshop(workshopId);
        var next = new NextThings(clock.instant());
        page.addAttribute("workshop", workshop);
        page.addAttribute("acts", new Acts(workshop, clock.instant()));
        boolean ahead = next.ahead(workshop);
        page.addAttribute("things", Stream.of(next.toDecide(workshop, ahead ? undecided(workshopId) : 0),
                next.toScreen(workshop, ahead && workshop.taken() > 0 ? warning(workshopId) : null),
                next.of(workshop, next.running(workshop) ? marked(workshopId) : Set.of())).flatMap(List::stream)
                .map(thing -> inWords.of(thing, workshop)).toList());
        page.addAttribute("themeTitle", choices.label(choices.themes(), workshop.theme()));
        page.addAttribute("partners", choices.partners(workshop.partners()));
        page.addAttribute("funders", workshop.funders().stream().map(f -> choices.label(choices.funders(), f))
                .collect(Collectors.joining(", ")));
        return "desk/workshop";
    }

    private int undecided(WorkshopId workshop) {
        return desk.ask(new SeatsOf(workshop), Seats.class).choice().undecided();
    }

    private Answers.Warning warning(WorkshopId workshop) {
        return desk.get(new MainstreamingOf(workshop), Mainstreaming.class).hrddp().warning();
    }

    @PostMapping("/announcement")
    String announce(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        desk.press(next, new AnnounceWorkshop(workshopId));
        return back(workshopId);
    }

    @PostMapping("/registration/end")
    String closeRegistration(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        desk.press(next, new CloseRegistration(workshopId));
        return back(workshopId);
    }

    @PostMapping("/held")
    String markHeld(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        desk.press(next, new MarkHeld(workshopId));
        return back(workshopId);
    }

    @PostMapping("/closed-figures")
    String closeFigures(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        desk.press(next, new CloseFigures(workshopId));
        return back(workshopId);
    }

    private Set<SessionId> marked(WorkshopId workshop) {
        return desk.ask(new SheetsOf(workshop), Sheets.class).sheets().stream().filter(s -> !s.lines().isEmpty())
                .map(s -> s.sessionId()).collect(Collectors.toSet());
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop;
    }
}
