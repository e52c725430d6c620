package org.sabak.workshop.web;

import java.time.Instant;
import java.util.Locale;
import org.sabak.desk.Desk;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to a workshop, its seats and its sheets: who, what, when, before and after, in sentences. */
@Controller
class HistoryController {

    private final Desk desk;
    private final Choices choices;

    HistoryController(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    /** One sentence with its envelope. */
    record Told(long position, Instant recordedAt, String who, String event, String sentence) {

        boolean about(String capability) {
            return capability.isEmpty() || capability.equals("all") || event.startsWith(capability + ".");
        }

        boolean says(String text) {
            return (sentence + " " + who).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/desk/workshops/{workshopId}/history")
    String history(@PathVariable WorkshopId workshopId, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String about, Model page) {
        var workshop = desk.workshop(workshopId);
        var history = desk.ask(new HistoryOf(workshopId), History.class);
        var words = new HistoryWords(desk, choices, workshop.zone());
        page.addAttribute("workshop", workshop);
        page.addAttribute("lines", history.entries().stream().map(words::told)
                .filter(t -> t.about(about) && t.says(Wording.tidy(q))).toList());
        page.addAttribute("standing", history.standing());
        page.addAttribute("q", Wording.tidy(q));
        page.addAttribute("about", about);
        return "desk/history";
    }
}
