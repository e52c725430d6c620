package org.sabak.registration.web;

import jakarta.validation.Valid;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Participants;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.Country;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Option;
import org.sabak.pages.Refusals;
import org.sabak.pages.Vocabulary;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a person's form to the roster and comes back with a page. */
@Controller
@RequestMapping("/workshops/{workshopId}/registration")
class RegistrationController {

    private final Commands commands;
    private final Queries queries;
    private final Links links;
    private final Participants participants;
    private final MessageSource messages;

    RegistrationController(Commands commands, Queries queries, Links links, Participants participants,
            MessageSource messages) {
        this.commands = commands;
        this.queries = queries;
        this.links = links;
        this.participants = participants;
        this.messages = messages;
    }

    @ModelAttribute("workshop")
    Workshop workshop(@PathVariable String workshopId) {
        var workshop = queries.get(new WorkshopOf(NotKnown.unless(WorkshopId::new, workshopId)), Workshop.class);
        if (!workshop.stage().isPublic()) throw new NotKnown();
        return workshop;
    }

    @GetMapping
    String form(@ModelAttribute("workshop") Workshop workshop, Model model, Locale locale) {
        if (workshop.stage() != Stage.REGISTRATION_OPEN) return "redirect:/workshops/" + workshop.workshopId();
        model.addAttribute("form", RegistrationForm.fresh());
        return shown(workshop, model, locale);
    }

    @PostMapping
    ModelAndView register(@Valid @ModelAttribute("form") RegistrationForm form, BindingResult problems, Model model,
            Locale locale, RedirectAttributes redirect) {
        var workshop = (Workshop) model.getAttribute("workshop");
        if (!problems.hasErrors()) {
            try {
                commands.sendAs(form.registrationId().value(), form.command(workshop.workshopId()));
                return new ModelAndView(received(form, workshop, redirect));
            } catch (Refused no) {
                Refusals.show(no, problems);
            }
        }
        return new ModelAndView(shown(workshop, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A member of staff who tries the form out stays signed in as that. */
    private String received(RegistrationForm form, Workshop workshop, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "registration.received");
        if (Visitor.present().filter(Visitor::byAccount).isPresent()) return "redirect:/workshops/" + workshop.workshopId();
        var id = form.registrationId();
        redirect.addFlashAttribute("returnLink", links.toOwnRegistration(id.value(), id));
        participants.welcome(id);
        return "redirect:/my";
    }

    private String shown(Workshop workshop, Model model, Locale locale) {
        var words = new Vocabulary(locale, messages);
        var invited = byName(workshop.countries(), words, locale);
        var rest = new HashSet<>(Stream.of(Locale.getISOCountries()).map(Country::new).toList());
        workshop.countries().forEach(rest::remove);
        model.addAttribute("invited", invited).addAttribute("otherCountries", byName(rest, words, locale));
        return "registration/form";
    }

    private static List<Option> byName(Collection<Country> countries, Vocabulary words, Locale locale) {
        return countries.stream().map(c -> new Option(c.code(), words.country(c)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale))).toList();
    }
}
