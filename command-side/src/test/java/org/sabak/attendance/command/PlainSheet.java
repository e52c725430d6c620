package org.sabak.attendance.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceRefusal;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;

/** What the rules of a sheet come to, written down as plainly as possible. */
class PlainSheet {

    enum State { OPEN, SEALED, WITHDRAWN }

    final Map<RegistrationId, Mark> marks = new HashMap<>();
    State state = State.OPEN;
    private final Set<RegistrationId> roster;

    /** @param roster who may be marked */
    PlainSheet(Set<RegistrationId> roster) {
        this.roster = roster;
    }

    Optional<AttendanceRefusal> take(List<Entry> lines) {
        if (lines.stream().allMatch(line -> marks.get(line.registrationId()) == line.mark())) return Optional.empty();
        var no = unlessOpen();
        if (no.isPresent()) return no;
        var after = new HashMap<>(marks);
        for (var line : lines) {
            var written = after.putIfAbsent(line.registrationId(), line.mark());
            if (written != null && written != line.mark()) return Optional.of(AttendanceRefusal.ALREADY_MARKED);
        }
        if (!roster.containsAll(after.keySet())) return Optional.of(AttendanceRefusal.NOT_ON_ROSTER);
        marks.putAll(after);
        return Optional.empty();
    }

    Optional<AttendanceRefusal> correct(RegistrationId who, Mark mark, String reason) {
        if (marks.get(who) == mark) return Optional.empty();
        var no = unlessOpen();
        if (no.isPresent()) return no;
        if (!marks.containsKey(who)) return Optional.of(AttendanceRefusal.NOT_MARKED_YET);
        if (reason.isBlank()) return Optional.of(AttendanceRefusal.REASON_NEEDED);
        marks.put(who, mark);
        return Optional.empty();
    }

    Optional<AttendanceRefusal> withdraw() {
        state = State.WITHDRAWN;
        return Optional.empty();
    }

    Optional<AttendanceRefusal> seal() {
        if (state == State.OPEN) state = State.SEALED;
        return Optional.empty();
    }

    Optional<AttendanceRefusal> unseal() {
        if (state == State.SEALED) state = State.OPEN;
        return Optional.empty();
    }

    private Optional<AttendanceRefusal> unlessOpen() {
        return switch (state) {
            case OPEN -> Optional.empty();
            case SEALED -> Optional.of(AttendanceRefusal.SEALED);
            case WITHDRAWN -> Optional.of(AttendanceRefusal.SESSION_DROPPED);
        };
    }
}
