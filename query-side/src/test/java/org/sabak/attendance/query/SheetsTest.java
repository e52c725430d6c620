package org.sabak.attendance.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetPrepared;
import org.sabak.attendance.AttendanceEvent.SheetSealed;
import org.sabak.attendance.AttendanceEvent.SheetUnsealed;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.AttendanceQuery.Correction;
import org.sabak.attendance.AttendanceQuery.Line;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.RetoldStory;

class SheetsTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a"), OTHER = new WorkshopId("workshop-b");
    static final SessionId FIRST = SessionId.of(W, 1), SECOND = SessionId.of(W, 2), TENTH = SessionId.of(W, 10);
    static final RegistrationId AMINA = new RegistrationId("registration-amina"), BORIS = new RegistrationId("registration-boris");

    @Override
    protected List<Object> projections() {
        return List.of(new SheetsProjection(readModels, writes, standings));
    }

    @Override
    protected List<?> story() {
        return List.of(
                new SheetPrepared(W, FIRST), new SheetPrepared(W, SECOND), new SheetPrepared(W, TENTH),
                new SheetPrepared(OTHER, SessionId.of(OTHER, 1)),
                new AttendanceRecorded(W, FIRST, BORIS, Mark.PRESENT, Evidence.SIGNATURE),
                new AttendanceRecorded(W, FIRST, AMINA, Mark.ABSENT, Evidence.ORGANIZER),
                new By("account-ruslan", new AttendanceCorrected(W, FIRST, AMINA, Mark.ABSENT, Mark.LATE, "came at ten")),
                new AttendanceCorrected(W, FIRST, AMINA, Mark.LATE, Mark.EXCUSED, "had told us"),
                new SheetSealed(W, FIRST), new SheetSealed(W, SECOND), new SheetUnsealed(W, SECOND), new SheetWithdrawn(W, TENTH));
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new SheetsOf(W), Sheets.class), ask(new SheetsOf(OTHER), Sheets.class), sheet(FIRST));
    }

    @Test
    void a_corrected_mark_shows_every_earlier_one_with_reason_and_who_did_it() {
        tell();

        assertThat(sheet(FIRST).lines()).containsExactly(
                new Line(AMINA, Mark.EXCUSED, Evidence.ORGANIZER, at(7), List.of(
                        new Correction(Mark.ABSENT, Mark.LATE, "came at ten", "account-ruslan", at(6)),
                        new Correction(Mark.LATE, Mark.EXCUSED, "had told us", OLGA, at(7)))),
                new Line(BORIS, Mark.PRESENT, Evidence.SIGNATURE, at(4), List.of()));
    }

    @Test
    void the_sheets_of_a_workshop_come_in_the_order_they_were_prepared() {
        tell();

        assertThat(ask(new SheetsOf(W), Sheets.class).sheets()).extracting(Sheet::sessionId).containsExactly(FIRST, SECOND, TENTH);
        assertThat(ask(new SheetsOf(W), Sheets.class).sheets()).extracting(Sheet::state).containsExactly("SEALED", "OPEN", "WITHDRAWN");
        assertThat(ask(new SheetsOf(W), Sheets.class).standing()).isEqualTo(after(story().size()));
    }

    @Test
    void an_unknown_sheet_has_no_answer_and_an_unknown_workshop_no_sheets() {
        assertThat(askFor(new SheetOf(FIRST), Sheet.class)).isEmpty();
        assertThat(ask(new SheetsOf(W), Sheets.class).sheets()).isEmpty();
    }

    private Sheet sheet(SessionId session) {
        return askFor(new SheetOf(session), Sheet.class).orElseThrow();
    }
}
