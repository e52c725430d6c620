package org.sabak.figures.web;

import static org.sabak.figures.FiguresRefusal.PERIOD_ENDS_FIRST;
import static org.sabak.kernel.Refused.refuse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.sabak.api.Api;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.Trend;
import org.sabak.figures.FiguresQuery.TrendOfWomen;
import org.sabak.figures.Scope;
import org.sabak.figures.Scope.By;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The metrics M1 to M17 for machines, exact and live. */
@RestController
@RequestMapping("/api/desk/metrics")
@Tag(name = "figures")
class MetricsApi {

    private final Api api;
    private final Scorecards scorecards;

    MetricsApi(Api api, Scorecards scorecards) {
        this.api = api;
        this.scorecards = scorecards;
    }

    /** @param code country, theme, phase, or id of the workshop; empty for the programme */
    @GetMapping
    @Operation(summary = "M1 to M17 of the programme, a phase, a theme, a country or a workshop, in a period")
    Metrics metrics(@RequestParam(defaultValue = "PROGRAMME") By by, @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "false") boolean drafts) {
        refuse(PERIOD_ENDS_FIRST, from != null && until != null && until.isBefore(from));
        return scorecards.of(new Scope(by, code, from, until), drafts);
    }

    @GetMapping("/change")
    @Operation(summary = "Women's share of participants, speakers and completions by year and theme")
    Trend change() {
        return api.ask(new TrendOfWomen(), Trend.class);
    }
}
