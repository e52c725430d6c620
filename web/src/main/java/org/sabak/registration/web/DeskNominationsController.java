package org.sabak.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sabak.desk.Desk;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Contact;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Option;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.pages.Vocabulary;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.AnswerMore;
import org.sabak.registration.NominationCommand.ChangeNominationsDue;
import org.sabak.registration.NominationCommand.EraseOfficialLetter;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.TakeInvitationBack;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.NominationQuery.Nominations;
import org.sabak.registration.NominationQuery.NominationsOf;
import org.sabak.registration.NominationQuery.OfficialLetterOf;
import org.sabak.registration.OfficialLetter;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.workshop.CountryZones;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
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

/** Which countries were asked to name people for a workshop, how far they are, and what they ask for. */
@Controller
@RequestMapping("/desk/workshops/{workshopId}/nominations")
class DeskNominationsController {

    /** Nominations are due at the end of a day by the clock of the country. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Desk desk;

    DeskNominationsController(Desk desk) {
        this.desk = desk;
    }

    /** @param invitationId chosen when the form is shown, so that sending it twice is harmless; so is {@code personId} */
    record InviteForm(@NotNull InvitationId invitationId, @NotNull PersonId personId, @IsoCountry String country,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
            @NotBlank(message = "{wording.email}") @Contact(Contact.Way.EMAIL) String email,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String organisation,
            @Pattern(regexp = "ru|en", message = "{common.choose-one}") String language,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) { }

    @ModelAttribute
    void offer(@PathVariable WorkshopId workshopId, Model page) {
        var w = desk.workshop(workshopId);
        page.addAttribute("workshop", w).addAttribute("places", countries(w));
        page.addAttribute("languages", LANGUAGES.stream().map(l -> new Option(l, desk.words().languages(List.of(l)))).toList());
    }

    @GetMapping
    String list(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        var nominations = desk.ask(new NominationsOf(w.workshopId(), desk.reader()), Nominations.class);
        page.addAttribute("nominations", nominations);
        page.addAttribute("zones", nominations.rows().stream().collect(Collectors.toMap(Nomination::country, n -> zone(n.country(), w))));
        return "desk/nominations";
    }

    @GetMapping("/invitations/new")
    String blank(@ModelAttribute(name = "workshop", binding = false) Workshop w, Model page) {
        page.addAttribute("form", new InviteForm(new InvitationId("invitation-" + UUID.randomUUID()),
                new PersonId("person-" + UUID.randomUUID()), "", "", "", "", "ru", w.days().first().minusWeeks(4)));
        return "desk/nominations-invite";
    }

    @PostMapping("/invitations")
    String invite(@ModelAttribute(name = "workshop", binding = false) Workshop w, @Valid @ModelAttribute("form") InviteForm form,
            BindingResult problems, RedirectAttributes next) {
        return desk.done(problems, next, () -> new InviteFocalPoint(w.workshopId(), new Country(form.country()), form.invitationId(),
                form.personId(), new PersonDetails(form.name(), "", form.email(), "", form.organisation(), ""), form.language(),
                endOf(form.due(), new Country(form.country()), w))) ? home(w) : "desk/nominations-invite";
    }

    @PostMapping("/{country}/invitations/{invitationId}/end")
    String takeBack(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable Country country,
            @PathVariable InvitationId invitationId, RedirectAttributes next) {
        desk.press(next, new TakeInvitationBack(w.workshopId(), country, invitationId));
        return home(w);
    }

    @PostMapping("/{country}/due")
    String due(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable Country country,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, RedirectAttributes next) {
        desk.press(next, new ChangeNominationsDue(w.workshopId(), country, endOf(due, country, w)));
        return home(w);
    }

    /** Seats are shared out first: when there are not enough, the roster says so and the request stays open. */
    @PostMapping("/{country}/answer")
    String answer(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable Country country,
            @RequestParam boolean accepted, RedirectAttributes next) {
        var asked = desk.get(new NominationOf(w.workshopId(), country, desk.reader()), Nomination.class).asked();
        if (accepted && asked != null && asked.seats() > 0) {
            var shares = desk.ask(new SeatsOf(w.workshopId()), Seats.class).shares().allotted();
            boolean own = shares.stream().anyMatch(s -> s.country().equals(country));
            var more = shares.stream().map(s -> s.country().equals(country) ? new CountrySeats(country, s.seats() + asked.seats()) : s).toList();
            var no = own ? desk.refusal(next, new AllotSeats(w.workshopId(), more)) : Optional.<String>empty();
            if (no.isPresent()) {
                next.addFlashAttribute("refused", no.get());
                return home(w);
            }
        }
        desk.press(next, new AnswerMore(w.workshopId(), country, accepted));
        return home(w);
    }

    @GetMapping("/{country}/letters/{documentId}")
    ResponseEntity<byte[]> letter(@PathVariable WorkshopId workshopId, @PathVariable Country country,
            @PathVariable DocumentId documentId) {
        return Letters.download(country, desk.get(new OfficialLetterOf(workshopId, country, documentId, desk.reader()), OfficialLetter.class));
    }

    @PostMapping("/{country}/letters/{documentId}/erasure")
    String erase(@ModelAttribute(name = "workshop", binding = false) Workshop w, @PathVariable Country country,
            @PathVariable DocumentId documentId, @RequestParam(defaultValue = "") String basis, RedirectAttributes next) {
        desk.press(next, new EraseOfficialLetter(w.workshopId(), country, documentId, basis));
        return home(w);
    }

    private List<Option> countries(Workshop w) {
        var codes = w.countries().isEmpty() ? Vocabulary.REGION : w.countries().stream().map(Country::code).toList();
        return codes.stream().map(code -> new Option(code, desk.words().country(code))).toList();
    }

    private static Instant endOf(LocalDate day, Country country, Workshop w) {
        return day.atTime(END_OF_DAY).atZone(ZoneId.of(zone(country, w))).toInstant();
    }

    /** The clock of the country, else that of the venue. */
    private static String zone(Country country, Workshop w) {
        return CountryZones.of(country).orElse(w.zone());
    }

    private static String home(Workshop w) {
        return "redirect:/desk/workshops/" + w.workshopId() + "/nominations";
    }
}
