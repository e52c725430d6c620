package org.sabak.agenda.web;

import jakarta.validation.Valid;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sabak.agenda.AgendaCommand.DraftItem;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.AgendaCommand.RemoveItem;
import org.sabak.agenda.AgendaCommand.ReviseItem;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.agenda.web.AgendaForms.ItemForm;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Option;
import org.sabak.workshop.Days;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
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

/** The agenda as organizers write it: day by day, with what it comes to and what is to be looked at. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/agenda")
class AgendaController {

    /** Start and length that the first item of all is offered with. */
    private static final LocalTime USUAL_START = LocalTime.of(9, 0), LATEST_START = LocalTime.of(23, 0);
    private static final String USUAL_LENGTH = "60";

    private final Desk desk;
    private final ChangeWords changes;

    AgendaController(Desk desk, ChangeWords changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        var workshop = desk.workshop(workshopId);
        page.addAttribute("workshop", workshop).addAttribute("agenda", desk.ask(new AgendaOf(workshopId), Agenda.class));
        page.addAttribute("open", workshop.stage() != Stage.CANCELLED && workshop.stage() != Stage.CLOSED);
    }

    @GetMapping
    String draft(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, Model page) {
        var speakers = Speakers.of(agenda.draft(), desk);
        var warnings = new Warnings(w, agenda.draft(), speakers, desk);
        page.addAttribute("days", Plan.of(agenda.draft(), w.days(), speakers::names)).addAttribute("shares", agenda.shares());
        page.addAttribute("panels", warnings.ofPanels()).addAttribute("warnings", warnings.ofPeopleAndDays());
        page.addAttribute("minutes", warnings.ofMinutes());
        page.addAttribute("changes", agenda.version() == 0 ? List.of() : changes.of(agenda.changed(), true));
        return "desk/agenda";
    }

    /** With the speakers' names, so for the desk only. */
    @GetMapping("/print")
    String print(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, Model page) {
        page.addAttribute("days", Plan.of(agenda.draft(), w.days(), Speakers.of(agenda.draft(), desk)::names));
        return "desk/agenda-print";
    }

    @GetMapping("/items/new")
    String blank(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, Model page) {
        var last = agenda.draft().isEmpty() ? null : agenda.draft().getLast();
        boolean goesOn = last != null && last.end() <= LATEST_START.toSecondOfDay() / 60;
        page.addAttribute("form", new ItemForm(new ItemId("item-" + UUID.randomUUID()), "", last == null ? 1 : last.day(),
                (goesOn ? last.startsAt().plusMinutes(last.minutes()) : USUAL_START).toString(), USUAL_LENGTH, SessionKind.LEARNING, null, null,
                false, null));
        return form(w, null, page);
    }

    @PostMapping("/items")
    String draft(@ModelAttribute(name = "workshop", binding = false) Workshop w, @Valid @ModelAttribute("form") ItemForm form,
            BindingResult problems, Model page, RedirectAttributes next) {
        return desk.done(problems, next, () -> new DraftItem(w.workshopId(), form.item(form.itemId())))
                ? back(w.workshopId()) : form(w, null, page);
    }

    @GetMapping("/items/{itemId}")
    String item(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, @PathVariable ItemId itemId, Model page) {
        var item = item(agenda, itemId);
        page.addAttribute("form", ItemForm.of(item));
        return form(w, item, page);
    }

    @PostMapping("/items/{itemId}")
    String revise(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, @PathVariable ItemId itemId,
            @Valid @ModelAttribute("form") ItemForm form, BindingResult problems, Model page, RedirectAttributes next) {
        return desk.done(problems, next, () -> new ReviseItem(w.workshopId(), form.item(itemId)))
                ? back(w.workshopId()) : form(w, item(agenda, itemId), page);
    }

    @PostMapping("/items/{itemId}/removal")
    String remove(@PathVariable WorkshopId workshopId, @PathVariable ItemId itemId, RedirectAttributes next) {
        desk.press(next, new RemoveItem(workshopId, itemId));
        return back(workshopId);
    }

    /** @param revision of the draft that was on the page */
    @PostMapping("/publication")
    String publish(@PathVariable WorkshopId workshopId, @RequestParam(defaultValue = "0") int revision, RedirectAttributes next) {
        desk.press(next, new PublishAgenda(workshopId, revision));
        return back(workshopId);
    }

    /** @param item that is revised; null for a new one */
    private String form(Workshop w, Item item, Model page) {
        page.addAttribute("drafted", item).addAttribute("kinds", desk.words().options(SessionKind.values()))
                .addAttribute("weights", desk.words().options(Weight.values())).addAttribute("places", days(w.days(), item));
        var chosen = Speakers.of(item == null ? List.of() : List.of(item), desk);
        page.addAttribute("pool", Speakers.pool(desk).options(chosen));
        return "desk/agenda-item";
    }

    /** Each day by number and date; of a workshop whose days are not known, by number alone. */
    private List<Option> days(Days days, Item item) {
        int most = Math.max(days.count(), item == null ? 1 : item.day());
        return IntStream.rangeClosed(1, most).mapToObj(n -> new Option(String.valueOf(n), Plan.date(days, n) == null
                ? desk.say("agenda.day-n", n) : desk.say("agenda.day-date", n, desk.days().weekday(Plan.date(days, n))))).toList();
    }

    private static Item item(Agenda agenda, ItemId id) {
        return agenda.draft().stream().filter(item -> item.itemId().equals(id)).findFirst().orElseThrow(NotKnown::new);
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "/agenda";
    }
}
