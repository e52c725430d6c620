package org.sabak.pages;

import java.time.Clock;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what this is, how far the programme has come, and a door for everybody. */
@Controller
class HomeController {

    private final Queries queries;
    private final Clock clock;

    HomeController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var now = clock.instant();
        model.addAttribute("released", queries.ask(new ReleasedFigures(), Released.class));
        model.addAttribute("open", queries.ask(new AllWorkshops(true), Workshops.class).rows().stream()
                .filter(w -> w.stage() == Stage.REGISTRATION_OPEN)
                .filter(w -> w.registrationUntil() == null || !now.isAfter(w.registrationUntil()))
                .sorted((a, b) -> a.days().first().compareTo(b.days().first())).limit(5).toList());
        return "pages/home";
    }
}
