package org.sabak.learning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningQuery.AllQuestions;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.LearningQuery.Known;
import org.sabak.learning.LearningQuery.Questions;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.StandingQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which questions of the bank a form asks, in which order, and on which of them a figure rests. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/learning/questions/{form}")
class ChoosingController {

    private final Desk desk;

    ChoosingController(Desk desk) {
        this.desk = desk;
    }

    /** @param place in the order, as typed; empty when the question is not asked */
    record Row(Known known, String place, boolean key, boolean keyed) { }

    @GetMapping
    String choose(@PathVariable WorkshopId workshopId, @PathVariable String form, Model page) {
        var which = LearningController.form(form);
        var chosen = assessment(workshopId).form(which).chosen();
        return show(workshopId, which, page, bank(which).stream().map(k -> row(k, chosen, which)).toList());
    }

    /** @param typed the place of each question under its id, and the question a figure rests on under {@code key} */
    @PostMapping
    String save(@PathVariable WorkshopId workshopId, @PathVariable String form, @RequestParam Map<String, String> typed, Model page,
            RedirectAttributes next) {
        var which = LearningController.form(form);
        var rows = bank(which).stream().map(k -> new Row(k, typed.getOrDefault(k.questionId().value(), "").strip(),
                k.questionId().value().equals(typed.get("key")), keyed(k, which))).toList();
        var asked = rows.stream().filter(r -> !r.place().isEmpty()).sorted(Comparator.comparingInt(ChoosingController::place)).toList();
        var no = desk.refusal(next, new ChooseQuestions(workshopId, which,
                asked.stream().map(r -> new Chosen(r.known().questionId(), r.key())).toList()));
        if (no.isEmpty()) return "redirect:/desk/workshops/" + workshopId + "/learning";
        page.addAttribute("refused", no.get());
        return show(workshopId, which, page, rows);
    }

    private String show(WorkshopId workshop, Form form, Model page, List<Row> rows) {
        page.addAttribute("workshop", desk.workshop(workshop)).addAttribute("which", form).addAttribute("rows", rows);
        return "desk/learning-questions";
    }

    private static Row row(Known known, List<Chosen> chosen, Form form) {
        var ids = new ArrayList<QuestionId>(chosen.stream().map(Chosen::questionId).toList());
        int at = ids.indexOf(known.questionId());
        boolean key = chosen.isEmpty() ? known.questionId().equals(standing(form)) : chosen.stream().anyMatch(c -> c.key() && c.questionId().equals(known.questionId()));
        return new Row(known, at < 0 ? "" : String.valueOf(at + 1), key, keyed(known, form));
    }

    private static QuestionId standing(Form form) {
        return form == Form.FOLLOW_UP ? StandingQuestions.APPLIED : StandingQuestions.SATISFACTION;
    }

    /** Whether a figure could rest on it. */
    private static boolean keyed(Known known, Form form) {
        return form == Form.EVALUATION && known.question().kind() == QuestionKind.SCALE
                || form == Form.FOLLOW_UP && known.question().kind() == QuestionKind.SINGLE && known.question().points() == 0;
    }

    private static int place(Row row) {
        return row.place().matches("\\d{1,3}") ? Integer.parseInt(row.place()) : 999;
    }

    private List<Known> bank(Form form) {
        return desk.ask(new AllQuestions(), Questions.class).rows().stream()
                .filter(k -> !k.retired() && (form != Form.PRE ? k.question().points() == 0 : k.question().kind() != QuestionKind.SCALE)).toList();
    }

    private Assessment assessment(WorkshopId workshop) {
        return desk.ask(new AssessmentOf(workshop), Assessment.class);
    }
}
