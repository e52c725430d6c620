package org.sabak.learning.web;

import org.sabak.doors.Queries;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.LearningQuery.Place;
import org.sabak.learning.LearningQuery.PlaceOf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short address on paper: whoever types a code there comes to the form of its workshop. */
@Controller
class AnswersDoorController {

    private final Queries queries;

    AnswersDoorController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/answers")
    String look() {
        return "answers/door";
    }

    @PostMapping("/answers")
    ModelAndView goOn(@RequestParam(defaultValue = "") String code, Model page) {
        var place = queries.find(new PlaceOf(code), Place.class);
        if (place.isPresent()) {
            return new ModelAndView("redirect:/answers/" + place.get().workshopId() + "?code=" + AnswerCode.read(code).orElseThrow().grouped());
        }
        page.addAttribute("code", code).addAttribute("wrong", code.isBlank() ? "learning.code-needed"
                : AnswerCode.read(code).isEmpty() ? "learning.code-mistyped" : "learning.code-nowhere");
        return new ModelAndView("answers/door", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
