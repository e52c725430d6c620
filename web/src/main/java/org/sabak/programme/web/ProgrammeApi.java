package org.sabak.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sabak.api.Api;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.programme.ProgrammeCommand.EndorseTotal;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeCommand.SetTotalAside;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.StateRoles;
import org.sabak.programme.ProgrammeQuery.StateRolesAsOf;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme for machines. */
@RestController
@RequestMapping("/api/programme")
@Tag(name = "programme")
class ProgrammeApi {

    private static final int LINE = 300, CODE = 40, REASON = 500;

    private final Api api;
    private final Clock clock;

    ProgrammeApi(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** @param workshop the one workshop it speaks of; left out when it speaks of more */
    record TotalBody(@Worded(max = CODE) String indicator, @NotNull @Min(0) @Max(1_000_000_000) Long value,
            @NotNull Quantity.Qualifier qualifier, @Worded(max = CODE) String phase, @Worded(max = LINE) String about,
            @Worded(max = LINE) String source, WorkshopId workshop) { }

    record ReasonBody(@Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    @GetMapping
    @Operation(summary = "Phases, objectives, pillars, themes, frameworks, organisations and indicators")
    Overview overview() {
        return api.ask(new ProgrammeOverview(), Overview.class);
    }

    @GetMapping("/state-roles")
    @Operation(summary = "Roles of states on a day; today if left out")
    StateRoles stateRoles(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return api.ask(new StateRolesAsOf(day == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : day), StateRoles.class);
    }

    @GetMapping("/totals")
    @Operation(summary = "Head-counts that were published without names, oldest first")
    Totals totals() {
        return api.ask(new ReportedTotals(), Totals.class);
    }

    @PostMapping("/totals")
    @Operation(summary = "Report a published head-count with its source")
    ResponseEntity<Totals> report(@Valid @RequestBody TotalBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var id = new TotalId("total-" + api.idPart(key, "/api/programme/totals"));
        return api.create(new ReportTotal(ProgrammeId.JPOA, id, body.indicator(), new Quantity(body.value(), body.qualifier()),
                body.phase(), Wording.tidy(body.about()), Wording.tidy(body.source()), body.workshop()),
                "/api/programme/totals", this::totals);
    }

    @PostMapping("/totals/{totalId}/endorsement")
    @Operation(summary = "Count a reported total, with a reason")
    ResponseEntity<Totals> endorse(@PathVariable TotalId totalId, @Valid @RequestBody ReasonBody body) {
        return api.change(new EndorseTotal(ProgrammeId.JPOA, totalId, Wording.tidy(body.reason())), this::totals);
    }

    @PostMapping("/totals/{totalId}/setting-aside")
    @Operation(summary = "Leave a reported total out of the count, with a reason")
    ResponseEntity<Totals> setAside(@PathVariable TotalId totalId, @Valid @RequestBody ReasonBody body) {
        return api.change(new SetTotalAside(ProgrammeId.JPOA, totalId, Wording.tidy(body.reason())), this::totals);
    }
}
