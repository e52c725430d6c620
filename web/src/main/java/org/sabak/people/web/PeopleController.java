package org.sabak.people.web;

import jakarta.validation.Valid;
import java.util.List;
import org.sabak.desk.Desk;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finding a person, saying that two records are one person, and forgetting somebody. */
@Controller
@RequestMapping("/desk/people")
class PeopleController {

    /** Most characters of evidence, reason and basis. */
    static final int WHY = 300;

    /** Fewest characters of a search, and most rows of its answer. */
    private static final int LEAST = 2;
    static final int MOST = 50;

    private final Desk desk;

    PeopleController(Desk desk) {
        this.desk = desk;
    }

    record LinkForm(@Worded(max = 140) String other, @Worded(max = WHY, kind = Worded.Kind.TEXT) String evidence) { }

    record UnlinkForm(@Worded(max = WHY, kind = Worded.Kind.TEXT) String reason) { }

    record EraseForm(@Worded(max = WHY, kind = Worded.Kind.TEXT) String basis, String confirmation) { }

    @GetMapping
    String people(@RequestParam(defaultValue = "") String q, Model page) {
        var text = Wording.tidy(q);
        var tooShort = !text.isEmpty() && text.length() < LEAST;
        page.addAttribute("q", text);
        page.addAttribute("tooShort", tooShort);
        page.addAttribute("people", tooShort ? new People(List.of(), null)
                : desk.ask(new FindPeople(text, desk.reader()), People.class));
        page.addAttribute("most", MOST);
        return "desk/people";
    }

    @GetMapping("/{personId}")
    String person(@PathVariable PersonId personId, Model page) {
        page.addAttribute("person", person(personId));
        return "desk/person";
    }

    @GetMapping("/{personId}/links/new")
    String other(@PathVariable PersonId personId, Model page) {
        page.addAttribute("person", person(personId));
        page.addAttribute("form", new LinkForm("", ""));
        return "desk/person-link";
    }

    @PostMapping("/{personId}/links")
    String link(@PathVariable PersonId personId, @Valid @ModelAttribute("form") LinkForm form, BindingResult problems,
            Model page, RedirectAttributes next) {
        page.addAttribute("person", person(personId));
        if (!problems.hasFieldErrors("other") && !known(form.other())) {
            problems.rejectValue("other", "people.link.other.unknown");
        }
        return desk.done(problems, next, () -> new LinkIdentities(personId, new PersonId(Wording.tidy(form.other())),
                Wording.tidy(form.evidence()))) ? "redirect:/desk/people/" + personId : "desk/person-link";
    }

    @GetMapping("/{personId}/links/{other}/end")
    String why(@PathVariable PersonId personId, @PathVariable PersonId other, Model page) {
        page.addAttribute("person", person(personId));
        page.addAttribute("form", new UnlinkForm(""));
        return "desk/person-unlink";
    }

    @PostMapping("/{personId}/links/{other}/end")
    String unlink(@PathVariable PersonId personId, @PathVariable PersonId other,
            @Valid @ModelAttribute("form") UnlinkForm form, BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new UnlinkIdentities(personId, other, Wording.tidy(form.reason())))
                ? "redirect:/desk/people/" + personId : "desk/person-unlink";
    }

    @GetMapping("/{personId}/erasure")
    String erasure(@PathVariable PersonId personId, Model page) {
        page.addAttribute("person", person(personId));
        page.addAttribute("form", new EraseForm("", ""));
        return "desk/person-erase";
    }

    @PostMapping("/{personId}/erasure")
    String erase(@PathVariable PersonId personId, @Valid @ModelAttribute("form") EraseForm form, BindingResult problems,
            Model page, RedirectAttributes next) {
        page.addAttribute("person", person(personId));
        var word = desk.say("people.erase.word");
        if (!word.equals(Wording.tidy(form.confirmation()))) {
            problems.rejectValue("confirmation", "people.erase.confirm.wrong", new Object[] {word}, null);
        }
        return desk.done(problems, next, () -> new ErasePerson(personId, Wording.tidy(form.basis())))
                ? "redirect:/desk/people/" + personId : "desk/person-erase";
    }

    private Person person(PersonId id) {
        return desk.get(new PersonOf(id, desk.reader()), Person.class);
    }

    private boolean known(String id) {
        try {
            return person(new PersonId(Wording.tidy(id))) != null;
        } catch (IllegalArgumentException | org.sabak.doors.NotKnown notAPerson) {
            return false;
        }
    }
}
