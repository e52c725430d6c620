package org.sabak.attendance;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;

/** What may be asked of an attendance sheet. */
public sealed interface AttendanceCommand {

    SessionId sessionId();

    @TargetAggregateIdentifier
    default SheetId sheetId() {
        return SheetId.of(sessionId());
    }

    /** Sent by the house when a session is scheduled. Sent twice it does nothing. */
    record PrepareSheet(WorkshopId workshopId, SessionId sessionId) implements AttendanceCommand { }

    /**
     * Writes marks for people who have none yet. The same mark again changes nothing; another mark for a person who
     * has one refuses the whole sheet, because that is a correction and needs a reason.
     *
     * @param marks at most 1,000 in one go
     */
    record TakeAttendance(WorkshopId workshopId, SessionId sessionId, List<Entry> marks, Evidence evidence)
            implements AttendanceCommand { }

    /** One line of a sheet. */
    record Entry(RegistrationId registrationId, Mark mark) { }

    record CorrectAttendance(WorkshopId workshopId, SessionId sessionId, RegistrationId registrationId, Mark mark,
            String reason) implements AttendanceCommand { }

    /** Sent by the house when a session is dropped. */
    record WithdrawSheet(WorkshopId workshopId, SessionId sessionId) implements AttendanceCommand { }

    /** Sent by the house when the workshop's figures are closed. */
    record SealSheet(WorkshopId workshopId, SessionId sessionId) implements AttendanceCommand { }

    /** Sent by the house when a closed workshop is reopened. */
    record UnsealSheet(WorkshopId workshopId, SessionId sessionId) implements AttendanceCommand { }
}
