package org.sabak.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.sabak.api.Api;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Visitor;
import org.sabak.doors.Visitor.Who;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.sabak.workshop.web.WorkshopBodies.PlanBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workshops for machines: what there is, what happened, and something new. */
@RestController
@RequestMapping("/api/workshops")
@Tag(name = "workshops")
class WorkshopsApi {

    private final Api api;

    WorkshopsApi(Api api) {
        this.api = api;
    }

    @GetMapping
    @Operation(summary = "All workshops, newest first; without a token only public ones, without venues")
    Workshops all() {
        var all = api.ask(new AllWorkshops(!staff()), Workshops.class);
        return staff() ? all : new Workshops(all.rows().stream().map(WorkshopsApi::asPublic).toList(), all.standing());
    }

    @GetMapping("/{workshopId}")
    @Operation(summary = "One workshop; without a token only if public, without its venue")
    Workshop one(@PathVariable WorkshopId workshopId) {
        var workshop = api.get(new WorkshopOf(workshopId), Workshop.class);
        if (staff()) return workshop;
        if (!workshop.stage().isPublic()) throw new NotKnown();
        return asPublic(workshop);
    }

    @GetMapping("/{workshopId}/history")
    @Operation(summary = "Everything that happened to a workshop, its roster and its sheets, oldest first")
    History history(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new HistoryOf(workshopId), History.class);
    }

    @PostMapping
    @Operation(summary = "Plan a workshop as tentative")
    ResponseEntity<Workshop> plan(@Valid @RequestBody PlanBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return planned(new WorkshopId("workshop-" + api.idPart(key, "/api/workshops")), body, null);
    }

    @PostMapping("/{workshopId}/copies")
    @Operation(summary = "Plan a workshop that remembers it is a copy of this one")
    ResponseEntity<Workshop> copy(@PathVariable WorkshopId workshopId, @Valid @RequestBody PlanBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var from = api.get(new WorkshopOf(workshopId), Workshop.class).workshopId();
        return planned(new WorkshopId("workshop-" + api.idPart(key, "/api/workshops/copies")), body, from);
    }

    private ResponseEntity<Workshop> planned(WorkshopId id, PlanBody body, WorkshopId copiedFrom) {
        return api.create(new PlanWorkshop(id, body.plan(copiedFrom)), "/api/workshops/" + id,
                () -> api.get(new WorkshopOf(id), Workshop.class));
    }

    private static boolean staff() {
        return Visitor.present().filter(v -> v.who() != Who.DONOR && v.who() != Who.PARTICIPANT).isPresent();
    }

    /** The venue is for people with a seat, and what is held for whom for the organizers. */
    private static Workshop asPublic(Workshop w) {
        var place = new Place(w.place().country(), w.place().city(), "");
        return new Workshop(w.workshopId(), w.title(), w.kind(), w.level(), w.mode(), w.theme(), w.phase(),
                w.primaryPillar(), w.secondaryPillars(), place, w.zone(), w.days(), w.stage(), w.reason(), w.seats(),
                w.taken(), w.reserve(), w.registrationUntil(), null, w.countries(), w.languages(), w.partners(), w.funders(),
                w.sessions(), w.observersCount(), w.countsTowardTarget(), w.completionPercent(), w.demonstration(),
                false, null, w.standing());
    }
}
