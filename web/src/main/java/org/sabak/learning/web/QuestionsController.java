package org.sabak.learning.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.learning.LearningQuery.AllQuestions;
import org.sabak.learning.LearningQuery.Questions;
import org.sabak.learning.QuestionCommand.RetireQuestion;
import org.sabak.learning.QuestionCommand.ReviseQuestion;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bank of questions, in both languages. */
@Controller
@RequestMapping("/desk/questions")
class QuestionsController {

    private static final String LIST = "redirect:/desk/questions", FORM = "desk/question";

    private final Desk desk;

    QuestionsController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void offer(Model page) {
        page.addAttribute("kinds", desk.words().options(QuestionKind.values()));
    }

    @GetMapping
    String all(Model page) {
        page.addAttribute("bank", bank());
        return "desk/questions";
    }

    @GetMapping("/new")
    String blank(Model page) {
        page.addAttribute("form", QuestionForm.blank(new QuestionId("question-" + UUID.randomUUID())));
        return FORM;
    }

    @PostMapping
    String write(@Valid @ModelAttribute("form") QuestionForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new WriteQuestion(form.questionId(), form.question())) ? LIST : FORM;
    }

    @GetMapping("/{questionId}")
    String change(@PathVariable String questionId, Model page) {
        var id = NotKnown.unless(QuestionId::new, questionId);
        page.addAttribute("form", bank().rows().stream().filter(k -> k.questionId().equals(id)).findFirst().map(QuestionForm::of)
                .orElseThrow(NotKnown::new));
        return FORM;
    }

    @PostMapping("/{question}")
    String revise(@PathVariable String question, @Valid @ModelAttribute("form") QuestionForm form, BindingResult problems,
            RedirectAttributes next) {
        var id = NotKnown.unless(QuestionId::new, question);
        return desk.done(problems, next, () -> new ReviseQuestion(id, form.version(), form.question())) ? LIST : FORM;
    }

    @PostMapping("/{questionId}/retirement")
    String retire(@PathVariable String questionId, RedirectAttributes next) {
        desk.press(next, new RetireQuestion(NotKnown.unless(QuestionId::new, questionId)));
        return LIST;
    }

    private Questions bank() {
        return desk.ask(new AllQuestions(), Questions.class);
    }
}
