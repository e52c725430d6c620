package org.sabak.figures.web;

import java.util.stream.Collectors;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far the programme has come: what is released for everybody, and what is exact for those who answer for it. */
@Controller
class FiguresController {

    private final Queries queries;

    FiguresController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/figures")
    String released(Model model) {
        var figures = queries.ask(new ReleasedFigures(), Released.class);
        model.addAttribute("figures", figures).addAttribute("sexes", Sums.of(figures.cells()));
        return "figures/released";
    }

    @GetMapping("/desk/figures")
    String live(Model model) {
        model.addAttribute("figures", queries.ask(new FiguresNow(), Figures.class));
        model.addAttribute("totals", queries.ask(new ReportedTotals(), Totals.class).rows());
        model.addAttribute("themeNames", queries.ask(new ProgrammeOverview(), Overview.class).themes().stream()
                .collect(Collectors.toMap(Theme::theme, Theme::title)));
        return "figures/live";
    }
}
