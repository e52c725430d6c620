package org.sabak.notification.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.sabak.desk.Desk;
import org.sabak.doors.Address;
import org.sabak.doors.Secrets;
import org.sabak.notification.CalendarCommand.ShareCalendar;
import org.sabak.notification.CalendarCommand.TakeCalendarBack;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.AllCalendars;
import org.sabak.notification.CalendarQuery.Calendars;
import org.sabak.pages.IsoCountry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which calendars others subscribe to, for the organizer who hands their addresses out. */
@Controller
@RequestMapping("/desk/calendars")
class CalendarsController {

    private final Desk desk;
    private final Address address;

    CalendarsController(Desk desk, Address address) {
        this.desk = desk;
        this.address = address;
    }

    /** @param country empty for all workshops */
    record CalendarForm(@IsoCountry(required = false) String country) {

        CalendarForm {
            country = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        }
    }

    @GetMapping
    String all(Model page) {
        page.addAttribute("form", new CalendarForm(""));
        return list(page);
    }

    /** Shows the address once: its key is in this answer and nowhere else. */
    @PostMapping
    String share(@Valid @ModelAttribute("form") CalendarForm form, BindingResult problems, Model page, RedirectAttributes next) {
        var key = Secrets.fresh();
        var language = LocaleContextHolder.getLocale().getLanguage();
        if (!desk.done(problems, next, () -> new ShareCalendar(CalendarKeyId.ofKey(key), form.country(), language))) return list(page);
        page.addAttribute("link", address.base() + "/calendar/" + key + ".ics");
        page.addAttribute("about", "desk.link.calendar");
        page.addAttribute("who", form.country().isEmpty() ? desk.say("calendars.all") : desk.words().country(form.country()));
        page.addAttribute("days", "");
        page.addAttribute("back", "/desk/calendars");
        return "desk/link";
    }

    @PostMapping("/{keyId}/end")
    String takeBack(@PathVariable CalendarKeyId keyId, RedirectAttributes next) {
        desk.press(next, new TakeCalendarBack(keyId));
        return "redirect:/desk/calendars";
    }

    private String list(Model page) {
        page.addAttribute("countries", desk.words().everyCountry());
        page.addAttribute("calendars", desk.ask(new AllCalendars(), Calendars.class).rows());
        return "desk/calendars";
    }
}
