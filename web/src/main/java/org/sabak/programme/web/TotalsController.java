package org.sabak.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Option;
import org.sabak.pages.Worded;
import org.sabak.programme.ProgrammeCommand.EndorseTotal;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeCommand.SetTotalAside;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Head-counts that somebody published without names: reported, endorsed, set aside. */
@Controller
@RequestMapping("/desk/totals")
class TotalsController {

    private static final int LINE = 300;

    private final Desk desk;

    TotalsController(Desk desk) {
        this.desk = desk;
    }

    /** @param totalId chosen when the form is shown, so that sending the form twice is harmless */
    record TotalForm(@NotNull TotalId totalId, @Worded(max = 60) String indicator,
            @NotNull @Min(0) @Max(10_000_000) Long value, @NotNull Quantity.Qualifier qualifier,
            @Worded(max = 20) String phase, @Worded(max = LINE) String about, @Worded(max = LINE) String source,
            String workshop) {

        ReportTotal command() {
            return new ReportTotal(ProgrammeId.JPOA, totalId, indicator, new Quantity(value, qualifier), phase,
                    Wording.tidy(about), Wording.tidy(source), workshopId());
        }

        private WorkshopId workshopId() {
            return workshop == null || workshop.isEmpty() ? null : NotKnown.unless(WorkshopId::new, workshop);
        }
    }

    record WhyForm(@Worded(max = 500, kind = Worded.Kind.TEXT) String reason) { }

    @GetMapping
    String totals(Model page) {
        page.addAttribute("totals", desk.ask(new ReportedTotals(), Totals.class));
        return "desk/totals";
    }

    @GetMapping("/new")
    String blank(Model page) {
        page.addAttribute("form", new TotalForm(new TotalId("total-" + UUID.randomUUID()), "", null, null, "", "", "", ""));
        return show(page);
    }

    @PostMapping
    String report(@Valid @ModelAttribute("form") TotalForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        return desk.done(problems, next, form::command) ? "redirect:/desk/totals" : show(page);
    }

    @GetMapping("/{totalId}/{verdict:endorsement|setting-aside}")
    String why(@PathVariable TotalId totalId, Model page) {
        page.addAttribute("total", total(totalId));
        page.addAttribute("form", new WhyForm(""));
        return "desk/total-why";
    }

    @PostMapping("/{totalId}/{verdict:endorsement|setting-aside}")
    String judge(@PathVariable TotalId totalId, @PathVariable String verdict, @Valid @ModelAttribute("form") WhyForm form,
            BindingResult problems, RedirectAttributes next) {
        var reason = Wording.tidy(form.reason());
        return desk.done(problems, next, () -> verdict.equals("endorsement")
                ? new EndorseTotal(ProgrammeId.JPOA, totalId, reason) : new SetTotalAside(ProgrammeId.JPOA, totalId, reason))
                ? "redirect:/desk/totals" : "desk/total-why";
    }

    private String show(Model page) {
        var programme = desk.ask(new ProgrammeOverview(), Overview.class);
        var words = desk.words();
        page.addAttribute("indicators", programme.indicators().stream()
                .map(i -> new Option(i.indicator(), words.text(i.title()))).toList());
        page.addAttribute("phases", Stream.concat(programme.phases().stream().map(p -> p.phase()), Stream.of("INTER_PHASE"))
                .distinct().map(p -> new Option(p, words.of("phase", p))).toList());
        page.addAttribute("qualifiers", Arrays.stream(Quantity.Qualifier.values())
                .map(q -> new Option(q.name(), desk.say("desk.qualifier." + q.name()))).toList());
        page.addAttribute("workshops", workshops());
        return "desk/total-new";
    }

    private List<Option> workshops() {
        return desk.ask(new AllWorkshops(false), Workshops.class).rows().stream()
                .sorted(Comparator.comparing(w -> w.days().first()))
                .map(w -> new Option(w.workshopId().value(), w.title() + " · " + desk.days().span(w.days()))).toList();
    }

    private Total total(TotalId id) {
        return desk.ask(new ReportedTotals(), Totals.class).rows().stream().filter(t -> t.totalId().equals(id)).findFirst()
                .orElseThrow(NotKnown::new);
    }
}
