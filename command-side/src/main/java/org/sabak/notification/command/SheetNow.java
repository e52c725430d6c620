package org.sabak.notification.command;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;

/** Who was in a session. */
final class SheetNow implements Folds.Fold {

    private final Map<RegistrationId, Mark> marks = new HashMap<>();

    @Override
    public void note(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case AttendanceRecorded e -> marks.put(e.registrationId(), e.mark());
            case AttendanceCorrected e -> marks.put(e.registrationId(), e.mark());
            case SheetWithdrawn _ -> marks.clear();
            default -> { }
        }
    }

    Stream<RegistrationId> attended() {
        return marks.entrySet().stream().filter(marked -> marked.getValue().attended()).map(Map.Entry::getKey);
    }
}
