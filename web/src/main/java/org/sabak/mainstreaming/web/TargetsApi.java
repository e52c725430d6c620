package org.sabak.mainstreaming.web;

import static org.sabak.mainstreaming.MainstreamingCommand.MOST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.sabak.api.Api;
import org.sabak.figures.Measure;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.TargetsCommand.DropMilestone;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.mainstreaming.TargetsRefusal;
import org.sabak.pages.Worded;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What shares a workshop or the programme aims at, for machines. What a share is cannot be sent. */
@RestController
@RequestMapping({"/api/targets", "/api/workshops/{workshopId}/targets"})
@Tag(name = "targets")
class TargetsApi {

    private final Api api;
    private final Matching matching;

    TargetsApi(Api api, Matching matching) {
        this.api = api;
        this.matching = matching;
    }

    /** @param percent null when it is unknown; then a source is not needed */
    @Schema(example = "{\"percent\":31.5,\"asOf\":\"2025-12-31\",\"source\":\"Final report of phase III\"}")
    record BaselineBody(BigDecimal percent, @NotNull LocalDate asOf, @Worded(max = MOST, required = false) String source) { }

    /** @param by last day on which it may be reached */
    record TargetBody(@NotNull BigDecimal percent, @NotNull LocalDate by) { }

    record MilestoneBody(@NotNull BigDecimal percent) { }

    record MeansBody(@Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String means) { }

    @GetMapping
    @Operation(summary = "Baselines, milestones, targets and means of verification, by measure. An unknown baseline has no percent, which is not 0")
    ResponseEntity<Targets> targets(@PathVariable(required = false) WorkshopId workshopId) {
        var now = now(of(workshopId));
        return ResponseEntity.ok().eTag(Matching.quoted(now.tag())).body(now);
    }

    @PutMapping("/{measure}/baseline")
    @Operation(summary = "Set what a share was before, or that it is unknown. With If-Match only if nobody has set anything meanwhile, else 412; so everywhere here")
    ResponseEntity<?> baseline(@PathVariable(required = false) WorkshopId workshopId, @PathVariable Measure measure,
            @Valid @RequestBody BaselineBody body, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, of -> seen -> new SetBaseline(of, measure, body.percent(), body.asOf(), body.source(), seen));
    }

    @PutMapping("/{measure}/target")
    @Operation(summary = "Set what a share is to be and by when; the women's share of a workshop is set with its seats instead")
    ResponseEntity<?> target(@PathVariable(required = false) WorkshopId workshopId, @PathVariable Measure measure,
            @Valid @RequestBody TargetBody body, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, of -> seen -> new SetTarget(of, measure, body.percent(), body.by(), seen));
    }

    @PutMapping("/{measure}/milestones/{by}")
    @Operation(summary = "Set a milestone; one on the same day has to be dropped first")
    ResponseEntity<?> milestone(@PathVariable(required = false) WorkshopId workshopId, @PathVariable Measure measure,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate by, @Valid @RequestBody MilestoneBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, of -> seen -> new SetMilestone(of, measure, by, body.percent(), seen));
    }

    @DeleteMapping("/{measure}/milestones/{by}")
    @Operation(summary = "Drop a milestone")
    ResponseEntity<?> drop(@PathVariable(required = false) WorkshopId workshopId, @PathVariable Measure measure,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate by,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, of -> seen -> new DropMilestone(of, measure, by, seen));
    }

    @PutMapping("/{measure}/means")
    @Operation(summary = "Name how somebody can verify a share")
    ResponseEntity<?> means(@PathVariable(required = false) WorkshopId workshopId, @PathVariable Measure measure,
            @Valid @RequestBody MeansBody body, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match) {
        return change(workshopId, match, of -> seen -> new NameMeans(of, measure, body.means(), seen));
    }

    /** @param command made for the targets and the tag that was seen */
    private ResponseEntity<?> change(WorkshopId workshop, String match, Function<TargetsId, Function<String, Object>> command) {
        var of = of(workshop);
        return matching.unlessMoved(match, TargetsRefusal.TARGETS_MOVED,
                seen -> api.change(command.apply(of).apply(seen), () -> now(of)), Targets::tag);
    }

    private Targets now(TargetsId of) {
        return api.ask(new TargetsOf(of), Targets.class);
    }

    /** @param workshop null for the programme */
    private TargetsId of(WorkshopId workshop) {
        if (workshop == null) return TargetsId.PROGRAMME;
        api.get(new WorkshopOf(workshop), Workshop.class);
        return TargetsId.of(workshop);
    }
}
