package org.sabak.mainstreaming.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.sabak.desk.Desk;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.Principle;
import org.sabak.pages.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The PANEL checklist of a workshop: five questions, each with a note. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/mainstreaming/panel")
class PanelController {

    private final Desk desk;

    PanelController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("points", points());
    }

    @GetMapping
    String questions(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("form", PanelForm.of(now(workshopId)));
        return "mainstreaming/panel";
    }

    /** All or nothing; whoever writes while somebody else does is told, and the next press saves. */
    @PostMapping
    String answer(@PathVariable WorkshopId workshopId, @Valid @ModelAttribute("form") PanelForm form, BindingResult problems,
            Model page, RedirectAttributes next) {
        form.questions().forEach(q -> {
            var name = new Object[] {desk.words().of(q.principle())};
            if (q.points() != null && q.note().isEmpty()) problems.rejectValue(q.field() + "Note", "marks.panel.note-needed", name, "");
            if (q.points() == null && !q.note().isEmpty()) problems.rejectValue(q.field(), "marks.panel.points-needed", name, "");
        });
        if (desk.done(problems, next, () -> form.command(workshopId))) return MainstreamingController.back(workshopId);
        page.addAttribute("seen", now(workshopId).tag());
        return "mainstreaming/panel";
    }

    private Mainstreaming now(WorkshopId workshop) {
        return desk.get(new MainstreamingOf(workshop), Mainstreaming.class);
    }

    private List<Option> points() {
        return IntStream.rangeClosed(0, Principle.MOST)
                .mapToObj(n -> new Option(String.valueOf(n), desk.say("marks.panel.points." + n))).toList();
    }
}
