package org.sabak.workshop.web;

import java.util.List;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.pages.Option;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The desk's table of all workshops; what is shown is in the address, so that it can be kept and sent. */
@Controller
class WorkshopsController {

    private final Desk desk;

    WorkshopsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/workshops")
    String workshops(@ModelAttribute("filter") WorkshopFilter filter, Model page) {
        var all = desk.ask(new AllWorkshops(false), Workshops.class);
        page.addAttribute("rows", all.rows().stream().filter(filter::shows).toList());
        page.addAttribute("all", all.rows().size());
        page.addAttribute("standing", all.standing());
        page.addAttribute("phases", desk.ask(new ProgrammeOverview(), Overview.class).phases());
        page.addAttribute("years", all.rows().stream().flatMap(WorkshopFilter::years).distinct().sorted().toList());
        page.addAttribute("countries", countries(all.rows()));
        return "desk/workshops";
    }

    private List<Option> countries(List<Workshop> rows) {
        var words = desk.words();
        return rows.stream().flatMap(w -> Stream.concat(Stream.of(w.place().country()), w.countries().stream())).distinct()
                .map(c -> new Option(c.code(), words.country(c))).sorted((a, b) -> a.label().compareTo(b.label())).toList();
    }
}
