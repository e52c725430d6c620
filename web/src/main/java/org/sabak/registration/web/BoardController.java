package org.sabak.registration.web;

import java.time.Clock;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionCommand.AdmitFirstCome;
import org.sabak.registration.SelectionCommand.AnswerChange;
import org.sabak.registration.SelectionCommand.FreezeList;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionCommand.UnfreezeList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The selection board of a workshop: who is new, selected, on the reserve, declined, and how that weighs up. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class BoardController {

    private static final List<State> PILES = List.of(State.NEW, State.SEATED, State.RESERVE, State.DECLINED, State.WITHDRAWN);

    private final Desk desk;
    private final Clock clock;

    BoardController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** One pile of the board, in its order. */
    record Pile(State state, List<Row> rows) { }

    @GetMapping("/board")
    String board(@PathVariable WorkshopId workshopId, Model page) {
        var workshop = desk.workshop(workshopId);
        var roster = desk.ask(new RosterOf(workshopId, desk.reader()), Roster.class);
        // Those who make the workshop happen take no seat, and nobody chooses among them here.
        var candidates = roster.rows().stream().filter(r -> r.role().takesSeat()).toList();
        page.addAttribute("workshop", workshop);
        page.addAttribute("roster", roster);
        page.addAttribute("piles", PILES.stream().map(state -> new Pile(state,
                candidates.stream().filter(r -> r.state() == state).toList())).toList());
        page.addAttribute("changes", candidates.stream().filter(BoardController::asks).toList());
        page.addAttribute("next", candidates.stream().filter(r -> r.registrationId().equals(roster.choice().next()))
                .findFirst().orElse(null));
        page.addAttribute("answerBy", AnswerBy.usual(workshop, clock.instant()));
        return "desk/board";
    }

    @PostMapping("/selection")
    String select(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        return back(workshopId, next, new SelectParticipants(workshopId));
    }

    @PostMapping("/selection/end")
    String firstCome(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        return back(workshopId, next, new AdmitFirstCome(workshopId));
    }

    @PostMapping("/selection/freeze")
    String freeze(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        return back(workshopId, next, new FreezeList(workshopId));
    }

    @PostMapping("/selection/unfreeze")
    String unfreeze(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        return back(workshopId, next, new UnfreezeList(workshopId));
    }

    /** Answers a change that somebody asked for after the list was frozen. */
    @PostMapping("/registrations/{registrationId}/change")
    String answer(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            @RequestParam boolean accepted, RedirectAttributes next) {
        return back(workshopId, next, new AnswerChange(workshopId, registrationId, accepted));
    }

    private static boolean asks(Row row) {
        return row.candidacy() != null && !row.candidacy().wanted().isEmpty();
    }

    private String back(WorkshopId workshop, RedirectAttributes next, Object command) {
        desk.press(next, command);
        return "redirect:/desk/workshops/" + workshop + "/board";
    }
}
