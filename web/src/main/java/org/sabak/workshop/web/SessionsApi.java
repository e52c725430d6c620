package org.sabak.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.sabak.api.Api;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.workshop.Session;
import org.sabak.workshop.WorkshopCommand.ChangeSession;
import org.sabak.workshop.WorkshopCommand.DropSession;
import org.sabak.workshop.WorkshopCommand.ScheduleSession;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.web.WorkshopBodies.SessionBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of a workshop for machines. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/sessions")
@Tag(name = "sessions")
class SessionsApi {

    private final Api api;

    SessionsApi(Api api) {
        this.api = api;
    }

    @PostMapping
    @Operation(summary = "Schedule a session; the workshop gives it its id")
    ResponseEntity<Workshop> schedule(@PathVariable WorkshopId workshopId, @Valid @RequestBody SessionBody body) {
        return change(workshopId, new ScheduleSession(workshopId, Wording.tidy(body.title()), body.day(),
                body.startsAt(), body.minutes(), body.kind()));
    }

    @PutMapping("/{sessionId}")
    @Operation(summary = "Change a session")
    ResponseEntity<Workshop> change(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId,
            @Valid @RequestBody SessionBody body) {
        return change(workshopId, new ChangeSession(workshopId, new Session(sessionId, Wording.tidy(body.title()),
                body.day(), body.startsAt(), body.minutes(), body.kind())));
    }

    @DeleteMapping("/{sessionId}")
    @Operation(summary = "Drop a session, with a reason; its marks count for nothing from then on")
    ResponseEntity<Workshop> drop(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId,
            @RequestParam @Worded(max = WorkshopBodies.REASON) String reason) {
        return change(workshopId, new DropSession(workshopId, sessionId, Wording.tidy(reason)));
    }

    private ResponseEntity<Workshop> change(WorkshopId id, Object command) {
        return api.change(command, () -> api.get(new WorkshopOf(id), Workshop.class));
    }
}
