package org.sabak.trainers.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.kernel.Sex;
import org.sabak.trainers.Absence;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.ChangeProfile;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.StateSex;
import org.sabak.trainers.TrainersCommand.WithdrawAbsence;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A speaker's or trainer's own page, in the session that the link in a letter begins: the only place where a sex is stated. */
@Controller
@RequestMapping("/trainer")
class OwnPageController {

    private static final String HOME = "redirect:/trainer", FORM = "trainers/own-profile";

    private final Desk desk;
    private final Offered offered;
    private final Clock clock;

    OwnPageController(Desk desk, Offered offered, Clock clock) {
        this.desk = desk;
        this.offered = offered;
        this.clock = clock;
    }

    @GetMapping
    String page(Model page) {
        var trainer = me();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        page.addAttribute("trainer", trainer);
        page.addAttribute("names", offered.names(trainer.profile().skills()));
        page.addAttribute("sexes", desk.words().sexes());
        page.addAttribute("coming", desk.ask(new Bookings(List.of(trainer.trainerId())), Booked.class).rows().getFirst().bookings()
                .stream().filter(b -> b.date() == null || !b.date().isBefore(today)).toList());
        return "trainers/own";
    }

    @GetMapping("/profile")
    String profile(Model page) {
        var trainer = me();
        offered.on(page, trainer.profile().languages());
        page.addAttribute("form", ProfileForm.of(trainer, offered.codes()));
        return FORM;
    }

    @PostMapping("/profile")
    ModelAndView change(@Valid @ModelAttribute("form") ProfileForm form, BindingResult problems, Model page, RedirectAttributes next) {
        var trainer = me();
        offered.on(page, trainer.profile().languages());
        form.check(problems);
        return desk.done(problems, next, () -> new ChangeProfile(trainer.trainerId(), form.version(), form.profile()))
                ? new ModelAndView(HOME) : new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/absences")
    String absent(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, RedirectAttributes next) {
        if (from == null) next.addFlashAttribute("refused", desk.say("trainers.day-needed"));
        else desk.press(next, new StateAbsence(me().trainerId(), new Absence(from, to == null ? from : to)));
        return HOME;
    }

    @PostMapping("/absences/end")
    String present(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, RedirectAttributes next) {
        desk.press(next, new WithdrawAbsence(me().trainerId(), new Absence(from, to)));
        return HOME;
    }

    @PostMapping("/sex")
    String sex(@RequestParam(required = false) Sex sex, RedirectAttributes next) {
        desk.press(next, new StateSex(me().trainerId(), sex));
        return HOME;
    }

    private Trainer me() {
        return desk.get(new TrainerOf(new TrainerId(desk.reader()), desk.reader()), Trainer.class);
    }
}
