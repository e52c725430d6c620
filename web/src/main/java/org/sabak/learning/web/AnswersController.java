package org.sabak.learning.web;

import java.util.Arrays;
import java.util.Optional;
import org.sabak.doors.Commands;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Form;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where people answer: with a code from a slip of paper, or with the one in the link of a letter. Nobody signs in here, and what
 * is recorded names the program as who asked, so that no event says who answered.
 */
@Controller
@RequestMapping("/answers/{workshopId}")
class AnswersController {

    private final Commands commands;
    private final Queries queries;

    AnswersController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @ModelAttribute("workshop")
    Workshop workshop(@PathVariable String workshopId) {
        var workshop = queries.get(new WorkshopOf(NotKnown.unless(WorkshopId::new, workshopId)), Workshop.class);
        if (workshop.stage() == Stage.TENTATIVE) throw new NotKnown();
        return workshop;
    }

    /**
     * @param form which of several open ones; the only one there is comes up by itself
     * @param code from a letter's link
     */
    @GetMapping
    String look(@ModelAttribute("workshop") Workshop workshop, @RequestParam(required = false) String form,
            @RequestParam(defaultValue = "") String code, Model page) {
        var now = assessment(workshop);
        var wanted = named(form).or(() -> now.open().size() == 1 ? now.open().stream().findFirst() : Optional.empty());
        page.addAttribute("open", now.open()).addAttribute("code", code);
        if (wanted.isEmpty() || !now.form(wanted.get()).open()) {
            page.addAttribute("closed", wanted.orElse(null));
            return "answers/choose";
        }
        page.addAttribute("sheet", Filling.blank(wanted.get(), now.form(wanted.get()).asked(), code));
        return "answers/form";
    }

    @PostMapping
    ModelAndView handIn(@ModelAttribute("workshop") Workshop workshop, @RequestParam MultiValueMap<String, String> typed, Model page) {
        var form = named(typed.getFirst("form")).orElseThrow(NotKnown::new);
        var asked = assessment(workshop).form(form).asked();
        var sheet = Filling.typed(form, NotKnown.unless(AnswerSheetId::new, typed.getFirst("sheet")), asked, typed);
        try {
            commands.sendAs(Actor.PROGRAM, sheet.command(workshop.workshopId()));
            return new ModelAndView("redirect:/answers/" + workshop.workshopId() + "/received?form=" + form);
        } catch (Refused no) {
            page.addAttribute("sheet", sheet.refused(no.no()));
            return new ModelAndView("answers/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/received")
    String received(@ModelAttribute("workshop") Workshop workshop, @RequestParam(required = false) String form, Model page) {
        page.addAttribute("answered", named(form).orElse(null));
        return "answers/received";
    }

    private Assessment assessment(Workshop workshop) {
        return queries.ask(new AssessmentOf(workshop.workshopId()), Assessment.class);
    }

    private static Optional<Form> named(String form) {
        return Arrays.stream(Form.values()).filter(f -> f.name().equals(form)).findFirst();
    }
}
