package org.sabak.registration.web;

import java.util.Comparator;
import java.util.function.Supplier;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.doors.Links;
import org.sabak.doors.Queries;
import org.sabak.kernel.Refused;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own registration: where it stands, leaving, coming back, and a link to return by. */
@Controller
@RequestMapping("/my")
class MyController {

    private static final String HOME = "redirect:/my";

    private final OwnRegistration own;
    private final Queries queries;
    private final Links links;

    MyController(OwnRegistration own, Queries queries, Links links) {
        this.own = own;
        this.queries = queries;
        this.links = links;
    }

    @GetMapping
    String mine(Model model) {
        show(model);
        return "registration/mine";
    }

    @PostMapping("/return-links")
    String link(RedirectAttributes redirect) {
        redirect.addFlashAttribute("returnLink", links.toOwnRegistration(OwnRegistration.holder(), own.id()));
        return HOME;
    }

    @GetMapping("/withdrawal")
    String sure(Model model) {
        show(model);
        return model.getAttribute("row") instanceof Row row && row.state() != State.WITHDRAWN
                ? "registration/withdrawal" : HOME;
    }

    @PostMapping("/withdrawal")
    String withdraw(RedirectAttributes redirect) {
        return send(redirect, new WithdrawRegistration(own.row().workshopId(), own.id(), false),
                () -> own.row().state() == State.WITHDRAWN ? "registration.withdrawn" : "registration.wish-noted");
    }

    @PostMapping("/return")
    String comeBack(RedirectAttributes redirect) {
        return send(redirect, new ReturnToWorkshop(own.row().workshopId(), own.id(), false), () -> "registration.returned");
    }

    /** @param done what came of it: on a list that is closed a withdrawal is only asked for */
    private String send(RedirectAttributes redirect, Object command, Supplier<String> done) {
        try {
            own.send(command);
            redirect.addFlashAttribute("done", done.get());
        } catch (Refused no) {
            redirect.addFlashAttribute("refused", no.no().code());
        }
        return HOME;
    }

    /** A registration just made may not be on the list for a moment; then the page says so. */
    private void show(Model model) {
        own.found().ifPresent(row -> {
            var workshop = queries.get(new WorkshopOf(row.workshopId()), Workshop.class);
            model.addAttribute("stand", stand(row))
                    .addAttribute("selecting", queries.ask(new SeatsOf(row.workshopId()), Seats.class).choice().selecting());
            model.addAttribute("agenda", queries.ask(new AgendaOf(row.workshopId()), Agenda.class).isPublic(workshop));
            model.addAttribute("row", row).addAttribute("workshop", workshop).addAttribute("outlook", outlook(workshop))
                    .addAttribute("first", workshop.sessions().stream()
                            .min(Comparator.comparing(Session::day).thenComparing(Session::startsAt)).orElse(null));
        });
    }

    /** The state, or OFFERED for a seat that the person has not said yes to. */
    private static String stand(Row row) {
        boolean unanswered = row.state() == State.SEATED && row.candidacy() != null && !row.candidacy().accepted();
        return unanswered ? "OFFERED" : row.state().name();
    }

    /** Whether the workshop is still AHEAD, OFF, or OVER: what a person can do depends on it. */
    private static String outlook(Workshop workshop) {
        return switch (workshop.stage()) {
            case CANCELLED, POSTPONED -> "OFF";
            case HELD, CLOSED -> "OVER";
            case TENTATIVE, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED -> "AHEAD";
        };
    }
}
