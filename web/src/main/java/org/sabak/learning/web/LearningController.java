package org.sabak.learning.web;

import org.sabak.desk.Desk;
import org.sabak.doors.Address;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.AskByLetter;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.LearningQuery.Results;
import org.sabak.learning.LearningQuery.ResultsOf;
import org.sabak.learning.LearningQuery.Said;
import org.sabak.learning.LearningQuery.Slips;
import org.sabak.learning.LearningQuery.SlipsOf;
import org.sabak.learning.LearningQuery.WordsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tests and evaluation of a workshop: which forms are open, and what the answers add up to. Never a person's score. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/learning")
class LearningController {

    private final Desk desk;
    private final Address address;

    LearningController(Desk desk, Address address) {
        this.desk = desk;
        this.address = address;
    }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("workshop", desk.workshop(workshopId));
        page.addAttribute("now", desk.ask(new AssessmentOf(workshopId), Assessment.class));
    }

    @GetMapping
    String results(@PathVariable WorkshopId workshopId, @ModelAttribute(name = "now", binding = false) Assessment now, Model page) {
        var results = desk.ask(new ResultsOf(workshopId), Results.class);
        page.addAttribute("results", results).addAttribute("lines", QuestionLines.of(now, results.sums()));
        return "desk/learning";
    }

    @GetMapping("/words")
    String words(@PathVariable WorkshopId workshopId, @ModelAttribute(name = "now", binding = false) Assessment now, Model page) {
        page.addAttribute("said", desk.ask(new WordsOf(workshopId, desk.reader()), Said.class)).addAttribute("texts", QuestionLines.texts(now));
        return "desk/learning-words";
    }

    @GetMapping("/slips")
    String slips(@PathVariable WorkshopId workshopId, Model page) {
        page.addAttribute("slips", desk.ask(new SlipsOf(workshopId), Slips.class));
        page.addAttribute("where", address.base() + "/answers");
        return "desk/slips";
    }

    @PostMapping("/slips")
    String number(@PathVariable WorkshopId workshopId, @RequestParam(defaultValue = "") String slips, RedirectAttributes next) {
        desk.press(next, new NumberSlips(workshopId, slips.strip().matches("\\d{1,4}") ? Integer.parseInt(slips.strip()) : 0));
        return back(workshopId) + "/slips";
    }

    @PostMapping("/forms/{form}/opening")
    String open(@PathVariable WorkshopId workshopId, @PathVariable String form, RedirectAttributes next) {
        desk.press(next, new OpenForm(workshopId, form(form)));
        return back(workshopId);
    }

    @PostMapping("/forms/{form}/closing")
    String close(@PathVariable WorkshopId workshopId, @PathVariable String form, RedirectAttributes next) {
        desk.press(next, new CloseForm(workshopId, form(form)));
        return back(workshopId);
    }

    @PostMapping("/forms/{form}/letters")
    String write(@PathVariable WorkshopId workshopId, @PathVariable String form, RedirectAttributes next) {
        desk.press(next, new AskByLetter(workshopId, form(form)));
        return back(workshopId);
    }

    static Form form(String name) {
        return NotKnown.unless(Form::valueOf, name);
    }

    private static String back(WorkshopId workshop) {
        return "redirect:/desk/workshops/" + workshop + "/learning";
    }
}
