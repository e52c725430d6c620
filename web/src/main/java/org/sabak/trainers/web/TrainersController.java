package org.sabak.trainers.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sabak.desk.Desk;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Wording;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool: who can be asked to teach what, in which languages, and who is free; and entering somebody. */
@Controller
@RequestMapping("/desk/trainers")
class TrainersController {

    private final Desk desk;
    private final Offered offered;
    private final Clock clock;

    TrainersController(Desk desk, Offered offered, Clock clock) {
        this.desk = desk;
        this.offered = offered;
        this.clock = clock;
    }

    /** As typed. A single day may be given as either of the two. */
    record Wanted(String skill, String language, String country, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, boolean left) {

        Filter filter() {
            var first = from == null ? to : from;
            var last = to == null || to.isBefore(first) ? first : to;
            return new Filter(Wording.tidy(skill), Wording.tidy(language), Wording.tidy(country), first, last, left);
        }
    }

    @GetMapping
    String pool(@ModelAttribute("wanted") Wanted wanted, BindingResult ignored, Model page) {
        var pool = desk.ask(new Pool(wanted.filter(), desk.reader()), Trainers.class);
        offered.on(page, List.of());
        page.addAttribute("pool", pool);
        page.addAttribute("filter", wanted.filter());
        page.addAttribute("names", offered.names(pool.rows().stream().flatMap(t -> t.profile().skills().stream()).toList()));
        page.addAttribute("year", Year.now(clock).getValue());
        var load = load(pool.rows());
        page.addAttribute("load", load);
        page.addAttribute("shares", bySex(pool.rows(), load));
        return "trainers/pool";
    }

    @GetMapping("/new")
    String blank(Model page) {
        offered.on(page, List.of());
        page.addAttribute("form", EnterForm.blank(new TrainerId("trainer-" + UUID.randomUUID()), new PersonId("person-" + UUID.randomUUID())));
        return "trainers/new";
    }

    @PostMapping
    String enter(@Valid @ModelAttribute("form") EnterForm form, BindingResult problems, Model page, RedirectAttributes next) {
        offered.on(page, form.languages());
        form.check(problems);
        return desk.done(problems, next, form::command) ? "redirect:/desk/trainers/" + form.trainerId() : "trainers/new";
    }

    /** Who carries the work of the present year: minutes by what the trainers stated, unknown among them. */
    private static Map<Sex, Integer> bySex(List<Trainer> trainers, Map<TrainerId, Workload> load) {
        var minutes = new EnumMap<Sex, Integer>(Sex.class);
        trainers.stream().filter(t -> load.containsKey(t.trainerId()))
                .forEach(t -> minutes.merge(t.sex(), load.get(t.trainerId()).minutes(), Integer::sum));
        return minutes;
    }

    /** Of the present year, by trainer; those who have none are not in it. */
    private Map<TrainerId, Workload> load(List<Trainer> trainers) {
        int year = Year.now(clock).getValue();
        var load = new HashMap<TrainerId, Workload>();
        for (var diary : desk.ask(new Bookings(trainers.stream().map(Trainer::trainerId).toList()), Booked.class).rows()) {
            Workload.of(diary.bookings()).stream().filter(w -> w.year() == year).forEach(w -> load.put(diary.trainerId(), w));
        }
        return load;
    }
}
