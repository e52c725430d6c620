package org.sabak.trainers.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.pages.Option;
import org.sabak.people.PeopleQuery.FindPeople;
import org.sabak.people.PeopleQuery.People;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.trainers.Absence;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.AskProfileLink;
import org.sabak.trainers.TrainersCommand.ChangeProfile;
import org.sabak.trainers.TrainersCommand.CorrectTrainerDetails;
import org.sabak.trainers.TrainersCommand.SayTrainerLeft;
import org.sabak.trainers.TrainersCommand.SayTrainerReturned;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.WithdrawAbsence;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Story;
import org.sabak.trainers.TrainersQuery.StoryOf;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One speaker or trainer, for the desk: what they can do, when they cannot come, where they are booked, and what happened. */
@Controller
@RequestMapping("/desk/trainers/{trainerId}")
class TrainerController {

    private final Desk desk;
    private final Offered offered;

    TrainerController(Desk desk, Offered offered) {
        this.desk = desk;
        this.offered = offered;
    }

    @GetMapping
    String trainer(@PathVariable TrainerId trainerId, Model page) {
        var trainer = shown(trainerId, page);
        var diary = desk.ask(new Bookings(List.of(trainerId)), Booked.class).rows().getFirst();
        var words = new StoryWords(desk, trainer);
        page.addAttribute("names", offered.names(trainer.profile().skills()));
        page.addAttribute("diary", diary);
        page.addAttribute("load", Workload.of(diary.bookings()));
        page.addAttribute("story", desk.ask(new StoryOf(trainerId), Story.class).entries().stream().map(words::told).toList());
        page.addAttribute("alike", alike(trainer));
        page.addAttribute("languages", List.of(new Option("ru", desk.words().languages(List.of("ru"))),
                new Option("en", desk.words().languages(List.of("en")))));
        return "trainers/trainer";
    }

    @GetMapping("/profile")
    String profile(@PathVariable TrainerId trainerId, Model page) {
        page.addAttribute("form", ProfileForm.of(offer(trainerId, page), offered.codes()));
        return "trainers/profile";
    }

    @PostMapping("/profile")
    String change(@PathVariable TrainerId trainerId, @Valid @ModelAttribute("form") ProfileForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        offer(trainerId, page);
        form.check(problems);
        return desk.done(problems, next, () -> new ChangeProfile(trainerId, form.version(), form.profile())) ? home(trainerId) : "trainers/profile";
    }

    @GetMapping("/details")
    String details(@PathVariable TrainerId trainerId, Model page) {
        var trainer = shown(trainerId, page);
        if (trainer.details() == null) return home(trainerId);
        page.addAttribute("form", DetailsForm.of(trainer.details()));
        return "trainers/details";
    }

    @PostMapping("/details")
    String correct(@PathVariable TrainerId trainerId, @Valid @ModelAttribute("form") DetailsForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        shown(trainerId, page);
        return desk.done(problems, next, () -> new CorrectTrainerDetails(trainerId, form.details())) ? home(trainerId) : "trainers/details";
    }

    @PostMapping("/absences")
    String absent(@PathVariable TrainerId trainerId, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, RedirectAttributes next) {
        return press(next, trainerId, from == null ? null : new StateAbsence(trainerId, new Absence(from, to == null ? from : to)));
    }

    @PostMapping("/absences/end")
    String present(@PathVariable TrainerId trainerId, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, RedirectAttributes next) {
        return press(next, trainerId, new WithdrawAbsence(trainerId, new Absence(from, to)));
    }

    @PostMapping("/leaving")
    String left(@PathVariable TrainerId trainerId, RedirectAttributes next) {
        return press(next, trainerId, new SayTrainerLeft(trainerId));
    }

    @PostMapping("/return")
    String returned(@PathVariable TrainerId trainerId, RedirectAttributes next) {
        return press(next, trainerId, new SayTrainerReturned(trainerId));
    }

    @PostMapping("/links")
    String link(@PathVariable TrainerId trainerId, @RequestParam(defaultValue = "ru") String language, RedirectAttributes next) {
        return press(next, trainerId, new AskProfileLink(trainerId, language.equals("en") ? "en" : "ru"));
    }

    /** @param command null when a day was not given */
    private String press(RedirectAttributes next, TrainerId trainer, Object command) {
        if (command == null) next.addFlashAttribute("refused", desk.say("trainers.day-needed"));
        else desk.press(next, command);
        return home(trainer);
    }

    /** Other records of the same name, which may be the same person. */
    private List<Person> alike(Trainer trainer) {
        if (trainer.details() == null || trainer.details().name().length() < 2) return List.of();
        return desk.ask(new FindPeople(trainer.details().name(), desk.reader()), People.class).rows().stream()
                .filter(p -> !p.personId().equals(trainer.personId()) && !p.linked().contains(trainer.personId())).toList();
    }

    private Trainer offer(TrainerId id, Model page) {
        var trainer = shown(id, page);
        offered.on(page, trainer.profile().languages());
        return trainer;
    }

    private Trainer shown(TrainerId id, Model page) {
        var trainer = desk.get(new TrainerOf(id, desk.reader()), Trainer.class);
        page.addAttribute("trainer", trainer);
        return trainer;
    }

    private static String home(TrainerId trainer) {
        return "redirect:/desk/trainers/" + trainer;
    }
}
