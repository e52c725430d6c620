package org.sabak.figures.web;

import static org.sabak.figures.Measure.*;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.Measure;
import org.sabak.figures.Scope;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One workshop's metrics on one page, beside those that were before it; no score that adds them up (DOMAIN 2.5). */
@Controller
class ScorecardController {

    /** How many workshops of the same theme stand beside it. */
    private static final int BEFORE = 3;

    /** What belongs together, in the order it is read; the heading is under {@code metrics.} and the key. */
    private static final Map<String, List<Measure>> GROUPS = groups();

    private final Desk desk;
    private final Scorecards scorecards;

    ScorecardController(Desk desk, Scorecards scorecards) {
        this.desk = desk;
        this.scorecards = scorecards;
    }

    /**
     * One workshop beside the one the page is about.
     *
     * @param gem null while not coded
     */
    record Beside(Workshop workshop, Metrics metrics, Gem gem) { }

    @GetMapping("/desk/workshops/{workshopId}/scorecard")
    String scorecard(@PathVariable WorkshopId workshopId, Model page) {
        var workshop = desk.workshop(workshopId);
        boolean over = over(workshop);
        var own = scorecards.of(scope(workshopId), !over);
        page.addAttribute("workshop", workshop).addAttribute("own", own).addAttribute("over", over)
                .addAttribute("published", scorecards.of(scope(workshopId), false)).addAttribute("groups", GROUPS)
                .addAttribute("gem", gem(workshopId));
        var before = before(workshop);
        page.addAttribute("before", before).addAttribute("theme", scorecards.of(Scope.of(Scope.By.THEME, workshop.theme()), false))
                .addAttribute("programme", scorecards.of(Scope.PROGRAMME, false)).addAttribute("standing", own.standing());
        return "figures/scorecard";
    }

    /** Those of the same theme that are over, oldest first. */
    private List<Beside> before(Workshop workshop) {
        return desk.ask(new AllWorkshops(false), Workshops.class).rows().stream()
                .filter(w -> w.theme().equals(workshop.theme()) && over(w))
                .filter(w -> w.days().first().isBefore(workshop.days().first()))
                .sorted(Comparator.comparing((Workshop w) -> w.days().first()).reversed()).limit(BEFORE)
                .sorted(Comparator.comparing(w -> w.days().first()))
                .map(w -> new Beside(w, scorecards.of(scope(w.workshopId()), false), gem(w.workshopId()))).toList();
    }

    /** Of one workshop the marker itself is told, not the share of workshops that have it. */
    private Gem gem(WorkshopId workshop) {
        return desk.get(new MainstreamingOf(workshop), Mainstreaming.class).gem();
    }

    private static boolean over(Workshop workshop) {
        return workshop.stage() == Stage.HELD || workshop.stage() == Stage.CLOSED;
    }

    private static Scope scope(WorkshopId workshop) {
        return Scope.of(Scope.By.WORKSHOP, workshop.value());
    }

    private static Map<String, List<Measure>> groups() {
        var groups = new LinkedHashMap<String, List<Measure>>();
        groups.put("gender-group", List.of(M4, M5, M6, M6B, M8, M14));
        groups.put("rights-group", List.of(M7, M15, M16));
        groups.put("people-group", List.of(M1, M2, M3, M17, M12, M13));
        groups.put("learning-group", List.of(M9, M10, M11));
        return groups;
    }
}
