package org.sabak.workshop.web;

import org.sabak.desk.Desk;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.SeatStoryOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The story of one seat, from the invitation of the country to the marks in the hall, in sentences. */
@Controller
class SeatStoryController {

    private final Desk desk;
    private final Choices choices;

    SeatStoryController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping("/desk/workshops/{workshopId}/registrations/{registrationId}/story")
    String story(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId, Model page) {
        var workshop = desk.workshop(workshopId);
        page.addAttribute("row", desk.get(new RegistrationIn(workshopId, registrationId, desk.reader()), Row.class));
        var history = desk.ask(new SeatStoryOf(workshopId, registrationId), History.class);
        var words = new HistoryWords(desk, choices, workshop.zone());
        page.addAttribute("workshop", workshop);
        page.addAttribute("lines", history.entries().stream().map(words::told).toList());
        page.addAttribute("standing", history.standing());
        return "desk/story";
    }
}
