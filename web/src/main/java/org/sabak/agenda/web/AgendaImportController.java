package org.sabak.agenda.web;

import java.io.IOException;
import java.util.List;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.ItemId;
import org.sabak.desk.Desk;
import org.sabak.doors.Secrets;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Cells;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A whole agenda out of a table: looked at first, then taken as a whole or not at all. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/agenda/import")
class AgendaImportController {

    private final Desk desk;
    private final ChangeWords changes;

    AgendaImportController(Desk desk, ChangeWords changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /**
     * @param revision of the draft the table is compared with
     * @param ticket   makes the ids of new items, so that sending the form twice is harmless
     * @param table    null before anything was looked at
     */
    record Sheet(String pasted, int revision, String ticket, AgendaTable table, List<String> changes) { }

    /** @param file absent when text was pasted; @param take absent while the table is only looked at */
    record Upload(String pasted, MultipartFile file, Integer revision, String ticket, Boolean take) {

        Upload {
            pasted = pasted == null ? "" : pasted;
            revision = revision == null ? 0 : revision;
            ticket = ticket == null ? "" : ticket;
        }

        String text() throws IOException {
            return file == null || file.isEmpty() ? pasted : Cells.text(file.getBytes());
        }
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId)).addAttribute("agenda", desk.ask(new AgendaOf(workshopId), Agenda.class));
    }

    @GetMapping
    String blank(@ModelAttribute(name = "agenda", binding = false) Agenda agenda, @RequestParam(defaultValue = "") String file, Model page) {
        if (file.equals("too-large")) page.addAttribute("refused", desk.say("agenda.file-too-large"));
        page.addAttribute("sheet", new Sheet("", agenda.revision(), Secrets.fresh(), null, List.of()));
        return "desk/agenda-import";
    }

    @PostMapping
    ModelAndView look(@ModelAttribute(name = "workshop", binding = false) Workshop w,
            @ModelAttribute(name = "agenda", binding = false) Agenda agenda, Upload form, Model page, RedirectAttributes next)
            throws IOException {
        var text = form.text();
        var ids = new Matching(agenda.draft());
        var pool = Speakers.pool(desk);
        var table = AgendaTable.read(text, w.days(), pool, desk, line -> ids.id(line.cell("title"), line.cell("startsAt"),
                new ItemId("item-" + Ids.derived(form.ticket() + "\n" + line.number()))));
        boolean good = table.wrong().isEmpty();
        if (Boolean.TRUE.equals(form.take()) && good) {
            var no = desk.refusal(next, new DraftAgenda(w.workshopId(), form.revision(), table.items()));
            if (no.isEmpty()) return new ModelAndView("redirect:/desk/workshops/" + w.workshopId() + "/agenda");
            page.addAttribute("refused", no.get());
        }
        page.addAttribute("sheet", new Sheet(text, agenda.revision(), form.ticket(), table,
                good ? changes.of(Changes.between(agenda.draft(), table.items()), true) : List.of()));
        page.addAttribute("days", good ? Plan.of(table.items(), w.days(), pool::names) : List.of());
        return new ModelAndView("desk/agenda-import", good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
