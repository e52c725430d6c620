package org.sabak.figures.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Trend;
import org.sabak.figures.FiguresQuery.TrendOfWomen;
import org.sabak.pages.Option;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The metrics of any scope, and how women's share has changed. What is shown is in the address, so that it can be kept. */
@Controller
class MetricsController {

    private final Queries queries;
    private final Scorecards scorecards;
    private final ScopesOffered scopes;

    MetricsController(Queries queries, Scorecards scorecards, ScopesOffered scopes) {
        this.queries = queries;
        this.scorecards = scorecards;
        this.scopes = scopes;
    }

    @GetMapping("/desk/figures/metrics")
    String metrics(@ModelAttribute("form") ScopeForm form, BindingResult problems, Model page) {
        var offered = scopes.now();
        page.addAttribute("offered", offered);
        form.check(offered.values().stream().flatMap(List::stream).map(Option::value).toList(), problems);
        page.addAttribute("metrics", problems.hasErrors() ? null : scorecards.of(form.asked(), false));
        return "figures/metrics";
    }

    @GetMapping("/desk/figures/change")
    String change(Model page) {
        var trend = queries.ask(new TrendOfWomen(), Trend.class);
        page.addAttribute("trend", trend).addAttribute("picture", TrendPicture.of(trend.years()));
        page.addAttribute("themeNames", queries.ask(new ProgrammeOverview(), Overview.class).themes().stream()
                .collect(toMap(Theme::theme, Theme::title)));
        return "figures/change";
    }
}
