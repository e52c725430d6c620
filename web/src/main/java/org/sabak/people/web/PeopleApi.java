package org.sabak.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sabak.api.Api;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.people.PeopleCommand.ErasePerson;
import org.sabak.people.PeopleCommand.LinkIdentities;
import org.sabak.people.PeopleCommand.UnlinkIdentities;
import org.sabak.people.PeopleQuery.FindPeople;
import org.sabak.people.PeopleQuery.People;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.people.PeopleQuery.PersonOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons for machines. Reading them is noted in the vault's read log under the token. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "people")
class PeopleApi {

    private static final int REASON = 500;

    private final Api api;

    PeopleApi(Api api) {
        this.api = api;
    }

    record LinkBody(@NotNull PersonId other, @Worded(max = REASON, kind = Worded.Kind.TEXT) String evidence) { }

    record ErasureBody(@Worded(max = REASON, kind = Worded.Kind.TEXT) String basis) { }

    @GetMapping
    @Operation(summary = "Up to 50 persons whose name, contact or organisation contains the text; the most recent without one")
    People find(@RequestParam(defaultValue = "") @Size(max = 150) String text) {
        return api.ask(new FindPeople(Wording.tidy(text), api.visitor().id()), People.class);
    }

    @GetMapping("/{personId}")
    @Operation(summary = "One person")
    Person one(@PathVariable PersonId personId) {
        return api.get(new PersonOf(personId, api.visitor().id()), Person.class);
    }

    @PostMapping("/{personId}/links")
    @Operation(summary = "Say that two records are one person; can be taken back")
    ResponseEntity<Person> link(@PathVariable PersonId personId, @Valid @RequestBody LinkBody body) {
        one(personId);
        one(body.other());
        return api.change(new LinkIdentities(personId, body.other(), Wording.tidy(body.evidence())), () -> one(personId));
    }

    @DeleteMapping("/{personId}/links/{other}")
    @Operation(summary = "Say that two records are two persons after all, with a reason")
    ResponseEntity<Person> unlink(@PathVariable PersonId personId, @PathVariable PersonId other,
            @RequestParam @Worded(max = REASON) String reason) {
        one(personId);
        return api.change(new UnlinkIdentities(personId, other, Wording.tidy(reason)), () -> one(personId));
    }

    @PostMapping("/{personId}/erasure")
    @Operation(summary = "Destroy everything that says who the person is; cannot be undone, figures do not move")
    ResponseEntity<Person> erasure(@PathVariable PersonId personId, @Valid @RequestBody ErasureBody body) {
        one(personId);
        return api.change(new ErasePerson(personId, Wording.tidy(body.basis())), () -> one(personId));
    }
}
