package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose the seats of a workshop are: so many for each country, and some held for women. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}")
class SharesController {

    /** Held seats are released at the end of a day by the clock at the venue. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Desk desk;
    private final Clock clock;

    SharesController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param until the last day on which they are held, at the venue */
    record HoldForm(@NotNull Integer seats, @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) { }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        var now = desk.ask(new SeatsOf(workshopId), Seats.class);
        page.addAttribute("now", now);
        page.addAttribute("due", now.shares().women().due(clock.instant()));
    }

    @GetMapping("/shares")
    String shares(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "now", binding = false) Seats now, Model page) {
        page.addAttribute("sheet", SeatLines.ofCountries(w, now, desk));
        return "desk/shares";
    }

    /** @param typed what stands in the fields, by {@code seats-} and the country; with {@code sum} it is only added up */
    @PostMapping("/shares")
    String allot(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "now", binding = false) Seats now, @RequestParam Map<String, String> typed, Model page,
            RedirectAttributes next) {
        var sheet = SeatLines.ofCountries(w, now, desk).filledIn(typed, desk);
        if (!typed.containsKey("sum") && sheet.problems().isEmpty()) {
            var no = desk.no(next, new AllotSeats(w.workshopId(),
                    sheet.wanted(SharesController::share), SeatLines.seen(typed.get("seen"), SharesController::share)));
            if (no.isEmpty()) return "redirect:/desk/workshops/" + w.workshopId() + "/shares";
            sheet = sheet.refused(no.get(), desk);
        }
        page.addAttribute("sheet", sheet);
        return "desk/shares";
    }

    @GetMapping("/held-seats")
    String held(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "now", binding = false) Seats now, Model page) {
        var women = now.shares().women();
        var until = women.heldUntil() == null ? w.days().first().minusWeeks(2)
                : women.heldUntil().atZone(ZoneId.of(w.zone())).toLocalDate();
        page.addAttribute("form", new HoldForm(women.held() == 0 ? null : women.held(), until));
        return "desk/held-seats";
    }

    @PostMapping("/held-seats")
    String hold(@ModelAttribute(name = "workshop", binding = false) Workshop w, @Valid @ModelAttribute("form") HoldForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new HoldSeatsForWomen(w.workshopId(), form.seats(),
                form.until().atTime(END_OF_DAY).atZone(ZoneId.of(w.zone())).toInstant()))
                ? "redirect:/desk/workshops/" + w.workshopId() + "/shares" : "desk/held-seats";
    }

    @PostMapping("/held-seats/release")
    String release(@PathVariable WorkshopId workshopId, RedirectAttributes next) {
        desk.press(next, new ReleaseHeldSeats(workshopId));
        return "redirect:/desk/workshops/" + workshopId + "/shares";
    }

    private static CountrySeats share(String country, Integer seats) {
        return new CountrySeats(new Country(country), seats);
    }
}
