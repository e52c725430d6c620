package org.sabak.workshop.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is offered, for everybody. Never says the venue: the public learns the city (DOMAIN 6.2). */
@Controller
class PublicWorkshopController {

    private final Queries queries;
    private final Clock clock;

    PublicWorkshopController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/workshops")
    String list(Model model) {
        var answer = queries.ask(new AllWorkshops(true), Workshops.class);
        var offers = answer.rows().stream().map(w -> Offer.of(w, clock.instant())).toList();
        model.addAttribute("open", soonestFirst(offers.stream().filter(Offer::takesForms).toList()));
        model.addAttribute("coming", soonestFirst(offers.stream().filter(PublicWorkshopController::coming).toList()));
        model.addAttribute("past", offers.stream().filter(o -> !o.takesForms() && !coming(o)).toList());
        model.addAttribute("standing", answer.standing());
        return "workshop/offers";
    }

    @GetMapping("/workshops/{id}")
    String one(@PathVariable String id, Model model) {
        var workshop = queries.get(new WorkshopOf(NotKnown.unless(WorkshopId::new, id)), Workshop.class);
        if (!workshop.stage().isPublic()) throw new NotKnown();
        model.addAttribute("offer", Offer.of(workshop, clock.instant()));
        model.addAttribute("agenda", queries.ask(new AgendaOf(workshop.workshopId()), Agenda.class).isPublic(workshop));
        model.addAttribute("theme", queries.ask(new ProgrammeOverview(), Overview.class).themes().stream()
                .filter(t -> t.theme().equals(workshop.theme())).findFirst().orElse(null));
        return "workshop/offer";
    }

    private static boolean coming(Offer offer) {
        return switch (offer.registration()) {
            case NOT_YET, CLOSED, POSTPONED -> true;
            case OPEN, RESERVE, CANCELLED, HELD -> false;
        };
    }

    private static List<Offer> soonestFirst(List<Offer> offers) {
        return offers.stream().sorted(Comparator.comparing((Offer o) -> o.workshop().days().first())).toList();
    }
}
