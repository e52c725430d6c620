package org.sabak.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.sabak.api.Api;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.PostponeWorkshop;
import org.sabak.workshop.WorkshopCommand.ReopenWorkshop;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.web.WorkshopBodies.OpeningBody;
import org.sabak.workshop.web.WorkshopBodies.ReasonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The turns in a workshop's life, each a thing that is posted once. */
@RestController
@RequestMapping("/api/workshops/{workshopId}")
@Tag(name = "workshops")
class WorkshopTurnsApi {

    private final Api api;

    WorkshopTurnsApi(Api api) {
        this.api = api;
    }

    @PostMapping("/announcement")
    @Operation(summary = "Make a tentative workshop public")
    ResponseEntity<Workshop> announcement(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new AnnounceWorkshop(workshopId));
    }

    @PostMapping("/registration-opening")
    @Operation(summary = "Open the public form until a given instant")
    ResponseEntity<Workshop> opening(@PathVariable WorkshopId workshopId, @Valid @RequestBody OpeningBody body) {
        return change(workshopId, new OpenRegistration(workshopId, body.closesAt()));
    }

    @PostMapping("/registration-closing")
    @Operation(summary = "Close the public form")
    ResponseEntity<Workshop> closingOfRegistration(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new CloseRegistration(workshopId));
    }

    @PostMapping("/postponement")
    @Operation(summary = "Postpone to an unknown date, with a reason")
    ResponseEntity<Workshop> postponement(@PathVariable WorkshopId workshopId, @Valid @RequestBody ReasonBody body) {
        return change(workshopId, new PostponeWorkshop(workshopId, Wording.tidy(body.reason())));
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Cancel, with a reason")
    ResponseEntity<Workshop> cancellation(@PathVariable WorkshopId workshopId, @Valid @RequestBody ReasonBody body) {
        return change(workshopId, new CancelWorkshop(workshopId, Wording.tidy(body.reason())));
    }

    @PostMapping("/holding")
    @Operation(summary = "Say that the workshop was held")
    ResponseEntity<Workshop> holding(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new MarkHeld(workshopId));
    }

    @PostMapping("/closing")
    @Operation(summary = "Close the figures: attendance and roster stand still from then on")
    ResponseEntity<Workshop> closing(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new CloseFigures(workshopId));
    }

    @PostMapping("/reopening")
    @Operation(summary = "Take back a cancellation, a postponement, \"held\" or the closing, with a reason")
    ResponseEntity<Workshop> reopening(@PathVariable WorkshopId workshopId, @Valid @RequestBody ReasonBody body) {
        return change(workshopId, new ReopenWorkshop(workshopId, Wording.tidy(body.reason())));
    }

    private ResponseEntity<Workshop> change(WorkshopId id, Object command) {
        return api.change(command, () -> api.get(new WorkshopOf(id), Workshop.class));
    }
}
