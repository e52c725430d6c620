package org.sabak.agenda.web;

import java.util.List;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.agenda.ItemId;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A published agenda for everybody, also as a calendar. Never says who speaks, and of sensitive workshops nothing. */
@Controller
class PublicAgendaController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Queries queries;
    private final ChangeWords changes;
    private final AgendaCalendar calendar;

    PublicAgendaController(Queries queries, ChangeWords changes, AgendaCalendar calendar) {
        this.queries = queries;
        this.changes = changes;
        this.calendar = calendar;
    }

    @GetMapping("/workshops/{id}/agenda")
    String page(@PathVariable String id, Model page) {
        var workshop = workshop(id);
        var agenda = published(workshop);
        page.addAttribute("workshop", workshop).addAttribute("agenda", agenda).addAttribute("calendars", true);
        page.addAttribute("days", Plan.of(agenda.published().stream().map(Published::item).toList(), workshop.days(), item -> ""));
        page.addAttribute("changes", changes.of(agenda.latest(), false));
        return "workshop/agenda";
    }

    @GetMapping("/workshops/{id}/agenda.ics")
    ResponseEntity<String> calendar(@PathVariable String id) {
        var workshop = workshop(id);
        return file(workshop, published(workshop).published());
    }

    @GetMapping("/workshops/{id}/agenda/{item}.ics")
    ResponseEntity<String> calendar(@PathVariable String id, @PathVariable String item) {
        var workshop = workshop(id);
        var wanted = NotKnown.unless(ItemId::new, item);
        var found = published(workshop).published().stream().filter(p -> p.item().itemId().equals(wanted)).toList();
        if (found.isEmpty()) throw new NotKnown();
        return file(workshop, found);
    }

    private Workshop workshop(String id) {
        return queries.get(new WorkshopOf(NotKnown.unless(WorkshopId::new, id)), Workshop.class);
    }

    private Agenda published(Workshop workshop) {
        var agenda = queries.ask(new AgendaOf(workshop.workshopId()), Agenda.class);
        if (!agenda.isPublic(workshop)) throw new NotKnown();
        return agenda;
    }

    private ResponseEntity<String> file(Workshop workshop, List<Published> items) {
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("agenda.ics").build().toString()).body(calendar.of(workshop, items));
    }
}
