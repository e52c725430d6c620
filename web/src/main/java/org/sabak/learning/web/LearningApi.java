package org.sabak.learning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.sabak.api.Api;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand;
import org.sabak.learning.LearningCommand.AskByLetter;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.LearningQuery.Results;
import org.sabak.learning.LearningQuery.ResultsOf;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms of a workshop and what the answers add up to, for machines of the desk. Nobody's answers, and no codes. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/learning")
@Tag(name = "learning")
class LearningApi {

    private final Api api;

    LearningApi(Api api) {
        this.api = api;
    }

    record ChoiceBody(@NotNull List<@NotNull Chosen> questions) { }

    record OpenBody(@NotNull Boolean open) { }

    record SlipsBody(@NotNull Integer slips) { }

    @GetMapping
    @Operation(summary = "The forms: what they ask, which are open, how many answered")
    Assessment forms(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new AssessmentOf(workshopId), Assessment.class);
    }

    @GetMapping("/results")
    @Operation(summary = "M9, M10, M11 and M13, and what they rest on; a value that would say too much about somebody is withheld")
    Results results(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new ResultsOf(workshopId), Results.class);
    }

    @PutMapping("/forms/{form}/questions")
    @Operation(summary = "Choose what a form asks, until it is opened first: PRE for both tests, EVALUATION or FOLLOW_UP")
    ResponseEntity<Assessment> choose(@PathVariable WorkshopId workshopId, @PathVariable Form form, @Valid @RequestBody ChoiceBody body) {
        return change(new ChooseQuestions(workshopId, form, body.questions()));
    }

    @PutMapping("/forms/{form}")
    @Operation(summary = "Take answers, or no more")
    ResponseEntity<Assessment> open(@PathVariable WorkshopId workshopId, @PathVariable Form form, @Valid @RequestBody OpenBody body) {
        return change(body.open() ? new OpenForm(workshopId, form) : new CloseForm(workshopId, form));
    }

    @PostMapping("/forms/{form}/letters")
    @Operation(summary = "Send the open form by letter, once: the first test to whoever has a seat, the others to whoever was there")
    ResponseEntity<Assessment> write(@PathVariable WorkshopId workshopId, @PathVariable Form form) {
        return change(new AskByLetter(workshopId, form));
    }

    @PutMapping("/slips")
    @Operation(summary = "How many paper slips have a code; never fewer than before")
    ResponseEntity<Assessment> slips(@PathVariable WorkshopId workshopId, @Valid @RequestBody SlipsBody body) {
        return change(new NumberSlips(workshopId, body.slips()));
    }

    private ResponseEntity<Assessment> change(LearningCommand command) {
        return api.change(command, () -> forms(command.workshopId()));
    }
}
