package org.sabak.learning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.sabak.api.Api;
import org.sabak.doors.NotKnown;
import org.sabak.learning.LearningQuery.AllQuestions;
import org.sabak.learning.LearningQuery.Known;
import org.sabak.learning.LearningQuery.Questions;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.RetireQuestion;
import org.sabak.learning.QuestionCommand.ReviseQuestion;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank of questions, for machines of the desk. */
@RestController
@RequestMapping("/api/questions")
@Tag(name = "learning")
class QuestionsApi {

    private final Api api;

    QuestionsApi(Api api) {
        this.api = api;
    }

    record QuestionBody(@NotNull Question question) { }

    /** @param version that was seen */
    record RevisionBody(int version, @NotNull Question question) { }

    @GetMapping
    @Operation(summary = "Every question, in its newest wording, in English and Russian")
    Questions all() {
        return api.ask(new AllQuestions(), Questions.class);
    }

    @PostMapping
    @Operation(summary = "Write a question")
    ResponseEntity<Known> write(@Valid @RequestBody QuestionBody body, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var id = new QuestionId("question-" + api.idPart(key, "questions"));
        return api.create(new WriteQuestion(id, body.question()), "/api/questions/" + id, () -> known(id));
    }

    @GetMapping("/{questionId}")
    @Operation(summary = "One question")
    Known one(@PathVariable QuestionId questionId) {
        return known(questionId);
    }

    @PutMapping("/{questionId}")
    @Operation(summary = "Word it better; forms that were opened keep the wording they have")
    ResponseEntity<Known> revise(@PathVariable QuestionId questionId, @Valid @RequestBody RevisionBody body) {
        return api.change(new ReviseQuestion(questionId, body.version(), body.question()), () -> known(questionId));
    }

    @DeleteMapping("/{questionId}")
    @Operation(summary = "Retire it: it cannot be chosen any more")
    ResponseEntity<Known> retire(@PathVariable QuestionId questionId) {
        return api.change(new RetireQuestion(questionId), () -> known(questionId));
    }

    private Known known(QuestionId question) {
        return all().rows().stream().filter(k -> k.questionId().equals(question)).findFirst().orElseThrow(NotKnown::new);
    }
}
