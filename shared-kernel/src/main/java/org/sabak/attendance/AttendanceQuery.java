package org.sabak.attendance;

import java.time.Instant;
import java.util.List;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;

/** What may be asked about attendance. Names are not here: pages join them from the roster they already read. */
public sealed interface AttendanceQuery {

    /** One sheet. Answered with {@code Optional<Sheet>}. */
    record SheetOf(SessionId sessionId) implements AttendanceQuery { }

    /** Every sheet of a workshop, in the order the sessions were scheduled. Answered with {@link Sheets}. */
    record SheetsOf(WorkshopId workshopId) implements AttendanceQuery { }

    record Sheets(WorkshopId workshopId, List<Sheet> sheets, Standing standing) { }

    /** @param state OPEN, SEALED or WITHDRAWN */
    record Sheet(WorkshopId workshopId, SessionId sessionId, String state, List<Line> lines, Standing standing) { }

    /** @param corrections earlier marks, oldest first; empty when never corrected */
    record Line(RegistrationId registrationId, Mark mark, Evidence evidence, Instant recordedAt,
            List<Correction> corrections) { }

    /** @param was the mark that was replaced */
    record Correction(Mark was, Mark mark, String reason, String actor, Instant recordedAt) { }
}
