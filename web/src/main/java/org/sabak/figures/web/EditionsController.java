package org.sabak.figures.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sabak.desk.Desk;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresCommand.ReleaseEdition;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.Ids;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the public will see next, and what it has been shown so far. */
@Controller
@RequestMapping("/desk/editions")
class EditionsController {

    private final Desk desk;

    EditionsController(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param editionId chosen when the form is shown, so that sending the form twice is harmless
     * @param draft     digest of the draft the organizer has read; another draft is not released in its place
     */
    record ReleaseForm(@NotNull EditionId editionId, @Worded(max = 100) String label, String draft) { }

    @GetMapping
    String editions(Model page) {
        var draft = desk.ask(new DraftEdition(), Draft.class);
        page.addAttribute("form", new ReleaseForm(new EditionId("edition-" + UUID.randomUUID()), "", digest(draft)));
        return show(page, draft);
    }

    @PostMapping
    String release(@Valid @ModelAttribute("form") ReleaseForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        var draft = desk.ask(new DraftEdition(), Draft.class);
        if (!problems.hasErrors() && !digest(draft).equals(form.draft())) {
            problems.reject("desk.editions.moved-on");
            return show(page, draft);
        }
        return desk.done(problems, next, () -> new ReleaseEdition(form.editionId(), Wording.tidy(form.label()),
                draft.standing(), draft.definition(), draft.atoms())) ? "redirect:/desk/editions" : show(page, draft);
    }

    private static String digest(Draft draft) {
        return Ids.derived(draft.definition() + draft.atoms());
    }

    private String show(Model page, Draft draft) {
        page.addAttribute("draft", draft);
        page.addAttribute("digest", digest(draft));
        page.addAttribute("released", desk.ask(new ReleasedFigures(), Released.class));
        return "desk/editions";
    }
}
