package org.sabak.attendance;

import org.sabak.kernel.EventName;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;

/** What has been written on a sheet. The session's own time is when it was true; the envelope says when we learned it. */
public sealed interface AttendanceEvent {

    WorkshopId workshopId();

    SessionId sessionId();

    @EventName("attendance.sheet-prepared")
    record SheetPrepared(WorkshopId workshopId, SessionId sessionId) implements AttendanceEvent { }

    @EventName("attendance.recorded")
    record AttendanceRecorded(WorkshopId workshopId, SessionId sessionId, RegistrationId registrationId, Mark mark,
            Evidence evidence) implements AttendanceEvent { }

    /** Both marks stay visible. */
    @EventName("attendance.corrected")
    record AttendanceCorrected(WorkshopId workshopId, SessionId sessionId, RegistrationId registrationId, Mark was,
            Mark mark, String reason) implements AttendanceEvent { }

    /** The session was dropped; its marks count for nothing. */
    @EventName("attendance.sheet-withdrawn")
    record SheetWithdrawn(WorkshopId workshopId, SessionId sessionId) implements AttendanceEvent { }

    /** The workshop's figures are closed: no further marks. */
    @EventName("attendance.sheet-sealed")
    record SheetSealed(WorkshopId workshopId, SessionId sessionId) implements AttendanceEvent { }

    @EventName("attendance.sheet-unsealed")
    record SheetUnsealed(WorkshopId workshopId, SessionId sessionId) implements AttendanceEvent { }
}
