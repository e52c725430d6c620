package org.sabak.attendance.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sabak.attendance.AttendanceQuery.Correction;
import org.sabak.attendance.AttendanceQuery.Line;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;

/**
 * A sheet as its document holds it.
 *
 * @param since position at which it was prepared
 */
record StoredSheet(SessionId _id, WorkshopId workshopId, String state, long since, Map<String, StoredLine> lines) {

    /** The first mark a person got. */
    record First(Mark mark, Evidence evidence, Instant recordedAt) { }

    /** @param corrections by position in the log */
    record StoredLine(First first, Map<Long, Correction> corrections) {

        private Line shown(String registration) {
            var made = corrections == null ? List.<Correction>of() : List.copyOf(new TreeMap<>(corrections).values());
            var mark = made.isEmpty() ? first.mark() : made.getLast().mark();
            var recordedAt = made.isEmpty() ? first.recordedAt() : made.getLast().recordedAt();
            return new Line(new RegistrationId(registration), mark, first.evidence(), recordedAt, made);
        }
    }

    Sheet shown(Standing standing) {
        var shown = lines == null ? List.<Line>of() : lines.entrySet().stream().map(e -> e.getValue().shown(e.getKey()))
                .sorted(Comparator.comparing(line -> line.registrationId().value())).toList();
        return new Sheet(workshopId, _id, state, shown, standing);
    }
}
