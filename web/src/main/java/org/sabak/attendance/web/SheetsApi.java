package org.sabak.attendance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sabak.api.Api;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attendance sheets for machines: one per session. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/sheets")
@Tag(name = "attendance")
class SheetsApi {

    private static final int MOST_MARKS = 1_000;
    private static final int REASON = 500;

    private final Api api;

    SheetsApi(Api api) {
        this.api = api;
    }

    record MarkBody(@NotNull RegistrationId registrationId, @NotNull Mark mark) { }

    /** @param evidence ORGANIZER if left out */
    record MarksBody(@NotEmpty @Size(max = MOST_MARKS) List<@NotNull @Valid MarkBody> marks, Evidence evidence) { }

    record CorrectionBody(@NotNull RegistrationId registrationId, @NotNull Mark mark,
            @Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    @GetMapping
    @Operation(summary = "Every sheet of a workshop")
    Sheets all(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new SheetsOf(workshopId), Sheets.class);
    }

    @GetMapping("/{sessionId}")
    @Operation(summary = "The sheet of one session")
    Sheet one(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId) {
        var sheet = api.get(new SheetOf(sessionId), Sheet.class);
        if (!sheet.workshopId().equals(workshopId)) throw new NotKnown();
        return sheet;
    }

    @PostMapping("/{sessionId}/marks")
    @Operation(summary = "Mark people who have no mark yet")
    ResponseEntity<Sheet> marks(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId,
            @Valid @RequestBody MarksBody body) {
        one(workshopId, sessionId);
        var entries = body.marks().stream().map(m -> new Entry(m.registrationId(), m.mark())).toList();
        return api.change(new TakeAttendance(workshopId, sessionId, entries,
                body.evidence() == null ? Evidence.ORGANIZER : body.evidence()), () -> one(workshopId, sessionId));
    }

    @PostMapping("/{sessionId}/corrections")
    @Operation(summary = "Replace a mark, with a reason; both stay visible")
    ResponseEntity<Sheet> corrections(@PathVariable WorkshopId workshopId, @PathVariable SessionId sessionId,
            @Valid @RequestBody CorrectionBody body) {
        one(workshopId, sessionId);
        return api.change(new CorrectAttendance(workshopId, sessionId, body.registrationId(), body.mark(),
                Wording.tidy(body.reason())), () -> one(workshopId, sessionId));
    }
}
