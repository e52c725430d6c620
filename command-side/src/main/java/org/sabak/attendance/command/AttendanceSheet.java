package org.sabak.attendance.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.attendance.AttendanceRefusal.ALREADY_MARKED;
import static org.sabak.attendance.AttendanceRefusal.NOT_MARKED_YET;
import static org.sabak.attendance.AttendanceRefusal.NOT_ON_ROSTER;
import static org.sabak.attendance.AttendanceRefusal.REASON_NEEDED;
import static org.sabak.attendance.AttendanceRefusal.SEALED;
import static org.sabak.attendance.AttendanceRefusal.SESSION_DROPPED;
import static org.sabak.attendance.AttendanceRefusal.TOO_MANY_LINES;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.attendance.AttendanceCommand.CorrectAttendance;
import org.sabak.attendance.AttendanceCommand.Entry;
import org.sabak.attendance.AttendanceCommand.PrepareSheet;
import org.sabak.attendance.AttendanceCommand.SealSheet;
import org.sabak.attendance.AttendanceCommand.TakeAttendance;
import org.sabak.attendance.AttendanceCommand.UnsealSheet;
import org.sabak.attendance.AttendanceCommand.WithdrawSheet;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Mark;
import org.sabak.attendance.SheetId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;

/** The attendance sheet of one session: one mark per person, and every correction beside the mark it replaces. */
@Aggregate
class AttendanceSheet {

    /** Most marks written in one go. */
    static final int MOST_LINES = 1_000;

    /** Longest reason, in characters. */
    static final int MOST_REASON = 500;

    private enum State { OPEN, SEALED, WITHDRAWN }

    @AggregateIdentifier
    private SheetId id;
    private WorkshopId workshop;
    private SessionId session;
    private State state;
    private Map<RegistrationId, Mark> marks;

    AttendanceSheet() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PrepareSheet c) {
        if (id == null) apply(new SheetPrepared(c.workshopId(), c.sessionId()));
    }

    @CommandHandler
    void handle(TakeAttendance c, Rosters rosters) {
        refuse(TOO_MANY_LINES, c.marks().size() > MOST_LINES, MOST_LINES);
        if (c.marks().stream().allMatch(this::stands)) return; // the same sheet, sent twice
        refuseUnlessOpen();
        var fresh = fresh(c.marks());
        for (var person : fresh.keySet()) refuse(NOT_ON_ROSTER, !rosters.know(workshop, person));
        for (var line : c.marks()) {
            if (fresh.remove(line.registrationId()) == null) continue; // marked before, or earlier on this very sheet
            apply(new AttendanceRecorded(workshop, session, line.registrationId(), line.mark(), c.evidence()));
        }
    }

    @CommandHandler
    void handle(CorrectAttendance c) {
        var was = marks.get(c.registrationId());
        if (c.mark() == was) return;
        refuseUnlessOpen();
        refuse(NOT_MARKED_YET, was == null);
        refuse(REASON_NEEDED, Wording.inText(c.reason(), MOST_REASON).isPresent());
        apply(new AttendanceCorrected(workshop, session, c.registrationId(), was, c.mark(), tidy(c.reason())));
    }

    @CommandHandler
    void handle(WithdrawSheet c) {
        if (state != State.WITHDRAWN) apply(new SheetWithdrawn(workshop, session));
    }

    @CommandHandler
    void handle(SealSheet c) {
        if (state == State.OPEN) apply(new SheetSealed(workshop, session));
    }

    @CommandHandler
    void handle(UnsealSheet c) {
        if (state == State.SEALED) apply(new SheetUnsealed(workshop, session));
    }

    private boolean stands(Entry line) {
        return marks.get(line.registrationId()) == line.mark();
    }

    /** Marks of people who have none yet; refuses the sheet when it says something else about somebody. */
    private Map<RegistrationId, Mark> fresh(List<Entry> lines) {
        var fresh = new HashMap<RegistrationId, Mark>();
        for (var line : lines) {
            var written = marks.getOrDefault(line.registrationId(), fresh.get(line.registrationId()));
            refuse(ALREADY_MARKED, written != null && written != line.mark(), line.registrationId());
            if (written == null) fresh.put(line.registrationId(), line.mark());
        }
        return fresh;
    }

    private void refuseUnlessOpen() {
        refuse(SEALED, state == State.SEALED);
        refuse(SESSION_DROPPED, state == State.WITHDRAWN);
    }

    @EventSourcingHandler
    void on(SheetPrepared e) {
        id = SheetId.of(e.sessionId());
        workshop = e.workshopId();
        session = e.sessionId();
        state = State.OPEN;
        marks = new HashMap<>();
    }

    @EventSourcingHandler
    void on(AttendanceRecorded e) {
        marks.put(e.registrationId(), e.mark());
    }

    @EventSourcingHandler
    void on(AttendanceCorrected e) {
        marks.put(e.registrationId(), e.mark());
    }

    @EventSourcingHandler
    void on(SheetWithdrawn e) {
        state = State.WITHDRAWN;
    }

    @EventSourcingHandler
    void on(SheetSealed e) {
        state = State.SEALED;
    }

    @EventSourcingHandler
    void on(SheetUnsealed e) {
        state = State.OPEN;
    }
}
