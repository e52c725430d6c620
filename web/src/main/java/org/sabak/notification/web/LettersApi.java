package org.sabak.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.sabak.api.Api;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand.RetryLetter;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.LetterOf;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Row;
import org.sabak.notification.NotificationQuery.Stand;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters for machines. Reading the names of who they went to is noted in the vault's read log under the token. */
@RestController
@RequestMapping("/api/letters")
@Tag(name = "letters")
class LettersApi {

    private final Api api;

    LettersApi(Api api) {
        this.api = api;
    }

    @GetMapping
    @Operation(summary = "How many letters stand where, and up to 200 of them: unknown and dead ones first, then the newest")
    Letters all(@RequestParam(required = false) Stand stand) {
        return api.ask(new AllLetters(stand, api.visitor().id()), Letters.class);
    }

    @GetMapping("/{letterId}")
    @Operation(summary = "One letter")
    Row one(@PathVariable LetterId letterId) {
        return api.get(new LetterOf(letterId, api.visitor().id()), Row.class);
    }

    @PostMapping("/{letterId}/repetition")
    @Operation(summary = "Have a dead or unknown letter tried again; an unknown one once, with the same Message-ID")
    ResponseEntity<Row> repetition(@PathVariable LetterId letterId) {
        return api.change(new RetryLetter(letterId), () -> one(letterId));
    }
}
