package org.sabak.mainstreaming.web;

import static org.sabak.mainstreaming.MainstreamingCommand.MOST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.sabak.api.Api;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingCommand.ClearDac;
import org.sabak.mainstreaming.MainstreamingCommand.ClearGem;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.DecideScope;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingCommand.ScreenDac;
import org.sabak.mainstreaming.MainstreamingCommand.StateBudget;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.MainstreamingRefusal;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.pages.Worded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Markers, checklist, due diligence and budget of a workshop, for machines. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/mainstreaming")
@Tag(name = "mainstreaming")
class MainstreamingApi {

    private final Api api;
    private final Matching matching;

    MainstreamingApi(Api api, Matching matching) {
        this.api = api;
        this.matching = matching;
    }

    /** @param note where the documents say so */
    @Schema(example = "{\"gem\":\"SIGNIFICANT\",\"note\":\"Objective 2 of the concept note\"}")
    record GemBody(@NotNull Gem gem, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String note) { }

    /** @param note where the design says so */
    record DacBody(@NotNull Dac dac, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String note) { }

    record ReasonBody(@Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String reason) { }

    record PanelBody(@NotNull @Size(max = 10) List<@NotNull @Valid AnswerBody> answers) { }

    /** @param points 0 no, 1 partly, 2 yes */
    record AnswerBody(@NotNull Principle principle, @NotNull Integer points,
            @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String note) { }

    record ScopeBody(@NotNull Answer securityForces, @NotNull Answer operationalContent) { }

    /** @param corrects true to take the place of the latest decision, which was recorded wrongly */
    record ScreeningBody(@NotNull Outcome outcome, @NotNull LocalDate decidedOn, @NotNull LocalDate validUntil, Boolean corrects) { }

    record BudgetBody(@NotNull @Min(0) @Max(MarkForms.MOST_USD) Long usd) { }

    @GetMapping
    @Operation(summary = "Gender markers, PANEL checklist, due diligence and budget. What is null was not answered, which is not 0")
    ResponseEntity<Mainstreaming> answers(@PathVariable WorkshopId workshopId) {
        return tagged(now(workshopId));
    }

    @PutMapping("/gem")
    @Operation(summary = "Code the UN Gender Equality Marker. With If-Match only if nobody has answered meanwhile, else 412; so everywhere here")
    ResponseEntity<?> gem(@PathVariable WorkshopId workshopId, @Valid @RequestBody GemBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new CodeGem(workshopId, body.gem(), body.note(), seen));
    }

    @PostMapping("/gem/clearing")
    @Operation(summary = "Take the UN marker back, with a reason: not coded")
    ResponseEntity<?> clearGem(@PathVariable WorkshopId workshopId, @Valid @RequestBody ReasonBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new ClearGem(workshopId, body.reason(), seen));
    }

    @PutMapping("/dac")
    @Operation(summary = "Screen for the OECD-DAC gender equality policy marker")
    ResponseEntity<?> dac(@PathVariable WorkshopId workshopId, @Valid @RequestBody DacBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new ScreenDac(workshopId, body.dac(), body.note(), seen));
    }

    @PostMapping("/dac/clearing")
    @Operation(summary = "Take the DAC marker back, with a reason: not screened")
    ResponseEntity<?> clearDac(@PathVariable WorkshopId workshopId, @Valid @RequestBody ReasonBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new ClearDac(workshopId, body.reason(), seen));
    }

    @PutMapping("/panel")
    @Operation(summary = "Answer questions of the PANEL checklist, each with a note; all or none are taken, others stay as they are")
    ResponseEntity<?> panel(@PathVariable WorkshopId workshopId, @Valid @RequestBody PanelBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        var answers = body.answers().stream().map(a -> new PanelAnswer(a.principle(), a.points(), a.note())).toList();
        return change(workshopId, match, seen -> new AnswerPanel(workshopId, answers, seen));
    }

    @PutMapping("/hrddp/scope")
    @Operation(summary = "Say whether the Human Rights Due Diligence Policy binds; what is not known is treated as in scope")
    ResponseEntity<?> scope(@PathVariable WorkshopId workshopId, @Valid @RequestBody ScopeBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new DecideScope(workshopId, body.securityForces(), body.operationalContent(), seen));
    }

    @PostMapping("/hrddp/screenings")
    @Operation(summary = "Record a decision with its dates; reasons are kept nowhere")
    ResponseEntity<?> screening(@PathVariable WorkshopId workshopId, @Valid @RequestBody ScreeningBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new RecordScreening(workshopId, body.outcome(), body.decidedOn(),
                body.validUntil(), Boolean.TRUE.equals(body.corrects()), seen));
    }

    @PutMapping("/budget")
    @Operation(summary = "State the budget in whole US dollars")
    ResponseEntity<?> budget(@PathVariable WorkshopId workshopId, @Valid @RequestBody BudgetBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, seen -> new StateBudget(workshopId, body.usd(), seen));
    }

    private ResponseEntity<?> change(WorkshopId workshop, String match, Function<String, Object> command) {
        return matching.unlessMoved(match, MainstreamingRefusal.ANSWERS_MOVED,
                seen -> api.change(command.apply(seen), () -> now(workshop)), Mainstreaming::tag);
    }

    private Mainstreaming now(WorkshopId workshop) {
        return api.get(new MainstreamingOf(workshop), Mainstreaming.class);
    }

    private static ResponseEntity<Mainstreaming> tagged(Mainstreaming now) {
        return ResponseEntity.ok().eTag(Matching.quoted(now.tag())).body(now);
    }
}
